import type { Fold as FoldData, SheetFold, SheetRow } from "../../core/schema.ts";
import { dayIn, type Here } from "./here.ts";
import { Go, Wrong } from "./Parts.tsx";
import { Way } from "./Way.tsx";

const Lines = ({ of = [] }: { of?: string[] }) =>
  of[0] && (
    <ul>
      {of.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );

/** A source, a rung, a duty. What begins later says its day: 12월 6일 · 일주일 뒤. */
const Row = ({ of: { when, day, head, lines = [], links = [] }, here }: { of: SheetRow; here: Here }) => (
  <section class={day === undefined ? "" : "rung"}>
    {when && <small>{day ? `${dayIn(here.frame, here.today, day)} · ${when}` : when}</small>}
    {head && (
      <h3>
        <Go to={head} here={here} />
      </h3>
    )}
    {lines.map((line) => (
      <p>{line}</p>
    ))}
    {links.map((link) => (
      <p>
        <Go to={link} here={here} class="go" />
      </p>
    ))}
  </section>
);

interface FoldProps {
  of: FoldData | SheetFold;
  here: Here;
  /** Which record a correction names. */
  record?: string;
}

/** A folded section, with others inside. `<details>` brings the keyboard and the roles along. */
export const Fold = ({ of, here, record }: FoldProps) => (
  <details data-part={of.id} open={of.open}>
    <summary>
      {of.title}
      {of.note && <small> · {of.note}</small>}
    </summary>
    <div class="in">
      <Lines of={of.lines} />
      {of.rows?.map((row) => (
        <Row of={row} here={here} />
      ))}
      {of.ways?.map((way) => (
        <Way of={way} here={here} />
      ))}
      <Wrong record={record} field={of.field} here={here} />
      {"folds" in of && of.folds?.map((inner) => <Fold of={inner} here={here} record={record} />)}
    </div>
  </details>
);
