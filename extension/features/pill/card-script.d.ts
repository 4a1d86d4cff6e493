import type { Match } from "../../core/match/match.ts";
import type { Slot } from "../../data/page-data/format.ts";
import type { Root } from "./root.ts";

declare global {
  /** Set by card.js, for the pill that stands in the same page and world: opens the card, or exchanges the open one. */
  var munuigilCard: ((stay: Stay) => Promise<void>) | undefined;
  /** What stays in the page, for the script that looks at it, the card, and the popup, which reads what was found. */
  var munuigilStay: Stay | undefined;
  /** Makes that script's function: see packaging/content-script.ts. */
  var munuigilLook: () => Look;
}

/** What is on screen. */
export interface Shown {
  service: string;
  /** The problem that was asked for; a service without a guide for it shows its general pill and card. */
  asked: string;
  issue: string;
}

/** Made when there is something to show. */
export interface Drawn extends Root {
  button: HTMLButtonElement;
}

/**
 * Why a page is looked at again: it is another one; words and switches may be others, too (`whole`); the person wants
 * another problem.
 */
export interface Want {
  whole?: boolean;
  service?: string;
  asked?: string;
}

/** Without a want: for the first time. */
export type Look = (want?: Want) => Promise<void>;

/** All that is kept of a page while it stands there, and what its pill does by itself. */
export interface Stay {
  slot: Slot;
  drawn?: Drawn;
  right: boolean;
  /** What the pill says where only a reload helps. */
  reload: string;
  /** What the page is about, and what of it is on screen (the person may choose another problem). */
  found: Match | null;
  shown: Shown | null;
  /** Where the page was when it was looked at last; "" before there was data. */
  href: string;
  /** Selectors of the headings that count there; none where no rule asks for them. */
  lines: readonly string[];
  /** How often the host may still come back when the page sweeps it away; never where it does not belong. */
  returns: number;
  /** Does the pill say that only a reload helps? */
  helpless: boolean;
  /** Somebody has asked for the card: it is open, or on its way. */
  wanted: boolean;
  open: boolean;
  /** After the first look. `trusted`: headings of which it was not asked whether people can see them. */
  begin: (trusted: Element[], look: Look) => void;
  /** Puts the pill into its corner. */
  place: () => void;
  near: () => void;
  press: (event: MouseEvent) => void;
  unfold: () => Promise<void>;
  /** Says that nobody is behind us any more. */
  despair: () => void;
  again: (whole: boolean) => Promise<void>;
  leave: () => void;
  stand: () => void;
  mark: (state: string) => void;
  /** What the page says at this moment: when that is something else, it is worth a look. */
  note: () => void;
}
