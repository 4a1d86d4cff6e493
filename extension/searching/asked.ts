import type { Known, Name } from "../core/asking.ts";

/**
 * What the line on search pages reads, cut like everything content scripts read:
 *
 *     <slot>/asking/known       Packed: every name people use, and the words of problems
 *     <slot>/asking/<service>   AskedLine, read once it is known whose number is wanted
 */
export interface Packed {
  /** "id name name" a line; a house name ends in `*`. */
  names: string;
  /** "problem|word|word" a line. */
  words: string;
}

/** Every word in place, in one language. */
export interface AskedLine {
  service: string;
  /** What is known of calling. */
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
}

/** Where AskedLine and Packed lie. */
export const KNOWN = "asking/known";
export const lineOf = (service: string): string => `asking/${service}`;

const HOUSE = "*";

export const packNames = (names: ReadonlyMap<string, Name>): string => {
  const lines = new Map<string, string[]>();
  for (const [name, { id, house }] of names) {
    lines.set(id, [...(lines.get(id) ?? [id]), house ? name + HOUSE : name]);
  }
  return [...lines.values()].map((line) => line.join(" ")).join("\n");
};

export function unpack({ names, words }: Packed): Known {
  const known = new Map<string, Name>();
  for (const line of names.split("\n")) {
    const [id = "", ...own] = line.split(" ");
    for (const name of own) {
      const house = name.endsWith(HOUSE);
      known.set(house ? name.slice(0, -HOUSE.length) : name, { id, house });
    }
  }
  const problems = new Map<string, string>();
  for (const line of words.split("\n")) {
    const [issue = "", ...own] = line.split("|");
    for (const word of own) problems.set(word, issue);
  }
  return { names: known, words: problems };
}
