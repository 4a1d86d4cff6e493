/** Letters that look alike, as UTS 39 has them. */
import alike from "./lookalikes.json" with { type: "json" };

const TABLE: Readonly<Record<string, string>> = alike.confusables;

/**
 * A name as the eye sees it: names with one skeleton look the same. Marks on letters are left out too, which UTS 39
 * keeps: beside a name that people know nobody looks for an accent.
 */
export const skeleton = (name: string): string =>
  [...name.normalize("NFD")]
    .filter((letter) => !/\p{M}/u.test(letter))
    .map((letter) => TABLE[letter] ?? TABLE[letter.toLowerCase()] ?? letter.toLowerCase())
    .join("");

const PAIRS: [pair: string, letter: string][] = [
  ["vv", "w"],
  ["rn", "m"],
  ["cl", "d"],
];

/** A name with pairs of letters read as the one letter that they look like; nothing where it holds none. */
export const unmasked = (name: string): string[] =>
  PAIRS.filter(([pair]) => name.includes(pair)).map(([pair, letter]) => name.replaceAll(pair, letter));
