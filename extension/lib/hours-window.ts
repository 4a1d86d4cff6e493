import type { HoursTable } from "../core/schema.ts";

/** A page asks about today and the next opening; three years of hours would be most of what it reads. */
const WINDOW = 60 * 24 * 60;
const LETTERS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The same table, speaking only of the two months from `now` (ms) on. Outside it the answer is unknown, as ever. */
export function nearHours(table: HoursTable, now: number): HoursTable {
  const minute = Math.floor(now / 60_000);
  const until = minute + WINDOW;
  const walk = table.walk ?? "";
  let at = table.start;
  let from = 0;
  let start = at;
  let end = 0;
  for (let i = 0; i < walk.length && at < until; i++) {
    const next = at + (table.spans[LETTERS.indexOf(walk[i] ?? "")] ?? 0);
    // Spans alternate, open first, so the window begins with the last opening that is not after now.
    if (i % 2 === 0 && at <= minute) [from, start] = [i, at];
    at = next;
    end = i + 1;
  }
  return {
    ...table,
    first: from ? start : table.first,
    last: end < walk.length ? at : table.last,
    start,
    walk: table.walk && walk.slice(from, end),
  };
}
