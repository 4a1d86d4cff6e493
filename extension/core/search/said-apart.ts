/** "사진 퍼뜨린다고 돈 달래요 죽고 싶어요" says two things, and to the model neither as strongly as it would alone. */

import { dangers, NOTHING } from "./dangers.ts";
import { APART, chances, type Model } from "./meaning.ts";

/** The words that hold the saying, and those around them. */
function apartFrom(words: readonly string[], saying: string): [saying: string, rest: string] {
  const from = words.join("").indexOf(saying);
  let end = 0;
  const holds = words.map((word) => {
    const begin = end;
    end += word.length;
    return end > from && begin < from + saying.length;
  });
  const part = (held: boolean) => words.filter((_, at) => holds[at] === held).join(" ");
  return [part(true), part(false)];
}

/** Raises in `means` the blocks of which one part of the text speaks more strongly; a problem of `clear` is clear. */
export function addApart(means: Map<string, number>, model: Model, words: readonly string[], clear: number): void {
  const { apart = {}, emergency, nothing } = model.thresholds;
  const forNothing = (part: ReadonlyMap<string, number>) => (part.get(NOTHING) ?? 0) >= nothing;
  const raise = (block: string, value = Number.NEGATIVE_INFINITY) =>
    means.set(block, Math.max(value, means.get(block) ?? value));
  for (const [id, sayings] of Object.entries(apart)) {
    const saying = sayings.find((one) => words.join("").includes(one));
    if (saying === undefined || forNothing(means)) continue;
    const [said, around] = apartFrom(words, saying).map((part) => chances(model, part));
    if (!said || !around) continue;
    // "계정 정지돼서 죽고 싶네": beside a trouble with a company, and no danger, it is mostly a way of speaking.
    const trouble = [...around].some(([meaning, value]) => !APART.test(meaning) && value >= clear);
    const most =
      trouble && !dangers(around, model.thresholds).emergency ? (emergency[id] ?? 0) - 1 : Number.POSITIVE_INFINITY;
    raise(`emergency-${id}`, Math.min(most, said.get(`emergency-${id}`) ?? Number.NEGATIVE_INFINITY));
    if (!forNothing(around)) for (const [meaning, value] of around) if (APART.test(meaning)) raise(meaning, value);
  }
}
