import { useEffect, useMemo, useState } from "preact/hooks";
import type { Answer as Found } from "../../core/answer.ts";
import type { Meta, ServedAuthority, ServedEmergency, View } from "../../core/schema.ts";
import { type Db, entry } from "../../lib/db.ts";
import { GENERAL, problemLine } from "../../lib/list.ts";
import { Rows } from "../../ui/Rows.tsx";
import { popup } from "../../ui/texts.ts";
import { say } from "../../ui/words.ts";
import { Answers } from "../../workbench/contact/Answer.tsx";
import { type Asker, hasContact, makeAsker } from "../../workbench/contact/ask.ts";
import type { Place } from "./App.tsx";
import { Bodies } from "./Bodies.tsx";
import { FirstStep } from "./FirstStep.tsx";
import { type Finder, makeFinder } from "./find.ts";
import type { Loaded } from "./load.ts";
import { Missing } from "./Missing.tsx";
import { type Lines, rowsOf, withHours } from "./rows.ts";

const finders = new WeakMap<Loaded, Promise<Finder>>();

/** What searches this data; opened once. */
export function finderOf(data: Loaded): Promise<Finder> {
  const finder = finders.get(data) ?? makeFinder(data);
  finders.set(data, finder);
  return finder;
}

/** What an answer is in sentences: search gives ids, people read sentences. */
interface Said {
  lines: Lines;
  bodies: ServedAuthority[];
  /** Guides for the problem, where only that is clear. */
  asked: Lines;
  emergency: ServedEmergency | undefined;
  report: string | null;
}

async function sayAll(db: Db, finder: Finder, found: Found): Promise<Said> {
  const all = async <T,>(names: string[]) =>
    (await Promise.all(names.map((name) => entry<T>(db, name)))).filter((one) => one !== undefined);
  const linesOf = async (names: string[]) => withHours(db, (await all<View>(names)).map(problemLine));
  const { results, asks, emergency } = found;
  const guides = results.flatMap((one) => ("service" in one ? [`view/${one.service}/${one.issue}`] : []));
  const services = asks === null ? [] : finder.having(asks).map((service) => `view/${service}/${asks}`);
  const [lines, asked, bodies, block, meta] = await Promise.all([
    linesOf(guides),
    linesOf(services),
    all<ServedAuthority>(results.flatMap((one) => ("authority" in one ? [`authority/${one.authority}`] : []))),
    emergency === null ? undefined : entry<ServedEmergency>(db, `emergency/${emergency}`),
    entry<Meta>(db, "meta"),
  ]);
  return { lines, asked, bodies, emergency: block, report: meta?.issues_url ?? null };
}

function useSaid(db: Db, finder: Finder, found: Found): Said | undefined {
  const [said, setSaid] = useState<Said>();
  // Most keystrokes change nothing.
  const key = JSON.stringify(found);
  useEffect(() => {
    let gone = false;
    void sayAll(db, finder, found).then((ready) => gone || setSaid(ready));
    return () => {
      gone = true;
    };
  }, [db, finder, key]);
  return said;
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
  onHelp: (at: string) => void;
}

/**
 * What fits the words, and above it the verdict on every number, address or name among them. The first minute stands
 * above all else.
 */
export const Results = ({ data: { db }, finder, query, onQuery, onPlace, onHelp }: ResultsProps) => {
  const found = useMemo(() => finder.find(query), [finder, query]);
  const said = useSaid(db, finder, found);
  const answers = useAnswers(db, query);
  // Beside a fake the company would look like its owner.
  const fake = answers?.some(({ verdict }) => verdict === "look-alike");
  const empty = found.results.length === 0 && !found.emergency && found.missing === null && found.asks === null;
  return (
    <div aria-live="polite">
      {said?.emergency && (
        <section class="help">
          <h2>{say(said.emergency.title)}</h2>
          <FirstStep of={said.emergency} onGo={onHelp} />
          <button type="button" class="plainbutton more" onClick={() => onHelp(said.emergency?.id ?? "")}>
            {popup("wholeBlock")}
          </button>
        </section>
      )}
      {answers && (
        <Answers answers={answers} guided={finder.knows} onWays={(service) => onPlace({ service, issue: GENERAL })} />
      )}
      {said && found.missing !== null && (
        <Missing name={found.missing} bodies={said.bodies.length > 0} report={said.report} />
      )}
      {said?.lines.lines[0] && !fake && (
        <>
          <h2 class="lab">{popup("results")}</h2>
          <Rows rows={rowsOf(said.lines, onPlace)} />
        </>
      )}
      {said?.asked.lines[0] && !fake && (
        <>
          <h2 class="lab">{popup("whichService")}</h2>
          <Rows rows={rowsOf(said.asked, onPlace)} />
        </>
      )}
      {said && <Bodies of={said.bodies} />}
      {empty && !answers && (
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
