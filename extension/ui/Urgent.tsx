import type { Press as PressData, Urgent as UrgentData } from "./sheet.ts";

interface PressProps {
  of: PressData[];
  /** The day it is, `YYYY-MM-DD`: a number that is old by then is no button any more. */
  today: string;
  /** A button that opens a list instead of leading away. */
  onOpen: () => void;
}

/** What to press when it is urgent: one below the other, the number first and in one piece, nothing dead among them. */
export const Press = ({ of, today, onOpen }: PressProps) => (
  <div class="press">
    {of.map(({ number, text, href, ends }) => {
      if (ends && today >= ends) return null;
      const words = [number && <b>{number}</b>, text];
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

/** The box that stands above all else: one question, the numbers, and why not to call from this phone. */
export const Urgent = ({ of, ...rest }: { of: UrgentData } & Omit<PressProps, "of">) => (
  <div class="urgent">
    {of.text}
    <Press of={of.buttons} {...rest} />
    <p>{of.warning}</p>
  </div>
);
