import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { popup } from "../../ui/texts.ts";
import { Footer } from "./Footer.tsx";
import { Guide } from "./Guide.tsx";
import { Home } from "./Home.tsx";
import { type Loaded, load } from "./load.ts";
import { TabNotice } from "./TabNotice.tsx";

/** Where the popup is: the list, or one problem of one service. */
export interface Place {
  service: string;
  issue: string;
}

const GENERAL = "contact-general";

type Data = Loaded | "loading" | "broken";

export const App = () => {
  const [data, setData] = useState<Data>("loading");
  const [place, setPlace] = useState<Place | null>(null);
  const [query, setQuery] = useState("");

  const start = () => {
    setData("loading");
    load().then(
      (loaded) => {
        setData(loaded);
        const { found } = loaded.tab ?? {};
        if (found) setPlace({ service: found.service, issue: found.issue ?? GENERAL });
        // Opened as a page of its own, for one service.
        const named = location.hash.slice(1);
        if (loaded.services.has(named)) setPlace({ service: named, issue: GENERAL });
      },
      (error: unknown) => {
        console.error("[munuigil]", error);
        setData("broken");
      },
    );
  };
  useEffect(start, []);

  return (
    <>
      <header>
        {place ? (
          <button type="button" class="ib" aria-label={popup("back")} onClick={() => setPlace(null)}>
            ‹
          </button>
        ) : (
          <span class="mark" aria-hidden="true">
            문
          </span>
        )}
        <h1>{popup("name")}</h1>
        <button
          type="button"
          class="ib"
          aria-label={popup("settings")}
          onClick={() => void browser.runtime.openOptionsPage().then(() => close())}
        >
          ⚙
        </button>
      </header>
      {typeof data === "object" && <TabNotice data={data} />}
      {data === "loading" ? (
        <p class="state scroll" role="status">
          {popup("loading")}
        </p>
      ) : data === "broken" ? (
        <div class="state scroll" role="alert">
          <p>{popup("broken")}</p>
          <button type="button" class="plainbutton" onClick={start}>
            {popup("retry")}
          </button>
        </div>
      ) : place ? (
        <Guide key={place.service + place.issue} data={data} place={place} onPlace={setPlace} />
      ) : (
        <Home data={data} query={query} onQuery={setQuery} onPlace={setPlace} />
      )}
      {typeof data === "object" && <Footer data={data} onChange={start} />}
    </>
  );
};
