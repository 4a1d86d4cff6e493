/** Finding a service by a name that is typed, half typed or mistyped. Sorted shelves, no scan over all names. */
import { initials, latin, letters, oneSlip, onlyInitials, tight } from "./hangul.ts";
import { type Open, openShelves, type Shelves, shelve } from "./shelves.ts";

/** A service that a text may mean, 0 < `score` ≤ 1. */
export interface NameHit {
  service: number;
  score: number;
}

type Row = readonly [text: string, service: number];

/** Names as they are stored; every shelf is sorted. */
export interface NameShelves {
  /** Finished names, without spaces, and their services. */
  whole: Shelves;
  /** Letters of names. */
  typed: Shelves;
  /** First letters of names. */
  first: Shelves;
  longest: number;
}

export interface NameIndex {
  whole: Open<Map<string, number[]>>;
  typed: Open<Row[]>;
  first: Open<Row[]>;
  longest: number;
}

const FEW = 24; // more candidates than a list of eight can use
const MANY = 1000; // names with the same two letters in front that are compared one by one

/** `names[i]` are all names of service i. */
export function shelveNames(names: readonly (readonly string[])[]): NameShelves {
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
  const sorted = (rows: Row[]) => shelve(rows.sort(order).map((row) => row.join("\t")));
  return {
    whole: shelve([...whole].map(([name, services]) => [name, ...services].join("\t"))),
    typed: sorted(typed),
    first: sorted(first),
    longest: Math.max(0, ...[...whole.keys()].map((name) => name.length)),
  };
}

export function openNames({ whole, typed, first, longest }: NameShelves): NameIndex {
  const cells = (line: string) => {
    const [text = "", ...services] = line.split("\t");
    return [text, services.map(Number)] as const;
  };
  const rows = (lines: string[]) => lines.map((line): Row => [cells(line)[0], cells(line)[1][0] ?? 0]);
  return {
    whole: openShelves(whole, (lines) => new Map(lines.map(cells))),
    typed: openShelves(typed, rows),
    first: openShelves(first, rows),
    longest,
  };
}

/** The services that have exactly this name. */
export const namedSo = ({ whole }: NameIndex, name: string): number[] | undefined => whole.at(name)?.get(name);

/** Services that `text` (no spaces) names, best first. */
export function findNames(index: NameIndex, text: string): NameHit[] {
  const best = new Map<number, number>();
  const hit = (service: number, score: number) => best.set(service, Math.max(score, best.get(service) ?? 0));
  for (const service of namedSo(index, text) ?? []) hit(service, 1);
  if (onlyInitials(text)) {
    for (const [name, service] of startingWith(index.first.at(text), text))
      hit(service, 0.6 + 0.3 * (text.length / name.length));
  } else {
    const typed = letters(text);
    if (typed.length > 1) {
      for (const [name, service] of startingWith(index.typed.at(typed), typed))
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
    const services = namedSo(index, text.slice(0, length));
    if (services) return { length, services };
  }
  return null;
}

function startingWith(rows: Row[] = [], text: string): Row[] {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.[0] ?? "") < text) low = middle + 1;
    else high = middle;
  }
  const end = rows.slice(low, low + FEW).findIndex(([name]) => !name.startsWith(text));
  return rows.slice(low, end < 0 ? low + FEW : low + end);
}

/** Services whose name is `text` with one slip. Dearer than `findNames`, so only for what that does not find. */
export function mistypedNames(index: NameIndex, text: string): NameHit[] {
  const typed = letters(text);
  if (typed.length < 5) return []; // one letter in four is another word, not a slip
  const pairs = [...new Set(pairsOf(typed))];
  // One slip breaks at most three neighbouring pairs, so a name must share this many.
  const wanted = Math.max(2, pairs.length - 3);
  const slips = index.typed.some(mayBegin(typed)).flatMap((rows) =>
    rows.flatMap(([name, service]) => {
      if (Math.abs(name.length - typed.length) > 1 || !oneSlip(name, typed)) return [];
      const own = new Set(pairsOf(name));
      const shared = pairs.flatMap((pair, at) => (own.has(pair) ? [at] : []));
      const rank = shared[wanted - 1];
      return rank === undefined ? [] : [{ service, rank, length: name.length }];
    }),
  );
  // What begins like the typed text comes first.
  slips.sort((a, b) => a.rank - b.rank || a.length - b.length);
  if (slips.length > 0)
    return [...new Set(slips.map(({ service }) => service))].map((service) => ({ service, score: 0.6 }));
  // Half typed, with a slip behind the first two letters.
  const begun = (index.typed.at(typed) ?? []).slice(0, MANY).flatMap(([name, service]) => {
    const near = [0, -1, 1].some((more) => oneSlip(name.slice(0, typed.length + more), typed));
    return near ? [service] : [];
  });
  return [...new Set(begun)].map((service) => ({ service, score: 0.5 }));
}

/** May a name on this shelf be `typed` with one slip? One letter more, less or other, or two swapped, at its beginning or later. */
const mayBegin =
  (typed: string) =>
  (shelf: string): boolean =>
    shelf[0] === typed[0] || shelf[1] === typed[0] || shelf[1] === typed[1] || shelf === typed.slice(1, 3);

function pairsOf(text: string): string[] {
  const framed = `^${text}$`;
  return Array.from({ length: framed.length - 1 }, (_, at) => framed.slice(at, at + 2));
}
