import { onPhone } from "../../browser/handset.ts";
import type { Kind } from "../../browser/messages.ts";
import type { PillWords, Times } from "../../core/sheet/times.ts";
import { currentLang, type Word, word } from "./words.ts";

/** Words that are on every card. */
export interface FrameWords extends PillWords {
  /** `{y}` takes a year, `{m}` a month. */
  inMonth: string;
  problems: string;
  back: string;
  menu: string;
  fold: string;
  thisWay: string;
  steps: string;
  sayThis: string;
  copy: string;
  copied: string;
  compose: string;
  appeal: string;
  /** Notes down what was just sent; of a call `called`, of what was sent earlier `already`. */
  sent: string;
  called: string;
  already: string;
  solved: string;
  unsolved: string;
  thanks: string;
  /** The same where what was noted down has been closed. */
  thanksClosed: string;
  wrong: string;
}

/** A choice that the background carries out, and its words. */
export type Choice = [ask: string, text: string];

/** What cards show besides their sheets. */
export interface Frame extends Times {
  words: FrameWords;
  /** Is this a phone? Only there a number is a link. */
  phone: boolean;
  /** Where corrections go, with form and data named; absent: nowhere. */
  report?: string;
  /** Behind “⋯”. */
  menu: Choice[];
  /** Beside what can be written. */
  send: Choice[];
}

const TIMES = [
  "openUntil",
  "openNow",
  "until",
  "opensAt",
  "opens",
  "closedNow",
  "tomorrow",
  "onDate",
  "reload",
] as const;
const CARD = [
  ...(["inMonth", "problems", "back", "menu", "fold", "thisWay", "steps", "sayThis", "copy", "copied"] as const),
  ...([
    "compose",
    "appeal",
    "sent",
    "called",
    "already",
    "solved",
    "unsolved",
    "thanks",
    "thanksClosed",
    "wrong",
  ] as const),
];

const wordsOf = <Name extends Word>(names: readonly Name[]): Record<Name, string> =>
  Object.fromEntries(names.map((name) => [name, word(name)])) as Record<Name, string>;

/** In the language set by `setLang`. */
export const times = (): Times => ({
  lang: currentLang(),
  days: word("days").split(" "),
  months: word("months").split(" "),
  words: wordsOf(TIMES),
});

/** The same for whole cards. `report`: `issues_url` of the data. */
export const frame = (report?: string): Frame => ({
  ...times(),
  words: wordsOf([...TIMES, ...CARD]),
  phone: onPhone(),
  ...(report && { report }),
  menu: [
    ["off", word("off")],
    ["offCompany", word("offCompany")],
    ["offAll", word("offAll")],
    ["side", word("otherSide")],
    ["options", word("settings")],
  ] satisfies [Kind, string][],
  // Who holds the phone needs no code to get the guide there.
  send: onPhone() ? [] : ([["send", word("send")]] satisfies [Kind, string][]),
});
