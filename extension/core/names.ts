/** Finding a service by a name that is typed, half typed or mistyped. Sorted lists and letter pairs, no scan over all names. */
import { initials, latin, letters, oneSlip, onlyInitials, tight } from "./hangul.ts";

/** A service that a text may mean, 0 < `score` ≤ 1. */
export interface NameHit {
  service: number;
  score: number;
}

type Row = readonly [text: string, service: number];

export interface NameIndex {
  /** Finished names, without spaces → services. */
  whole: Map<string, number[]>;
  /** Letters of names, sorted. */
  typed: Row[];
  /** First letters of names, sorted. */
  first: Row[];
  /** Length of a name and one of its letter pairs → places in `typed`; made at the first slip. */
  pairs: Map<string, number[]> | null;
  longest: number;
}

const FEW = 24; // more candidates than a list of eight can use
const MANY = 1000; // names with the same two letters in front that are compared one by one

/** `names[i]` are all names of service i. */
export function indexNames(names: readonly (readonly string[])[]): NameIndex {
  const whole = new Map<string, number[]>();
  const typed: Row[] = [];
  const first: Row[] = [];
  names.forEach((own, service) => {
    for (const name of new Set(own.flatMap((text) => [tight(text), latin(text)]))) {
      if (!name) continue;
      const services = whole.get(name);
      if (services) services.push(service);
      else whole.set(name, [service]);
      typed.push([letters(name), service]);
      const start = initials(name);
      if (start.length > 1) first.push([start, service]);
    }
  });
  const order = (a: Row, b: Row) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1]);
  typed.sort(order);
  first.sort(order);
  const longest = Math.max(0, ...[...whole.keys()].map((name) => name.length));
  return { whole, typed, first, pairs: null, longest };
}

/** Services that `text` (no spaces) names, best first. */
export function findNames(index: NameIndex, text: string): NameHit[] {
  const best = new Map<number, number>();
  const hit = (service: number, score: number) => best.set(service, Math.max(score, best.get(service) ?? 0));
  for (const service of index.whole.get(text) ?? []) hit(service, 1);
  if (onlyInitials(text)) {
    for (const [name, service] of startingWith(index.first, text))
      hit(service, 0.6 + 0.3 * (text.length / name.length));
  } else {
    const typed = letters(text);
    if (typed.length > 1) {
      for (const [name, service] of startingWith(index.typed, typed))
        hit(service, 0.5 + 0.4 * (typed.length / name.length));
    }
  }
  return [...best].map(([service, score]) => ({ service, score })).sort((a, b) => b.score - a.score);
}

/** The longest finished name that `text` begins with: "카톡정지" → 카톡. */
export function leadingName(index: NameIndex, text: string): { length: number; services: number[] } | null {
  // A single letter is a name only where another script follows: "x계정", not "xbox".
  const shortest = /^[a-z][가-힣ㄱ-ㅎ]/.test(text) ? 1 : 2;
  for (let length = Math.min(text.length - 1, index.longest); length >= shortest; length--) {
    const services = index.whole.get(text.slice(0, length));
    if (services) return { length, services };
  }
  return null;
}

function startingWith(rows: Row[], text: string, most = FEW): Row[] {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.[0] ?? "") < text) low = middle + 1;
    else high = middle;
  }
  const end = rows.slice(low, low + most).findIndex(([name]) => !name.startsWith(text));
  return rows.slice(low, end < 0 ? low + most : low + end);
}

/** Services whose name is `text` with one slip. Dearer than `findNames`, so only for what that does not find. */
export function mistypedNames(index: NameIndex, text: string): NameHit[] {
  const typed = letters(text);
  if (typed.length < 5) return []; // one letter in four is another word, not a slip
  index.pairs ??= pairIndex(index.typed);
  const shared = new Uint8Array(index.typed.length);
  const found = new Map<number, NameHit>();
  const pairs = new Set(pairsOf(typed));
  // One slip breaks at most three neighbouring pairs, so a name must reach this count.
  const wanted = Math.max(2, pairs.size - 3);
  for (const pair of pairs) {
    for (let length = typed.length - 1; length <= typed.length + 1; length++) {
      for (const at of index.pairs.get(`${length}${pair}`) ?? []) {
        shared[at] = (shared[at] ?? 0) + 1;
        const row = shared[at] === wanted ? index.typed[at] : undefined;
        if (row && oneSlip(row[0], typed)) found.set(row[1], { service: row[1], score: 0.6 });
      }
    }
  }
  // Half typed, with a slip behind the first two letters.
  if (found.size === 0) {
    for (const [name, service] of startingWith(index.typed, typed.slice(0, 2), MANY)) {
      const near = [0, -1, 1].some((more) => oneSlip(name.slice(0, typed.length + more), typed));
      if (near) found.set(service, { service, score: 0.5 });
    }
  }
  return [...found.values()];
}

function pairIndex(rows: Row[]): Map<string, number[]> {
  const pairs = new Map<string, number[]>();
  rows.forEach(([name], at) => {
    for (const pair of new Set(pairsOf(name))) {
      const key = `${name.length}${pair}`;
      const list = pairs.get(key);
      if (list) list.push(at);
      else pairs.set(key, [at]);
    }
  });
  return pairs;
}

function pairsOf(text: string): string[] {
  const framed = `^${text}$`;
  return Array.from({ length: framed.length - 1 }, (_, at) => framed.slice(at, at + 2));
}
