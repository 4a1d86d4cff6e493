import { useState } from "preact/hooks";
import { results } from "../../ui/words/texts-results.ts";
import type { AnswerLines } from "./answer-lines.ts";
import type { Place } from "./spot.ts";

/** Enough for most people; below them stand the bodies, which must not lie out of sight. A few more are no reason to ask. */
const FIRST = 10;
const FEW = 4;

interface WhichProps {
  of: NonNullable<AnswerLines["which"]>;
  onPlace: (place: Place) => void;
}

/** Only the problem is clear, or nothing is: one press says whose it is. */
export const Which = ({ of: { unclear, services }, onPlace }: WhichProps) => {
  const [all, setAll] = useState(false);
  const more = services.length - FIRST;
  const shown = all || more <= FEW ? services : services.slice(0, FIRST);
  return (
    <section class="which">
      <h2>{results(unclear ? "nothing" : "whichService")}</h2>
      <p>{results(unclear ? "whichUnclear" : "whichWay")}</p>
      <ul>
        {shown.map(({ service, issue, name }) => (
          <li key={service}>
            <button type="button" class="plainbutton" onClick={() => onPlace({ service, issue })}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      {shown.length < services.length && (
        <button type="button" class="all" onClick={() => setAll(true)}>
          {results("whichMore", { n: more })}
        </button>
      )}
    </section>
  );
};
