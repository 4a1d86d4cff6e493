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

/** A pair of letters, and behind it the one that it looks like. */
const PAIRS = ["vvw", "rnm", "cld"];

/** A name with pairs of letters read as the one letter that they look like: each kind by itself. */
export const unmasked = (name: string): string[] =>
  PAIRS.map((pair) => name.replaceAll(pair.slice(0, 2), pair.slice(2))).filter((seen) => seen !== name);
