import type { CallLine, SaidForms } from "../../core/schema.ts";
import type { Name, PhoneWords } from "../../core/search/phone-query.ts";
import type { Trusts } from "../../core/sheet/pick.ts";
import type { Months } from "../../ui/card/here.ts";
import type { Press } from "../../ui/card/Urgent.tsx";

/**
 * What the line on search pages reads, cut like everything content scripts read:
 *
 *     <slot>/asking/known       Packed: every name people use, the words of problems, the letters of alarms, its own words
 *     <slot>/asking/<service>   CallSlice, read once it is known whose number is wanted
 */
export interface Packed {
  /** "id name name" a line; a name of a whole group of companies ends in `*`. */
  names: string;
  /** "problem|word|word" a line. */
  words: string;
  /** Problems for which people want somebody on the phone. */
  called: string[];
  /** Letters that speak of the first minute: see core/search/alarm.ts. */
  alarms: string;
  line: LineWords;
}

/** What is known of calling one service, with who says so: which of it holds depends on the day. */
export interface CallSlice {
  line: CallLine;
  trusts: Trusts;
}

/** What every line says, whosever it is. */
export interface LineWords extends Pick<AskedLine, "note" | "ways" | "off" | "offHint" | "close" | "lang"> {
  forms: SaidForms;
  frame: Months;
}

/** Every word in place, in one language. */
export interface AskedLine {
  /** Whose ways open; none where it is about no service of ours. */
  service: string | null;
  /** What is known of calling, or what else is said to the words. */
  text: string;
  /** What to do instead, or also. */
  more: string;
  /** How sure that is, and who says so. */
  note: string;
  ways: string;
  off: string;
  offHint: string;
  close: string;
  lang: string;
  /** What the background adds: it has the model, this page has not. */
  urgent?: UrgentLine | null;
  /** Services, one of which is meant. */
  which?: Choice[];
  bodies?: Body[];
  propose?: Proposal | null;
}

/** A block of the first minute. */
export interface UrgentLine {
  title: string;
  text: string;
  buttons: Press[];
  warning: string;
  calm: boolean;
  /** Opens the whole block; none for those that leave no trace, as the address of a tab would be one. */
  whole: { id: string; label: string } | null;
}

interface Choice {
  service: string;
  issue: string;
  name: string;
}

/** A public body; without a number it leads to its page. */
export interface Body {
  name: string;
  number: string;
  href: string;
}

/** The form that asks for a service, or the line to copy where there is none. */
export interface Proposal {
  label: string;
  line: string;
  copied: string;
  href: string | null;
}

/** Where CallSlice and Packed lie. */
export const KNOWN = "asking/known";
export const lineOf = (service: string): string => `asking/${service}`;

const AMBIGUOUS = "*";

export const packNames = (names: ReadonlyMap<string, Name>): string => {
  const lines = new Map<string, string[]>();
  for (const [name, { id, ambiguous }] of names) {
    lines.set(id, [...(lines.get(id) ?? [id]), ambiguous ? name + AMBIGUOUS : name]);
  }
  return [...lines.values()].map((line) => line.join(" ")).join("\n");
};

/** Problems with their words. */
export const packWords = (words: readonly (readonly [issue: string, words: readonly string[]])[]): string =>
  words.map(([issue, list]) => [issue, ...list].join("|")).join("\n");

export function unpackWords({ names, words, called }: Pick<Packed, "names" | "words" | "called">): PhoneWords {
  const known = new Map<string, Name>();
  for (const line of names.split("\n")) {
    const [id = "", ...own] = line.split(" ");
    for (const name of own) {
      const ambiguous = name.endsWith(AMBIGUOUS);
      known.set(ambiguous ? name.slice(0, -AMBIGUOUS.length) : name, { id, ambiguous });
    }
  }
  const problems = new Map<string, string>();
  for (const line of words.split("\n")) {
    const [issue = "", ...own] = line.split("|");
    for (const word of own) problems.set(word, issue);
  }
  return { names: known, words: problems, called: new Set(called) };
}
