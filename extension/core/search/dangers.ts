/** Which blocks of the first minute a text speaks of. */

import type { ModelThresholds } from "../schema.ts";

export const NOTHING = "nothing";
const LIFE = "life";

/** The block that is shown, and the one in the quiet line. */
export function dangers(
  means: ReadonlyMap<string, number>,
  { emergency, perhaps }: ModelThresholds,
): { emergency: string | null; perhaps: string | null } {
  const [shown = null, second = null] = emergenciesOf(means, emergency);
  const maybe = emergenciesOf(means, perhaps);
  if (!shown) return { emergency: null, perhaps: maybe[0] ?? null };
  // Who may not want to live any more finds that number beside every other block.
  return { emergency: shown, perhaps: shown !== LIFE && maybe.includes(LIFE) ? LIFE : second };
}

/** Emergencies that are rather meant than nothing at all, from the one that is most above its threshold. */
function emergenciesOf(means: ReadonlyMap<string, number>, thresholds: Readonly<Record<string, number>>): string[] {
  const over = (id: string) => (means.get(`emergency-${id}`) ?? Number.NEGATIVE_INFINITY) - (thresholds[id] ?? 0);
  const nothing = Math.max(0, means.get(NOTHING) ?? 0);
  return Object.keys(thresholds)
    .filter((id) => over(id) >= nothing)
    .sort((a, b) => over(b) - over(a));
}
