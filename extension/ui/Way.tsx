import type { SheetStep, SheetWay } from "../core/schema.ts";
import type { Here } from "./here.ts";
import { Chip, Go, saidBy } from "./Parts.tsx";
import { statusOf } from "./status.ts";

/** Words of the screen are key caps, easier to find than quotes; a step says on which device where that changes. */
const Steps = ({ of = [] }: { of?: SheetStep[] }) =>
  of[0] && (
    <ol>
      {of.map(({ on, words }) => (
        <li>
          {on && <small class="on">{on}</small>}
          {words.map((part, i) => (i % 2 ? <kbd>{part}</kbd> : part))}
        </li>
      ))}
    </ol>
  );

/** What is known of a way besides its steps, in the order in which it matters. */
const Facts = ({ of: { hours, reply, state, change, unsure = [] } }: { of: SheetWay }) => (
  <div class="facts">
    {[hours, reply, state].map((line) => line && <p>{line}</p>)}
    {change && <p class="late">{change}</p>}
    {unsure.map((line) => (
      <p>{line}</p>
    ))}
  </div>
);

interface WayProps {
  of: SheetWay;
  here: Here;
  /** The way to take: its steps come first, and its button is the one large one. */
  taken?: boolean;
}

/** One way: what it is, whether somebody is there, what to do. */
export const Way = ({ of, here, taken }: WayProps) => {
  const status = statusOf(of.open, here, here.now, here.frame);
  // Of the way to take the strip has said whether somebody is there.
  const tag = status ?? (!taken && of.tag && { tone: "mute" as const, text: of.tag });
  return (
    <section class={taken ? "take" : ""} data-part={of.id} tabIndex={-1}>
      {taken && <h3 class="head">{here.frame.words.steps}</h3>}
      {taken || <small>{of.kind}</small>}
      <h3>
        {taken && <small>{of.kind} · </small>}
        {of.name} {tag && <Chip {...tag} />}
      </h3>
      {of.why && <p>{of.why}</p>}
      <Steps of={of.steps} />
      {of.go && <Go to={of.go} here={here} class={taken ? "act" : "go"} />}
      <Facts of={of} />
      {!taken && of.said && <small>{saidBy(of.said, here)}</small>}
    </section>
  );
};
