import type { SheetStep, SheetWay } from "../../core/schema.ts";
import { statusOf } from "../words/status.ts";
import type { Here } from "./here.ts";
import { Chip, Go, saidBy } from "./Parts.tsx";

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

const Texts = ({ of, class: look }: { of: (string | undefined)[]; class?: string }) =>
  of.map((line) => line && <p class={look}>{line}</p>);

interface WayProps {
  of: SheetWay;
  here: Here;
  /**
   * The way to take: what to do comes first, its button is the one large one. What kind of way it is and whether there is
   * a person has been said in the strip above.
   */
  taken?: boolean;
}

/** One way, in the order that scripts/compile/reading_order.py gives for all printers. */
export const Way = ({ of, here, taken }: WayProps) => {
  const { name, kind, change, why, state, unsure = [], steps, go, hours, cost, reply, said } = of;
  const status = statusOf(of.open, here, here.now, here.frame);
  const tag = status ?? (!taken && of.tag && { tone: "mute" as const, text: of.tag });
  return (
    <section class={taken ? "take" : ""} data-part={of.id} tabIndex={-1}>
      {taken && <h3 class="head">{here.frame.words.steps}</h3>}
      <h3>{name}</h3>
      {(!taken || tag) && (
        <p>
          {!taken && <small>{kind}</small>} {tag && <Chip {...tag} />}
        </p>
      )}
      <Texts of={[change]} class="late" />
      <Texts of={taken ? unsure : [why, state, ...unsure]} />
      <Steps of={steps} />
      {go && <Go to={go} here={here} class={taken ? "act" : "go"} onUsed={here.onUsed} />}
      <div class="facts">
        <Texts of={taken ? [why, state, hours, cost, reply] : [hours, cost, reply]} />
        {said && <small>{saidBy(said, here)}</small>}
      </div>
    </section>
  );
};
