/** Which problem a text means: sums over its letters, by the model that was trained when the data was compiled. */

import type { ModelThresholds, ProblemModel } from "../schema.ts";
import { ANY, grams } from "./grams.ts";

/** ProblemModel, unpacked. */
export interface Model {
  meanings: string[];
  rows: Map<string, number>;
  weights: Int8Array;
  temperature: number;
  thresholds: ModelThresholds;
  familiar: Set<string>;
  /** Companies that are not ours: bodies that take their matters, then the names, spellings of one joined by `|`. */
  others: string[][];
}

const LONGEST = 4000; // characters of a pasted page that are read
const KNOWN = 0.2; // of the letters of a text that says something
const NOUGHT = "I".charCodeAt(0);
/** Meanings that are no problems. */
export const APART = /^emergency-|^nothing$/;

/** Where no model has come yet: names are found all the same, and no problem is clear. */
export const NO_MODEL: Model = {
  meanings: [],
  rows: new Map(),
  weights: new Int8Array(),
  temperature: 1,
  thresholds: { ask: 100, body: 100, emergency: {}, nothing: 0, perhaps: {} },
  familiar: new Set(),
  others: [],
};

/** Unpacked once. */
export function openModel(file: ProblemModel): Model {
  const { meanings, temperature, thresholds } = file;
  const weights = new Int8Array(file.weights.length);
  for (let at = 0; at < weights.length; at++) weights[at] = file.weights.charCodeAt(at) - NOUGHT;
  return {
    meanings,
    rows: new Map(Array.from(file.grams.split("\n"), (gram, row) => [gram, row])),
    weights,
    temperature,
    thresholds,
    familiar: new Set(file.words.split(" ")),
    others: file.others ?? [],
  };
}

/** Chances of the problems, 1 together; of the rest, how strongly the text speaks for it. Empty where hardly a gram is known. */
export function chances({ meanings, rows, weights, temperature }: Model, text: string): Map<string, number> {
  const sums = new Int32Array(meanings.length);
  let seen = 0;
  let said = 0;
  const all = grams(text.slice(0, LONGEST));
  for (const gram of all) {
    const row = rows.get(gram);
    if (row === undefined) continue;
    seen++;
    if (gram !== ANY) said++;
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (weights[row * sums.length + at] ?? 0);
  }
  if (said === 0 || said < KNOWN * (all.size - 1)) return new Map();
  // A long text has more of everything.
  const strength = new Map(meanings.map((meaning, at) => [meaning, (16 * (sums[at] ?? 0)) / Math.sqrt(seen)]));
  const problems = [...strength].filter(([meaning]) => !APART.test(meaning));
  const top = Math.max(...problems.map(([, value]) => value));
  const raised = problems.map(([meaning, value]) => [meaning, Math.exp((value - top) / temperature)] as const);
  const sum = raised.reduce((before, [, value]) => before + value, 0);
  for (const [meaning, value] of raised) strength.set(meaning, value / sum);
  return strength;
}

const START = /^(?:[가-힣]{1,2}|[a-z]{1,4})/;

/** Is this a word of everyday life rather than a name? Anything that is not of letters is. */
export function isFamiliar({ familiar, rows }: Model, word: string): boolean {
  const start = word.match(START)?.[0];
  return start === undefined || familiar.has(start) || rows.has(start) || rows.has(` ${start}`);
}
