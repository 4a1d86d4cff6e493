import { isSafe } from "../../core/links/link.ts";
import type { SheetUrgent } from "../../core/schema.ts";
import { holds } from "../../core/sheet/pick.ts";
import type { RowFrame } from "../words/row-frame.ts";
import { Copy } from "./Copy.tsx";
import type { Here } from "./here.ts";

/** A button for the first minute. */
export interface Press {
  /** What is first, in one piece; none: a page or a list. */
  number?: string;
  /** What follows the number. */
  text: string;
  /** null: it opens the list of the banks' own lines. */
  href: string | null;
  /** From this day on it is no button. */
  ends?: string;
}

interface PressProps {
  of: Press[];
  /** The day it is, `YYYY-MM-DD`: a number that is old by then is no button any more. */
  today: string;
  /** A button that opens a list instead of leading away. */
  onOpen: () => void;
  /** Where given and of a PC, numbers are large text to copy: nobody can dial there. */
  frame?: RowFrame;
}

/** What to press when it is urgent: one below the other, the number first and in one piece, nothing dead among them. */
export const Press = ({ of, today, onOpen, frame }: PressProps) => (
  <div class="press">
    {of.map(({ number, text, href, ends }) => {
      if (ends && today >= ends) return null;
      const words = [number && <b>{number}</b>, text];
      if (frame && !frame.phone && number)
        return (
          <p class="dialled">
            <span>{words}</span>
            <Copy text={number} words={frame.words} />
          </p>
        );
      return href ? (
        <a href={href} target={href[0] === "h" ? "_blank" : ""} rel="noopener noreferrer">
          {words}
        </a>
      ) : (
        <button type="button" onClick={onOpen}>
          {words}
        </button>
      );
    })}
  </div>
);

interface UrgentProps extends Pick<PressProps, "onOpen"> {
  of: SheetUrgent;
  here: Here;
}

/** The box that is above all else: one question, why not to call from this phone, and the numbers: people press first. */
export const Urgent = ({ of: { text, buttons = [], warning }, here, onOpen }: UrgentProps) => (
  <div class="urgent">
    {text}
    {warning && <p>{warning}</p>}
    <Press
      of={buttons
        .filter(({ trust }) => holds(trust, here.trusts, here.today))
        .map(({ number, text, href }) => ({ number, text, href: isSafe(href) }))}
      today={here.today}
      frame={here.frame}
      onOpen={onOpen}
    />
  </div>
);
