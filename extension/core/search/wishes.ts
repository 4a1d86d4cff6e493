/** Several wishes in one text: "비번도 모르고 대화도 살리고 싶은데", "탈퇴하고 돈도 돌려받고 싶어요". */

import { APART, chances, type Model } from "./meaning.ts";
import { partsOf } from "./parts.ts";

/** Longer texts tell a story, and every part of it is about the same. */
const WORDS = 14;
const MOST = 3;
const LETTERS = 3; // a shorter part is no wish

/** What is wished, from the first; nothing where it is one thing. */
function wishesOf(words: readonly string[]): string[] {
  if (words.length > WORDS) return [];
  const told = partsOf(words).filter((part) => part.join("").length >= LETTERS);
  return told.length > 1 && told.length <= MOST ? told.map((part) => part.join(" ")) : [];
}

/** So surely a part must speak of a problem, and so much that counts beside what the whole text speaks of. */
const SURE = 0.6;
const SHARE = 0.3;
export const LEAST_WISH = SURE * SHARE;

/** Who wants two things gets the guides for both: adds to `means` what parts of the words speak of. */
export function addWishes(means: Map<string, number>, model: Model, words: readonly string[]): void {
  for (const part of wishesOf(words)) {
    for (const [problem, chance] of chances(model, part))
      if (chance >= SURE && !APART.test(problem)) means.set(problem, Math.max(means.get(problem) ?? 0, SHARE * chance));
  }
}
