import { GENERAL } from "../../core/issues.ts";
import { isPrivate } from "../../core/private.ts";

import { results } from "../../ui/words/texts-results.ts";
import { say } from "../../ui/words/words.ts";
import type { AnswerLines } from "./answer-lines.ts";
import { Bodies } from "./Bodies.tsx";
import { FirstStep } from "./FirstStep.tsx";
import { type Finder, makeFinder } from "./finder.ts";
import { List } from "./List.tsx";
import type { Searched } from "./loaded.ts";
import { Missing, Propose } from "./Missing.tsx";
import type { Place } from "./spot.ts";
import { Which } from "./Which.tsx";

const finders = new WeakMap<Searched, Promise<Finder>>();

/** What searches this data; opened once. */
export function finderOf(data: Searched): Promise<Finder> {
  const finder = finders.get(data) ?? makeFinder(data);
  finders.set(data, finder);
  return finder;
}

interface ResultsProps {
  said: AnswerLines;
  finder: Finder;
  onQuery: (query: string) => void;
  onPlace: (place: Place) => void;
  /** Where each guide has an address of its own. */
  to?: (place: Place) => string;
  onHelp: (at: string) => void;
}

/**
 * What fits the words, and above it the verdict on every number, address or name among them. The first minute stands
 * above all else.
 */
export const Results = ({ said, finder, onQuery, onPlace, to, onHelp }: ResultsProps) => {
  const { contacts, emergency, missing, calling, lines, which, bodies, hours, report } = said;
  // Beside a fake the company would look like its owner.
  const fake = contacts?.answers.some(({ verdict }) => verdict === "look-alike");
  const empty = !emergency && !contacts && missing === null && !which && !lines.lines[0] && !bodies[0];
  return (
    <div class="said">
      {emergency && (
        <section class="help">
          <h2>{say(emergency.title)}</h2>
          <FirstStep of={emergency} onGo={onHelp} />
          <button type="button" class="plainbutton more" onClick={() => onHelp(emergency.id)}>
            {results("wholeBlock")}
          </button>
        </section>
      )}
      {contacts && (
        <div aria-live="polite">
          <contacts.Answers
            answers={contacts.answers}
            guided={finder.knows}
            onWays={(service) => onPlace({ service, issue: GENERAL })}
          />
        </div>
      )}
      {missing !== null && <Missing name={missing} bodies={bodies.length > 0} />}
      {calling !== null && !fake && <p class="calling">{calling}</p>}
      {lines.lines[0] && !fake && (
        <>
          <h2 class="lab">{results("results")}</h2>
          <List of={lines} onPlace={onPlace} to={to} />
        </>
      )}
      {/* In danger bodies come before a choice of companies. */}
      {emergency && <Bodies of={bodies} hours={hours} />}
      {which && !fake && <Which key={which.issue} of={which} onPlace={onPlace} />}
      {!emergency && <Bodies of={bodies} hours={hours} />}
      {missing !== null && !(emergency && isPrivate(emergency)) && <Propose name={missing} report={report} />}
      {empty && (
        <div class="state">
          <p>{results("nothing")}</p>
          <p>{results("nothingWay")}</p>
          <button type="button" class="plainbutton" onClick={() => onQuery("")}>
            {results("showAll")}
          </button>
        </div>
      )}
    </div>
  );
};
