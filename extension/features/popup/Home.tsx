import { useEffect, useRef, useState } from "preact/hooks";
import { help, popup } from "../../ui/words/texts-popup.ts";
import { type AnswerLines, useAnswer } from "./answer-lines.ts";
import { Families } from "./Families.tsx";
import type { Finder } from "./finder.ts";
import { List } from "./List.tsx";
import { firstMinute, guide, offer, own, results } from "./lazy.ts";
import type { Loaded } from "./loaded.ts";
import { titles } from "./shown-rows.ts";
import { offerTitle, spokenAnswer } from "./spoken-answer.ts";
import type { Spot } from "./spot.ts";
import { Tiles } from "./Tiles.tsx";

interface HomeProps {
  data: Loaded;
  due: boolean;
  query: string;
  onQuery: (query: string) => void;
  onGo: (spot: Spot) => void;
}

/** ms after which what is wanted later comes, even if the popup never has nothing to do. */
const SOON = 150;

/** Once the first screen is there and nothing else is to be done. @returns how to call it off */
function whenPainted(then: () => void): () => void {
  const idle = requestIdleCallback(then, { timeout: SOON });
  return () => cancelIdleCallback(idle);
}

/** What searches: it comes once the list is on screen, or with the first letter where that is earlier. */
function useFinder(data: Loaded, typed: boolean): Finder | undefined {
  const [found, setFound] = useState<{ data: Loaded; finder: Finder }>();
  const wanted = useRef<Loaded | null>(null);
  useEffect(() => {
    if (wanted.current === data) return;
    const now = () => {
      wanted.current = data;
      void results.come().then(async ({ finderOf }) => setFound({ data, finder: await finderOf(data) }));
    };
    return typed ? now() : whenPainted(now);
  }, [data, typed]);
  return found?.data === data ? found.finder : undefined;
}

/** From the field to the first thing found, without the keys between. Letters that are still being put together stay. */
function focusFirst(event: KeyboardEvent): void {
  if (event.key !== "Enter" || event.isComposing) return;
  // Else the same key would press what it has just reached, and dial.
  event.preventDefault();
  document.querySelector<HTMLElement>(".said :is(a, button)")?.focus();
}

export const Home = ({ data, due, query, onQuery, onGo }: HomeProps) => {
  const finder = useFinder(data, query !== "");
  const said = useAnswer(data, finder, query.trim());
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // As a page of its own: on a phone the keyboard would cover half of it, and in a tab Firefox, once it has seen letters
    // typed into a field that was focused while the page loaded, lets Enter press no button.
    if (!document.documentElement.classList.contains("tab")) field.current?.focus();
    // What the next press may want comes while the list is looked at.
    return whenPainted(() => {
      for (const part of [guide, firstMinute]) void part.come();
    });
  }, []);
  const Results = results.now()?.Results;
  const answered = query.trim() && Results && finder && said;
  const onHelp = (at: string) => onGo({ help: at });
  return (
    <div class={answered && said.emergency ? "scroll pressing" : "scroll"}>
      <search class="find">
        <input
          ref={field}
          type="search"
          aria-label={popup("askHint")}
          placeholder={popup("ask")}
          value={query}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={focusFirst}
        />
      </search>
      <Sos perhaps={answered ? said.perhaps : undefined} onHelp={onHelp} />
      <p class="sr" role="status">
        {answered && spokenAnswer(said)}
      </p>
      {answered ? (
        <Results said={said} finder={finder} onQuery={onQuery} onPlace={onGo} onHelp={onHelp} />
      ) : (
        <Overview data={data} due={due} onGo={onGo} onHelp={onHelp} />
      )}
    </div>
  );
};

interface HelpProps {
  /** Opens the first minute: "" is the list of its blocks. */
  onHelp: (at: string) => void;
}

/** The standing line to the first minute: to the list, or to the one that the words may speak of, its number with it. */
const Sos = ({ perhaps, onHelp }: Pick<AnswerLines, "perhaps"> & HelpProps) => (
  <button
    type="button"
    class={perhaps?.tone === "calm" ? "sos still" : "sos"}
    onClick={() => onHelp(perhaps?.id ?? "")}
  >
    {perhaps ? offerTitle(perhaps) : help("sos")}
    <span>
      {perhaps?.buttons.find(({ number }) => number)?.number} <span aria-hidden="true">›</span>
    </span>
  </button>
);

/** Before anything is typed: what is true of this tab, one's own things, common problems, all services by family. */
const Overview = ({ data, due, onGo, onHelp }: Pick<HomeProps, "data" | "due" | "onGo"> & HelpProps) => {
  const { tab, here, found, home, mine } = data;
  const Guide = found ? guide.now() : undefined;
  const MyCases = own.now()?.MyCases;
  const Offer = due ? offer.now()?.Offer : undefined;
  const mineToo = (
    <>
      <Tiles service={tab?.service ?? null} waiting={mine.length} />
      {MyCases && <MyCases cases={mine} />}
      {Offer && <Offer />}
    </>
  );
  return (
    <>
      {tab && (found || here?.lines[0]) && <h2 class="lab">{popup("thisTab", { host: tab.host })}</h2>}
      {found && Guide ? (
        <Guide data={data} place={found} first={found.shown} onPlace={onGo} onHelp={onHelp}>
          {mineToo}
        </Guide>
      ) : (
        <>
          {here && <List of={here} title={titles.own} onPlace={onGo} />}
          {mineToo}
          <h2 class="lab">{popup("common")}</h2>
          <List of={home.common} onPlace={onGo} />
        </>
      )}
      <Families of={home.families} onGo={onGo} />
    </>
  );
};
