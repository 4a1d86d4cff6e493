/** Which blocks of the first minute a text speaks of. */

import type { ModelThresholds } from "../schema.ts";

export const NOTHING = "nothing";

/**
 * The block that is shown, and the one in the quiet line.
 * `beyond`: so much more than its threshold must a block reach in which companies have no part, or it is quiet.
 */
export function dangers(
  means: ReadonlyMap<string, number>,
  { emergency, perhaps, before = {}, beside = [], alone = [] }: ModelThresholds,
  beyond = 0,
): { emergency: string | null; perhaps: string | null } {
  const clear = emergenciesOf(means, emergency);
  const maybe = emergenciesOf(means, perhaps);
  // Of what is clear, the one that waits for no other; should all wait for one another, the clearest.
  const shown = clear.find((id) => !clear.some((other) => before[other]?.includes(id))) ?? clear[0] ?? null;
  if (!shown) return { emergency: null, perhaps: maybe[0] ?? null };
  const clearly = (means.get(`emergency-${shown}`) ?? 0) - (emergency[shown] ?? 0) >= beyond;
  if (alone.includes(shown) && !clearly) return { emergency: null, perhaps: shown };
  // Who may not want to live any more finds that number beside every other block.
  const [offered = clear.find((id) => id !== shown) ?? null] = maybe.filter(
    (id) => beside.includes(id) && id !== shown,
  );
  return { emergency: shown, perhaps: offered };
}

/** Emergencies that are rather meant than nothing at all, from the one that is most above its threshold. */
function emergenciesOf(means: ReadonlyMap<string, number>, thresholds: Readonly<Record<string, number>>): string[] {
  const over = (id: string) => (means.get(`emergency-${id}`) ?? Number.NEGATIVE_INFINITY) - (thresholds[id] ?? 0);
  const nothing = Math.max(0, means.get(NOTHING) ?? 0);
  return Object.keys(thresholds)
    .filter((id) => over(id) >= nothing)
    .sort((a, b) => over(b) - over(a));
}
