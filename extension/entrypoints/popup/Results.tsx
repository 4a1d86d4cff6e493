import { useEffect, useMemo, useState } from "preact/hooks";
import type { View } from "../../core/schema.ts";
import { type Db, entry } from "../../lib/db.ts";
import { GENERAL, problemLine } from "../../lib/list.ts";
import { Rows } from "../../ui/Rows.tsx";
import { popup } from "../../ui/texts.ts";
import { Answers } from "../../workbench/contact/Answer.tsx";
import { type Asker, hasContact, makeAsker } from "../../workbench/contact/ask.ts";
import type { Place } from "./App.tsx";
import { type Finder, type Found, makeFinder } from "./find.ts";
import type { Loaded } from "./load.ts";
import { type Lines, rowsOf, withHours } from "./rows.ts";

const finders = new WeakMap<Loaded, Promise<Finder>>();

/** What searches this data; opened once. */
export function finderOf(data: Loaded): Promise<Finder> {
  const finder = finders.get(data) ?? makeFinder(data);
  finders.set(data, finder);
  return finder;
}

/** What the lines of these results say: search gives ids, people read sentences. */
function useLines(db: Db, found: Found[]): Lines | undefined {
  const [lines, setLines] = useState<Lines>();
  const wanted = found.map(({ service, issue }) => `view/${service}/${issue}`).join();
  useEffect(() => {
    let gone = false;
    const read = async () => {
      const views = await Promise.all((wanted ? wanted.split(",") : []).map((name) => entry<View>(db, name)));
      const ready = await withHours(
        db,
        views.flatMap((view) => (view ? [problemLine(view)] : [])),
      );
      if (!gone) setLines(ready);
    };
    void read();
    return () => {
      gone = true;
    };
  }, [db, wanted]);
  return lines;
}

/** What the contact check says of the query; null while it looks like words to search for. */
function useAnswers(db: Db, query: string) {
  const [asker, setAsker] = useState<{ ask: Asker }>();
  useEffect(() => void makeAsker(db).then((ask) => setAsker({ ask })), [db]);
  const answers = asker ? asker.ask(query) : [];
  return hasContact(answers) ? answers : null;
}

interface ResultsProps {
  data: Loaded;
  finder: Finder;
  query: string;
  onQuery: (query: string) => void;
  onPlace: (place: Place) => void;
}

/** What fits the words, and above it the verdict on every number, address or name among them. */
export const Results = ({ data: { db }, finder, query, onQuery, onPlace }: ResultsProps) => {
  const found = useMemo(() => finder.find(query), [finder, query]);
  const lines = useLines(db, found);
  const answers = useAnswers(db, query);
  // Beside a fake the company would look like its owner.
  const fake = answers?.some(({ verdict }) => verdict === "look-alike");
  return (
    <div aria-live="polite">
      {answers && (
        <Answers answers={answers} guided={finder.knows} onWays={(service) => onPlace({ service, issue: GENERAL })} />
      )}
      {fake ? null : found.length ? (
        <>
          <h2 class="lab">{popup("results")}</h2>
          {lines && <Rows rows={rowsOf(lines, onPlace)} />}
        </>
      ) : answers ? null : (
        <div class="state">
          <p>{popup("nothing")}</p>
          <p>{popup("nothingWay")}</p>
          <button type="button" class="plainbutton" onClick={() => onQuery("")}>
            {popup("showAll")}
          </button>
        </div>
      )}
    </div>
  );
};
