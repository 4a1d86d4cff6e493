import type { Cell } from "../../core/schema.ts";
import { statusOf } from "../words/status.ts";
import type { Here } from "./here.ts";

/** Drawn before the words that say the same. */
const MARKS: Record<Cell["mark"], string> = { yes: "✓", talk: "●", form: "✎", self: "✓", no: "✕", unknown: "?" };

interface ReachProps {
  of: Cell[];
  here: Here;
  /** Leads to the part of that name. */
  onPart: (part: string) => void;
}

/** Three ways at a glance; the one to take has a frame, and green is only where somebody answers now. */
export const Reach = ({ of, here, onPart }: ReachProps) => (
  <div class="reach">
    {of.map(({ mark, word, detail, open, to, way }) => {
      const status = statusOf(open, here, here.now, here.frame);
      return (
        <button
          type="button"
          class={`${status?.tone === "good" ? "now" : ""} ${way ? "way" : ""}`}
          onClick={() => onPart(to)}
        >
          <i aria-hidden="true">{MARKS[mark]}</i>
          <b>{word}</b>
          <small>{status?.short ?? detail}</small>
          {way && <em>{here.frame.words.thisWay}</em>}
        </button>
      );
    })}
  </div>
);
