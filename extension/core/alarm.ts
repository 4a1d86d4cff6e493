/** Might a few words speak of the first minute? A sieve for places that cannot hold the whole model. */
import { grams } from "./grams.ts";
import type { Model } from "./meaning.ts";

/**
 * So many of the letters that speak most for an emergency, and so many of them in one query: 5 KB that let through 97
 * of 100 lines for which the model shows a block, and 9 of 100 that people type about companies.
 */
const MOST = 800;
const LEAST = 2;

/** The letters that speak most for any emergency, a line each. */
export function alarmsOf({ meanings, rows, weights }: Model): string {
  const columns = meanings.flatMap((meaning, at) => (meaning.startsWith("emergency-") ? [at] : []));
  const strongest = [...rows].map(([gram, row]) => {
    const own = columns.map((at) => weights[row * meanings.length + at] ?? 0);
    return [gram, Math.max(...own)] as const;
  });
  strongest.sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  return strongest
    .slice(0, MOST)
    .map(([gram]) => gram)
    .join("\n");
}

/** Whether it is worth asking the model. */
export function mayAlarm(text: string, alarms: string): boolean {
  const known = new Set(alarms.split("\n"));
  return [...grams(text)].filter((gram) => known.has(gram)).length >= LEAST;
}
