import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { onCaseChange } from "../../browser/case-news.ts";
import { helpOf } from "../../browser/open-help.ts";
import { POINTER } from "../../data/page-data/format.ts";
import { popup } from "../../ui/words/texts-popup.ts";
import { Family } from "./Family.tsx";
import { Footer } from "./Footer.tsx";
import { Home } from "./Home.tsx";
import { firstMinute, guide, own, type Part } from "./lazy.ts";
import type { Loaded } from "./loaded.ts";
import { readPlace, type Spot } from "./spot.ts";
import { TabNotice } from "./TabNotice.tsx";

type Data = Loaded | "loading" | "broken";

interface AppProps {
  /** What was there before anything had to be shown. */
  first: Loaded | undefined;
  loading: Promise<Loaded>;
  again: () => Promise<Loaded>;
  /** Is it time to offer the line on search pages? */
  due: boolean;
}

/** Opened as a page of its own it may be at a block of the first minute, a service or one of its problems. */
function readSpot(hash: string): Spot | null {
  const help = helpOf(hash);
  return help === null ? readPlace(hash) : { help };
}

export const App = ({ first, loading, again, due }: AppProps) => {
  const [data, setData] = useState<Data>(first ?? "loading");
  /** What lies above the first screen, the last one in sight. Never kept. */
  const [trail, setTrail] = useState<Spot[]>([readSpot(location.hash) ?? []].flat());
  const [query, setQuery] = useState("");
  const at = trail.at(-1);
  const go = (spot: Spot) => setTrail([...trail, spot]);

  const follow = (coming: Promise<Loaded>) => {
    setData("loading");
    coming.then(setData, (error: unknown) => {
      console.error("[munuigil]", error);
      setData("broken");
    });
  };
  const start = () => follow(again());
  useEffect(() => {
    if (!first) follow(loading);
  }, []);
  useEffect(
    () =>
      onCaseChange(async () => {
        const mine = await (await own.come()).readWaiting();
        setData((now) => (typeof now === "object" ? { ...now, mine } : now));
      }),
    [],
  );
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
        {at ? (
          <button type="button" class="ib" aria-label={popup("back")} onClick={() => setTrail(trail.slice(0, -1))}>
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
      ) : at ? (
        <Above key={JSON.stringify(at)} at={at} data={data} onGo={go} />
      ) : (
        <Home data={data} due={due} query={query} onQuery={setQuery} onGo={go} />
      )}
      {typeof data === "object" && <Footer data={data} onChange={start} />}
    </>
  );
};

/** What lies above the first screen. */
const Above = ({ at, data, onGo }: { at: Spot; data: Loaded; onGo: (spot: Spot) => void }) => {
  const Guide = usePart(guide);
  const Help = usePart(firstMinute);
  const MyCases = own.now()?.MyCases;
  const onHelp = (help: string) => onGo({ help });
  if ("family" in at) return <Family data={data} id={at.family} onPlace={onGo} />;
  if ("help" in at) return Help ? <Help db={data.db} at={at.help} onGo={onHelp} /> : <div class="scroll" />;
  return (
    <div class="scroll">
      {Guide && (
        <Guide data={data} place={at} onPlace={onGo} onHelp={onHelp}>
          {MyCases && <MyCases cases={data.mine} service={at.service} />}
        </Guide>
      )}
    </div>
  );
};

/** A part in a file of its own. */
function usePart<T>(part: Part<T>): T | undefined {
  const [here, setHere] = useState(part.now);
  useEffect(() => void part.come().then((found) => setHere(() => found)), []);
  return here;
}
