/** A text that says several things: to the model each of them is weaker beside the others, so they are heard one by one. */

import { dangers, NOTHING } from "./dangers.ts";
import { APART, chances, type Model } from "./meaning.ts";

/** How a part of a sentence ends where another follows. */
const ENDS = /(?:고|[는은인던]데|[해어아라겨려져와워면]서|니까|더니|지만|으며|[요음됨함임다])$/u;
const BETWEEN = /^(?:and|but|also|then|plus|그리고|그런데|근데|또|또한)$/u;
/** "살리고 싶은데" is one wish, and so is "보고 있는데". */
const GOES_ON = /^(?:싶|있|계시|나서|나니|말|해요|하)/u;
const CLAUSE = 3; // words; fewer ("약을 먹다", "눌렀더니") say too little
const LONG = 8; // words; a longer part is heard by halves of this ("my son is missing his phone is off")
const HEARD = 150; // words
/** So much more than its threshold must a part say of a block of the first minute to show it; else the block is offered. */
const DOUBT = 20;

/** The parts of what is said, from the first. */
export function partsOf(words: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const [at, word] of words.entries()) {
    if (!BETWEEN.test(word)) parts.at(-1)?.push(word);
    const over = BETWEEN.test(word) || (ENDS.test(word) && !GOES_ON.test(words[at + 1] ?? ""));
    if (over) parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
}

const inHalves = (part: string[]): string[][] =>
  part.length > LONG ? [part.slice(0, LONG / 2), ...inHalves(part.slice(LONG / 2))] : [part];

/** The words that hold the saying, and those around them. */
function apartFrom(words: readonly string[], saying: string): [saying: string[], around: string[]] {
  const from = words.join("").indexOf(saying);
  let end = 0;
  const holds = words.map((word) => {
    const begin = end;
    end += word.length;
    return end > from && begin < from + saying.length;
  });
  return [words.filter((_, at) => holds[at]), words.filter((_, at) => !holds[at])];
}

/** Raises in `means` the blocks of which a part of the text speaks more strongly; a problem of `clear` is clear. */
export function addDangers(means: Map<string, number>, model: Model, words: readonly string[], clear: number): void {
  const { apart = {}, emergency, nothing } = model.thresholds;
  if ((means.get(NOTHING) ?? 0) >= nothing) return;
  for (const sayings of Object.values(apart)) {
    const saying = sayings.find((one) => words.join("").includes(one));
    if (saying === undefined) continue;
    const [said, rest] = apartFrom(words, saying);
    const around = hear(rest, 0);
    // "계정 정지돼서 죽고 싶네": beside a trouble with a company, and no danger, it is mostly a way of speaking.
    const trouble = [...around].some(([meaning, value]) => !APART.test(meaning) && value >= clear);
    const { emergency: shown, perhaps } = dangers(around, model.thresholds);
    hear(said, trouble && !shown && !perhaps ? Number.POSITIVE_INFINITY : 0);
  }
  const parts = partsOf(words.slice(0, HEARD)).flatMap(inHalves);
  for (const [at, part] of parts.entries())
    for (const some of [part, [...part, ...(parts[at + 1] ?? [])]])
      if (some.length >= CLAUSE && some.length < words.length) hear(some, DOUBT);

  function hear(part: readonly string[], doubt: number): Map<string, number> {
    const said = chances(model, part.join(" "));
    const least = Math.max(0, said.get(NOTHING) ?? 0);
    for (const [id, threshold] of Object.entries(emergency)) {
      const block = `emergency-${id}`;
      const over = (said.get(block) ?? Number.NEGATIVE_INFINITY) - threshold - least;
      const heard = threshold + Math.max(over - doubt, -1);
      if (over >= 0 && heard > (means.get(block) ?? Number.NEGATIVE_INFINITY)) means.set(block, heard);
    }
    return said;
  }
}
