/** Sorts what companies are called into the buckets that company-names.ts looks through. */
import { initials, letters, tight } from "../text/hangul.ts";
import { latin } from "../text/latin.ts";
import { longestOf, type PartyNames, type Row, type StoredNames } from "./company-names.ts";
import { fillBuckets } from "./prefix-buckets.ts";

/** `parties[i]` is what party i is called. */
export function packNames(parties: readonly PartyNames[]): StoredNames {
  const whole = new Map<string, number[]>();
  const typed: Row[] = [];
  const first: Row[] = [];
  const file = (name: string, party: number) => whole.set(name, [...(whole.get(name) ?? []), party]);
  parties.forEach(({ names, hints = [] }, party) => {
    const own = spellings(names);
    for (const name of own) {
      file(name, party);
      const start = initials(name);
      typed.push([letters(name), party]);
      if (start.length > 1) first.push([start, party]);
    }
    for (const hint of new Set(hints.map(tight))) {
      if (own.has(hint)) continue;
      file(hint, ~party);
      typed.push([letters(hint), ~party]);
    }
  });
  const order = (a: Row, b: Row) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1]);
  const sorted = (rows: Row[]) => fillBuckets(rows.sort(order).map((row) => row.join("\t")));
  return {
    whole: fillBuckets([...whole].map(([name, owners]) => [name, ...owners].join("\t"))),
    typed: sorted(typed),
    first: sorted(first),
    longest: longestOf(whole),
  };
}

/** The ways in which names may be written, without spaces. */
const spellings = (names: readonly string[]): Set<string> =>
  new Set(names.flatMap((text) => [tight(text), latin(text)]).filter(Boolean));
