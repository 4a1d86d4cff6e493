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
