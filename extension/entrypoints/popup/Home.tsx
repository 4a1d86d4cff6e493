import { useEffect, useMemo, useState } from "preact/hooks";
import type { ServedService, View } from "../../core/schema.ts";
import { entry } from "../../lib/db.ts";
import { frame, printPill } from "../../ui/print.ts";
import { type Row, Rows } from "../../ui/Rows.tsx";
import type { Tag } from "../../ui/sheet.ts";
import { statusOf } from "../../ui/status.ts";
import { popup } from "../../ui/texts.ts";
import { say } from "../../ui/words.ts";
import { Answer } from "../../workbench/contact/Answer.tsx";
import { type Asker, isContact, makeAsker } from "../../workbench/contact/ask.ts";
import type { Place } from "./App.tsx";
import { type Finder, type Found, makeFinder } from "./find.ts";
import type { Loaded } from "./load.ts";
import { MyCases } from "./MyCases.tsx";

const GENERAL = "contact-general";

interface HomeProps {
  data: Loaded;
  query: string;
  onQuery: (query: string) => void;
  onPlace: (place: Place) => void;
}

/** The views of a list, read in one go: search gives ids, people read sentences. */
function useViews(data: Loaded, found: Found[]): Map<string, View> {
  const [views, setViews] = useState(new Map<string, View>());
  const wanted = found.map(({ service, issue }) => `view/${service}/${issue}`).join();
  useEffect(() => {
    let gone = false;
    const names = wanted ? wanted.split(",") : [];
    void Promise.all(names.map(async (name) => [name, await entry<View>(data.db, name)] as const)).then((pairs) => {
      if (!gone) setViews(new Map(pairs.flatMap(([name, view]) => (view ? [[name, view] as const] : []))));
    });
    return () => {
      gone = true;
    };
  }, [data, wanted]);
  return views;
}

/** What the contact check says of the query; null while it looks like words to search for. */
function useAnswer({ db }: Loaded, query: string) {
  const [asker, setAsker] = useState<{ ask: Asker }>();
  const asked = query.trim() !== "";
  useEffect(() => {
    if (asked) void makeAsker(db).then((ask) => setAsker({ ask }));
  }, [db, asked]);
  const answer = asked && asker ? asker.ask(query) : null;
  return answer && isContact(query, answer) ? answer : null;
}

export const Home = ({ data, query, onQuery, onPlace }: HomeProps) => {
  const [find, setFind] = useState<Finder>();
  useEffect(() => void makeFinder(data).then((finder) => setFind(() => finder)), [data]);
  const { tab, services } = data;
  const answer = useAnswer(data, query);
  const results = useMemo(() => (query.trim() && find ? find(query) : null), [find, query]);
  const here = tab?.service ? services.get(tab.service) : undefined;
  const common: Found[] = useMemo(() => commonOf([...services.values()], here), [services, here]);
  const general = here ? [{ service: here.id, issue: GENERAL }] : [];
  const views = useViews(data, [...(results ?? common), ...general]);

  const chipOf = (view: View | undefined): Tag | undefined => {
    const status = view && statusOf(printPill(view).reach, data.tables, Date.now(), frame());
    return status && { tone: status.tone, text: status.short };
  };
  const serviceRow = (service: ServedService): Row => ({
    title: say(service.name),
    note: say(service.tagline),
    chip: chipOf(views.get(`view/${service.id}/${GENERAL}`)),
    onOpen: () => onPlace({ service: service.id, issue: GENERAL }),
  });
  const problemRow = ({ service, issue }: Found): Row[] => {
    const view = views.get(`view/${service}/${issue}`);
    const known = services.get(service);
    if (!view || !known) return [];
    const title = issue !== GENERAL ? `${say(known.name)} · ${say(view.issue_title)}` : say(known.name);
    return [{ title, note: say(view.pill), chip: chipOf(view), onOpen: () => onPlace({ service, issue }) }];
  };

  return (
    <div class="scroll">
      <search class="find">
        <input
          type="search"
          aria-label={popup("askHint")}
          placeholder={popup("ask")}
          value={query}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => onQuery(event.currentTarget.value)}
        />
      </search>
      {results ? (
        <div aria-live="polite">
          {answer && (
            <Answer
              answer={answer}
              guided={services.has(answer.service ?? "")}
              onWays={(service) => onPlace({ service, issue: GENERAL })}
            />
          )}
          {results.length ? (
            <>
              <h2 class="lab">{popup("results")}</h2>
              <Rows rows={results.flatMap(problemRow)} />
            </>
          ) : answer ? null : (
            <div class="state">
              <p>{popup("nothing")}</p>
              <p>{popup("nothingWay")}</p>
              <button type="button" class="plainbutton" onClick={() => onQuery("")}>
                {popup("showAll")}
              </button>
            </div>
          )}
        </div>
      ) : (
        <>
          {tab && here && (
            <>
              <h2 class="lab">{popup("thisTab", { host: tab.host })}</h2>
              <Rows rows={[serviceRow(here)]} />
            </>
          )}
          <MyCases />
          {common[0] && (
            <>
              <h2 class="lab">{popup("common")}</h2>
              <Rows rows={common.flatMap(problemRow)} />
            </>
          )}
          <h2 class="lab">{popup("services", { n: services.size })}</h2>
          <Rows rows={[...services.values()].map(serviceRow)} />
        </>
      )}
    </div>
  );
};

/** The commonest problems of this tab's service, else one of each of the first few services. */
function commonOf(services: ServedService[], here: ServedService | undefined): Found[] {
  const chosen = here ? here.common.map((issue) => ({ service: here.id, issue })) : [];
  if (chosen.length) return chosen;
  return services
    .slice(0, 4)
    .flatMap((service) => service.common.slice(0, 1).map((issue) => ({ service: service.id, issue })));
}
