/**
 * A view in one language, every word in place, ready to print. Made where the words are (background, popup, gallery),
 * printed where there is little room: a content script carries neither words nor rules, only the way they look.
 */
export interface Sheet {
  service: string;
  issue: string;
  name: string;
  /** The problem, beside the name. */
  of: string;
  verdict: string;
  urgent?: Urgent;
  /** Nothing offers to note it: see core/private.ts. */
  private?: boolean;
  chips: Tag[];
  way: Way;
  /** Below the one next action, where somebody takes a letter; `late`: below the steps, which come first. */
  write: Choice[];
  late: boolean;
  /** The question that decides the way; while it is open, it is the one next action. */
  ask?: { question: string; answers: { label: string; way: Way }[] };
  /** What the buttons below answer, where it is not the usual question. */
  question?: string;
  /** Buttons while the problem is open: the commonest ones of the service. */
  problems?: Problem[];
  /** Folds between the steps and the other ways, and after them. */
  first: Fold[];
  rest: Fold[];
  /** `said`: what is said of the verdict's proof from which day on, in order of days; the first holds from ever. */
  foot: { said: Dated[]; tone?: "doubt"; note: string; report?: Go };
}

/** One way to get there: the action, its steps, what else there is. */
export interface Way {
  label: string;
  /** null: there is no button, the steps follow. */
  href: string | null;
  /** The day from which `href` leads nowhere. */
  ends?: string | null;
  steps: Fold | null;
  others: Fold | null;
  reach: Reach[];
}

export interface Fold {
  title: string;
  note?: string;
  open?: boolean;
  /** Numbered, then plain lines, then rows. */
  steps?: Step[];
  lines?: string[];
  rows?: Row[];
}

/** A step as alternating plain and bold parts, plain first. */
export type Step = string[];

/** A channel, a source, a rung of the ladder. */
export interface Row {
  /** Small line above: the kind of channel, the day of a rung. */
  when?: string;
  head?: Go;
  note?: string;
  tag?: Tag;
  /** Replaces the tag while open or closed can be said. */
  reach?: Reach;
  lines?: string[];
  steps?: Step[];
  go?: Go;
}

/** What stands above a guide when money moves or somebody is in danger. */
export interface Urgent {
  text: string;
  buttons: Press[];
  warning: string;
}

/** A button for the first minute. */
export interface Press {
  /** What stands first, in one piece; null: a page or a list. */
  number: string | null;
  /** What follows the number. */
  text: string;
  /** null: it opens the list of the banks' own lines. */
  href: string | null;
  /** From this day on it is no button. */
  ends: string | null;
}

export interface Go {
  text: string;
  href: string | null;
  /** The day from which `href` leads nowhere. */
  ends?: string | null;
}

export interface Tag {
  tone: "good" | "warn" | "mute";
  text: string;
}

/** A line and the day from which it is said; null = from ever. */
export type Dated = [from: string | null, text: string];

/** A channel with a person and trusted hours: key of the table, and the day from which nobody says open by it. */
export type Reach = [hours: string, endsAt: string | null];

/** What the pill shows. */
export interface PillSheet {
  service: string;
  issue: string;
  text: string;
  reach: Reach[];
}

/** Words that depend on the moment or belong to the frame; `{t}` takes a time. */
export interface FrameWords {
  openUntil: string;
  openNow: string;
  until: string;
  opensAt: string;
  /** The same in the middle of a line. */
  opens: string;
  closedNow: string;
  tomorrow: string;
  /** `{m}` takes a month, `{d}` a day. */
  onDate: string;
  problems: string;
  back: string;
  menu: string;
  fold: string;
}

/** A choice that the background carries out, and its words. */
export type Choice = [ask: string, text: string];

export interface Frame {
  lang: "ko" | "en";
  /** Names of days, Sunday first, and of months. */
  days: string[];
  months: string[];
  words: FrameWords;
  /** Behind “⋯”. */
  menu: Choice[];
  /** Below the one next action, on every card. */
  sub: Choice[];
}

/** A problem one may choose, in the words a person would use. */
export interface Problem {
  issue: string;
  title: string;
}
