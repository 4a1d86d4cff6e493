/** Which blocks of the first minute a text speaks of. */

import type { ModelThresholds } from "../schema.ts";

export const NOTHING = "nothing";
const LIFE = "life";

/** The block that is shown, and the one in the quiet line. */
export function dangers(
  means: ReadonlyMap<string, number>,
  { emergency, perhaps }: ModelThresholds,
): { emergency: string | null; perhaps: string | null } {
  const [shown, second] = emergenciesOf(means, emergency);
  if (!shown) return { emergency: null, perhaps: emergenciesOf(means, perhaps)[0] ?? null };
  // Who may not want to live any more finds that number beside every other block.
  const alive = shown !== LIFE && emergenciesOf(means, perhaps).includes(LIFE);
  return { emergency: shown, perhaps: alive ? LIFE : (second ?? null) };
}

/** Emergencies that are rather meant than nothing at all, from the one that is most above its threshold. */
function emergenciesOf(means: ReadonlyMap<string, number>, thresholds: Readonly<Record<string, number>>): string[] {
  const nothing = Math.max(0, means.get(NOTHING) ?? 0);
  const over = Object.entries(thresholds).flatMap(([id, least]) => {
    const above = (means.get(`emergency-${id}`) ?? Number.NEGATIVE_INFINITY) - nothing - least;
    return above < 0 ? [] : [[id, above] as const];
  });
  return over.sort((a, b) => b[1] - a[1]).map(([id]) => id);
}
