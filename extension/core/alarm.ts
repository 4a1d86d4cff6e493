/** Might a few words speak of the first minute? A sieve for places that cannot hold the whole model. */
import { grams } from "./grams.ts";

/** So many of the model's alarms in one query make it worth asking. */
const LEAST = 3;

/** Whether it is worth asking the model. `alarms`: those of ProblemModel. */
export function mayAlarm(text: string, alarms: string): boolean {
  const known = new Set(alarms.split("\n"));
  return [...grams(text)].filter((gram) => known.has(gram)).length >= LEAST;
}
