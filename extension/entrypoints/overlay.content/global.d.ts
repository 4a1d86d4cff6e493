import type { Slot } from "../../lib/slices.ts";

declare global {
  /** Set by card.js, for the pill that stands in the same page and world. */
  var munuigilCard: CardScript | undefined;
}

/** What the pill hands to the card. */
export interface Opening {
  /** Where the pill stands; the card is drawn beside it. */
  place: HTMLElement;
  style: (css: string) => void;
  /** Where the sheet lies, and which. */
  slot: Slot;
  service: string;
  issue: string;
  onProblem: (issue: string) => void;
  /** Back to what the page is about, where another problem was chosen by hand. */
  onBack?: () => void;
  onAsk: (ask: string) => void;
  /** Closes what was noted down of this problem; a page is not told whether there was something. */
  onSolved: () => Promise<undefined>;
  onFold: () => void;
}

export interface CardScript {
  /** Draws the sheet, in place of the one that is open; false where there is none to read. */
  open(opening: Opening): Promise<boolean>;
  close(): void;
}
