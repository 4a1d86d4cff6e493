import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { helpOf } from "../../lib/help.ts";
import { GENERAL } from "../../lib/list.ts";
import { POINTER } from "../../lib/slices.ts";
import { popup } from "../../ui/texts.ts";
import { Footer } from "./Footer.tsx";
import { Home } from "./Home.tsx";
import type { Loaded } from "./load.ts";
import { firstMinute, guide, type Part } from "./parts.ts";
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
  // Opened as a page of its own, for one service or one of its problems.
  const [service, issue = GENERAL] = location.hash.slice(1).split("/");
  if (helpOf(location.hash) !== null) return null;
  if (service) return { service, issue };
  return tab?.found ? { service: tab.found.service, issue: tab.found.issue ?? GENERAL } : null;
}

export const App = ({ first, loading, again }: AppProps) => {
  const [data, setData] = useState<Data>(first ?? "loading");
  const [place, setPlace] = useState<Place | null>(first ? placeOf(first) : null);
  const [query, setQuery] = useState("");
  /** What of the first minute lies above all else, the last one in sight. Never kept. */
  const [help, setHelp] = useState<string[]>([helpOf(location.hash) ?? []].flat());
  const at = help.at(-1);
  const Guide = usePart(guide, place !== null);
  const Help = usePart(firstMinute, at !== undefined);
  const open = (next: string) => setHelp([...help, next]);

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
        {place || help[0] !== undefined ? (
          <button
            type="button"
            class="ib"
            aria-label={popup("back")}
            onClick={() => (help[0] === undefined ? setPlace(null) : setHelp(help.slice(0, -1)))}
          >
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
      ) : (at !== undefined && !Help) || (place && !Guide) ? (
        <div class="scroll" />
      ) : at !== undefined && Help ? (
        <Help key={at} db={data.db} at={at} onGo={open} />
      ) : place && Guide ? (
        <Guide key={place.service + place.issue} data={data} place={place} onPlace={setPlace} onHelp={open} />
      ) : (
        <Home data={data} query={query} onQuery={setQuery} onPlace={setPlace} onHelp={open} />
      )}
      {typeof data === "object" && <Footer data={data} onChange={start} />}
    </>
  );
};

/** A part in a file of its own comes while the list is looked at, or at once where it is wanted. */
function usePart<T>(part: Part<T>, wanted: boolean): T | undefined {
  const [here, setHere] = useState(part.now);
  useEffect(() => void part.come().then((found) => setHere(() => found)), [wanted]);
  return here;
}
