import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { GENERAL } from "../../lib/list.ts";
import { POINTER } from "../../lib/slices.ts";
import { popup } from "../../ui/texts.ts";
import { Footer } from "./Footer.tsx";
import { Home } from "./Home.tsx";
import type { Loaded } from "./load.ts";
import { guide } from "./parts.ts";
import { TabNotice } from "./TabNotice.tsx";

/** Where the popup is: the list, or one problem of one service. */
export interface Place {
  service: string;
  issue: string;
}

type Data = Loaded | "loading" | "broken";

interface AppProps {
  /** What was there before anything had to be shown. */
  first: Loaded | undefined;
  loading: Promise<Loaded>;
  again: () => Promise<Loaded>;
}

function placeOf({ tab }: Loaded): Place | null {
  // Opened as a page of its own, for one service.
  const named = location.hash.slice(1);
  if (named) return { service: named, issue: GENERAL };
  return tab?.found ? { service: tab.found.service, issue: tab.found.issue ?? GENERAL } : null;
}

export const App = ({ first, loading, again }: AppProps) => {
  const [data, setData] = useState<Data>(first ?? "loading");
  const [place, setPlace] = useState<Place | null>(first ? placeOf(first) : null);
  const [query, setQuery] = useState("");
  const Guide = useGuide(place !== null);

  const follow = (coming: Promise<Loaded>) => {
    setData("loading");
    coming.then(
      (loaded) => {
        setData(loaded);
        const found = placeOf(loaded);
        if (found) setPlace(found);
      },
      (error: unknown) => {
        console.error("[munuigil]", error);
        setData("broken");
      },
    );
  };
  const start = () => follow(again());
  useEffect(() => {
    if (!first) follow(loading);
  }, []);
  useEffect(() => {
    if (data !== "broken") return;
    // On a slow device the data comes after all: then nobody has to press anything.
    const listener = (changes: Record<string, unknown>) => {
      if (POINTER in changes) start();
    };
    browser.storage.local.onChanged.addListener(listener);
    return () => browser.storage.local.onChanged.removeListener(listener);
  }, [data]);

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
      ) : place && !Guide ? (
        <div class="scroll" />
      ) : place && Guide ? (
        <Guide key={place.service + place.issue} data={data} place={place} onPlace={setPlace} />
      ) : (
        <Home data={data} query={query} onQuery={setQuery} onPlace={setPlace} />
      )}
      {typeof data === "object" && <Footer data={data} onChange={start} />}
    </>
  );
};

/** The card's own file comes while the list is looked at, or at once where a card is wanted. */
function useGuide(wanted: boolean) {
  const [Guide, setGuide] = useState(guide.now);
  useEffect(() => void guide.come().then((found) => setGuide(() => found)), [wanted]);
  return Guide;
}
