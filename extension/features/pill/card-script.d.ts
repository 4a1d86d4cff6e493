import type { Match } from "../../core/match/match.ts";
import type { Slot } from "../../data/page-data/format.ts";
import type { Root } from "./root.ts";

declare global {
  /** What the page is about, for the popup, which reads it here. */
  var munuigilFound: Match | null | undefined;
  /** Set by card.js, for the pill that stands in the same page and world. */
  var munuigilCard: CardScript | undefined;
}

/** What is on screen. */
export interface Shown {
  service: string;
  /** The problem that was asked for; a service without a guide for it shows its general pill and card. */
  asked: string;
  issue: string;
}

/** What the pill hands to the card, which is drawn beside it. */
export interface Opening extends Root, Shown {
  /** Where the sheet lies. */
  slot: Slot;
  /** What the page itself is about. */
  home: string;
  /** Is it still what is wanted? Asked right before something is drawn. */
  still: () => boolean;
  /** Shows another problem of a service. */
  show: (service: string, issue: string) => void;
  fold: () => void;
  /** Folds, because nobody is behind us any more, and says so. */
  despair: () => void;
}

export interface CardScript {
  /** Draws the sheet, in place of the one that is open; false where there is none to read. */
  open(opening: Opening): Promise<boolean>;
  close(): void;
}
