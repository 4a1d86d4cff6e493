/** Names that differ by a slip of the finger. */
import alike from "./lookalikes.json" with { type: "json" };

const WORDS: ReadonlySet<string> = new Set(alike.words);
// Below it names are words of their own: live and line, boss and toss.
const SHORTEST = 5;
const LONG = 8;
/** What follows the name of a group for one of its companies. */
const BRANCH =
  /(?:air|bank|capital|car|card|cloud|corp|games?|group|home|life|mall|map|mart|mobile|music|page|pay|play|shop|store|tv)s?$/;

/**
 * Is `label` a slip of `brand`, both being registered labels?
 *
 * - under 5 letters never; up to 7 one slip, not in the first letter; from 8 on two;
 * - a word of the dictionary is none (apply, never), nor is a label that holds the brand whole (kakaot, kakaocorp):
 *   that is how companies name their products. Only the last letter doubled is a slip there (kakaoo);
 * - nor is another company of the same group (lottemart, lottecard); where both begin with a shorter brand of ours, only
 *   one slip counts (kakaolab, kakaopay).
 */
export function slipOf(label: string, brand: string, brands: Iterable<string>): boolean {
  if (label === brand || Math.min(label.length, brand.length) < SHORTEST || WORDS.has(label)) return false;
  if (label.includes(brand)) return label === brand + brand.slice(-1);
  if (BRANCH.test(label) && label.replace(BRANCH, "") === brand.replace(BRANCH, "")) return false;
  const slips = distance(label, brand, brand.length >= LONG ? 2 : 1);
  if (brand.length < LONG) return slips <= 1 && label[0] === brand[0];
  if (slips === 2) return ![...brands].some((one) => one !== brand && brand.startsWith(one) && label.startsWith(one));
  return slips <= 1;
}

/** Letters put in, left out, changed or swapped with the next; any number above `most` stands for “more”. */
function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let last: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, n) => n);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (last[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    last = row;
    row = next;
  }
  return row[other.length] ?? most + 1;
}
