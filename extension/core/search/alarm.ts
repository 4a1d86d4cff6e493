/** Might a few words speak of the first minute? A sieve for places that cannot hold the whole model. */
import { grams } from "./grams.ts";

/** Whether it is worth asking the model: one of the model's alarms is enough. */
export function mayAlarm(text: string, alarms: string): boolean {
  const known = new Set(alarms.split("\n"));
  return [...grams(text)].some((gram) => known.has(gram));
}
