import { useLayoutEffect, useState } from "preact/hooks";
import { Rows } from "../../ui/Rows.tsx";
import { help, popup } from "../../ui/texts.ts";
import type { Place } from "./App.tsx";
import type { Finder } from "./find.ts";
import type { Loaded } from "./load.ts";
import { MyCases } from "./MyCases.tsx";
import { results } from "./parts.ts";
import { rowsOf } from "./rows.ts";
import { Services } from "./Services.tsx";
import { type Said, useSaid } from "./said.ts";
import { offered, spoken } from "./spoken.ts";

interface HomeProps {
  data: Loaded;
  query: string;
  onQuery: (query: string) => void;
  onPlace: (place: Place) => void;
  /** Opens the first minute: "" is the list of its blocks. */
  onHelp: (at: string) => void;
}

/** What searches: asked for as soon as the list is made, so that it is there before the first letter. */
function useFinder(data: Loaded): Finder | undefined {
  const [found, setFound] = useState<{ data: Loaded; finder: Finder }>();
  useLayoutEffect(() => {
    void results.come().then(async ({ finderOf }) => setFound({ data, finder: await finderOf(data) }));
  }, [data]);
  return found?.data === data ? found.finder : undefined;
}

/** From the field to the first thing found, without the keys between. Letters that are still being put together stay. */
function toFirst(event: KeyboardEvent): void {
  if (event.key !== "Enter" || event.isComposing) return;
  // Else the same key would press what it has just reached, and dial.
  event.preventDefault();
  document.querySelector<HTMLElement>(".said :is(a, button)")?.focus();
}

export const Home = ({ data, query, onQuery, onPlace, onHelp }: HomeProps) => {
  const finder = useFinder(data);
  const said = useSaid(data.db, finder, query.trim());
  const Results = results.now()?.Results;
  const answered = query.trim() && Results && finder && said;
  return (
    <div class={answered && said.emergency ? "scroll pressing" : "scroll"}>
      <Sos perhaps={answered ? said.perhaps : undefined} onHelp={onHelp} />
      <search class="find">
        <input
          type="search"
          aria-label={popup("askHint")}
          placeholder={popup("ask")}
          value={query}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => onQuery(event.currentTarget.value)}
          onKeyDown={toFirst}
        />
      </search>
      <p class="sr" role="status">
        {answered && spoken(said)}
      </p>
      {answered ? (
        <Results said={said} finder={finder} onQuery={onQuery} onPlace={onPlace} onHelp={onHelp} />
      ) : (
        <Overview data={data} onPlace={onPlace} />
      )}
    </div>
  );
};

/** The standing line to the first minute: to all six, or to the one that the words may speak of, its number with it. */
const Sos = ({ perhaps, onHelp }: Pick<Said, "perhaps"> & Pick<HomeProps, "onHelp">) => (
  <button
    type="button"
    class={perhaps?.tone === "calm" ? "sos still" : "sos"}
    onClick={() => onHelp(perhaps?.id ?? "")}
  >
    {perhaps ? offered(perhaps) : help("sos")}
    <span>
      {perhaps?.buttons.find(({ number }) => number)?.number} <span aria-hidden="true">›</span>
    </span>
  </button>
);

/** Before anything is typed: the service of this tab, what waits for an answer, common problems, all services. */
const Overview = ({ data, onPlace }: Pick<HomeProps, "data" | "onPlace">) => {
  const { tab, here, list, mine } = data;
  const common = here?.common.lines[0] ? here.common : { lines: list.common, tables: list.tables };
  return (
    <>
      {tab && here && (
        <>
          <h2 class="lab">{popup("thisTab", { host: tab.host })}</h2>
          <Rows rows={rowsOf(here.service, onPlace)} />
        </>
      )}
      <MyCases cases={mine} />
      {common.lines[0] && (
        <>
          <h2 class="lab">{popup("common")}</h2>
          <Rows rows={rowsOf(common, onPlace)} />
        </>
      )}
      <Services data={data} onPlace={onPlace} />
    </>
  );
};
