/** Several wishes in one text: "비번도 모르고 대화도 살리고 싶은데", "탈퇴하고 돈도 돌려받고 싶어요". */

import { APART, chances, type Model } from "./meaning.ts";

/** How a part of a sentence ends where another follows. */
const ENDS = /(?:고|는데|은데|인데|던데|해서|어서|아서|라서|니까|지만|으며|면서|요|음|됨|함|임|다)$/u;
const BETWEEN = /^(?:and|but|also|then|plus|그리고|그런데|근데|또|또한)$/u;
/** "살리고 싶은데" is one wish, and so is "보고 있는데". */
const GOES_ON = /^(?:싶|있|계시|나서|나니|말|해요|하)/u;
/** Longer texts tell a story, and every part of it is about the same. */
const WORDS = 14;
const MOST = 3;
const LETTERS = 3; // a shorter part is no wish

/** The parts of what is said, from the first; none where it is one. */
function partsOf(words: readonly string[]): string[] {
  if (words.length > WORDS) return [];
  const parts: string[][] = [[]];
  for (const [at, word] of words.entries()) {
    if (!BETWEEN.test(word)) parts.at(-1)?.push(word);
    const over = BETWEEN.test(word) || (ENDS.test(word) && !GOES_ON.test(words[at + 1] ?? ""));
    if (over) parts.push([]);
  }
  const told = parts.map((part) => part.join(" ")).filter((part) => part.replaceAll(" ", "").length >= LETTERS);
  return told.length > 1 && told.length <= MOST ? told : [];
}

/** So surely a part must speak of a problem, and so much that counts beside what the whole text speaks of. */
const SURE = 0.6;
const SHARE = 0.3;
export const LEAST_WISH = SURE * SHARE;

/** Who wants two things gets the guides for both: adds to `means` what parts of the words speak of. */
export function addWishes(means: Map<string, number>, model: Model, words: readonly string[]): void {
  for (const part of partsOf(words)) {
    for (const [problem, chance] of chances(model, part))
      if (chance >= SURE && !APART.test(problem)) means.set(problem, Math.max(means.get(problem) ?? 0, SHARE * chance));
  }
}
