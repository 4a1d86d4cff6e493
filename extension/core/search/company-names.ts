/** Finding a party by a name that is typed, half typed or mistyped. Sorted buckets, no scan over all names. */
import { letters, oneSlip, onlyInitials, tight } from "../text/hangul.ts";
import { type Buckets, type OpenBuckets, openBuckets } from "./prefix-buckets.ts";

/** A party (a service, a body, a company that is not ours) by its number, and how surely it is meant, 0 < `score` ≤ 1. */
export interface NameHit {
  party: number;
  score: number;
}

export type Row = readonly [text: string, party: number];

/** What a party is called: names, and words that only hint at it. */
export interface PartyNames {
  names: readonly string[];
  hints?: readonly string[];
}

/** Names as they are stored; every bucket is sorted. */
export interface StoredNames {
  /** Finished names, without spaces, and their parties; `~party` where it is only a hint. */
  whole: Buckets;
  /** Letters of names; `~party` where it is only a hint, for which nobody looks with slips. */
  typed: Buckets;
  /** First letters of names. */
  first: Buckets;
  longest: number;
}

export interface NameIndex {
  whole: OpenBuckets<Map<string, number[]>>;
  typed: OpenBuckets<Row[]>;
  first: OpenBuckets<Row[]>;
  /** Finished names of companies that are not ours, and their parties: nothing half typed or mistyped means these. */
  foreign: ReadonlyMap<string, number[]>;
  longest: number;
}

/** A product or a word of daily life is less than a name. */
export const HINT = 0.6;
const FEW = 24; // more candidates than a list of eight can use
const SYLLABLES = 6; // letters of two syllables
const MANY = 1000; // names with the same two letters in front that are compared one by one

export const longestOf = (names: ReadonlyMap<string, unknown>): number =>
  Math.max(0, ...[...names.keys()].map((name) => name.length));

/** `others[i]` is what party `from + i` is called, a company that is not ours. */
export function openNames(
  { whole, typed, first, longest }: StoredNames,
  others: readonly (readonly string[])[],
  from: number,
): NameIndex {
  const foreign = new Map<string, number[]>();
  // As it is written, and no other way: thousands of names are read each time, and nobody romanises these.
  for (const [at, names] of others.entries())
    for (const name of new Set(names.map(tight))) foreign.set(name, [...(foreign.get(name) ?? []), from + at]);
  const cells = (line: string) => {
    const [text = "", ...parties] = line.split("\t");
    return [text, parties.map(Number)] as const;
  };
  const rows = (lines: string[]) => lines.map((line): Row => [cells(line)[0], cells(line)[1][0] ?? 0]);
  return {
    whole: openBuckets(whole, (lines) => new Map(lines.map(cells))),
    typed: openBuckets(typed, rows),
    first: openBuckets(first, rows),
    foreign,
    longest: Math.max(longest, longestOf(foreign)),
  };
}

/** The parties that have exactly this name (`~party`: a hint at it). */
export function partiesNamed({ whole, foreign }: NameIndex, name: string): number[] | undefined {
  const ours = whole.at(name)?.get(name);
  const theirs = foreign.get(name);
  // A company may have become ours since the list was made.
  if (!ours || !theirs || ours.some((party) => party >= 0)) return ours ?? theirs;
  return [...ours, ...theirs];
}

/** Parties whose name begins with `text` (no spaces), or has these first letters. */
export function begunNames(index: NameIndex, text: string): NameHit[] {
  const [bucket, typed] = onlyInitials(text) ? [index.first, text] : [index.typed, letters(text)];
  return rowsFrom(bucket.at(typed), typed).map(([name, party]) => ({
    party: party < 0 ? ~party : party,
    score: (party < 0 ? HINT : 1) * (0.5 + 0.4 * (typed.length / name.length)),
  }));
}

function rowsFrom(rows: Row[] = [], text: string): Row[] {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.[0] ?? "") < text) low = middle + 1;
    else high = middle;
  }
  return rows.slice(low, low + FEW).filter(([name]) => name.startsWith(text));
}

/** Parties whose name is `text` with one slip. Dearer than the others, so only for what those do not find. */
export function mistypedNames(index: NameIndex, text: string): NameHit[] {
  const typed = letters(text);
  if (typed.length < 5) return []; // one letter in four is another word, not a slip
  const slips = index.typed
    .some(mayBegin(typed))
    .flatMap((rows) => rows.filter(([name, party]) => party >= 0 && oneSlip(name, typed)))
    // Nobody mistakes how a word of two syllables begins ("친한" is not 신한).
    .filter(([name]) => typed.length > SYLLABLES || name[0] === typed[0]);
  // What begins like the typed text comes first.
  const alike = (name: string) => [...name].findIndex((letter, at) => letter !== typed[at]);
  return slips.map(([name, party]) => ({ party, score: 0.6 + 0.001 * Math.min(50, alike(name)) }));
}

/** Half typed, with a slip behind the first two letters. */
export function begunWithSlip(index: NameIndex, text: string): NameHit[] {
  const typed = letters(text);
  return (index.typed.at(typed) ?? [])
    .slice(0, MANY)
    .filter(
      ([name, party]) => party >= 0 && [0, -1, 1].some((more) => oneSlip(name.slice(0, typed.length + more), typed)),
    )
    .map(([, party]) => ({ party, score: 0.5 }));
}

/** May a name on this bucket be `typed` with one slip? One letter more, less or other, or two swapped, at its beginning or later. */
const mayBegin =
  (typed: string) =>
  (bucket: string): boolean =>
    bucket[0] === typed[0] || bucket[1] === typed[0] || bucket[1] === typed[1] || bucket === typed.slice(1, 3);
