import { cutHours } from "../core/hours.ts";
import type { HoursTable } from "../core/schema.ts";

const MINUTE = 60_000;
/** A page asks about today and the next opening; three years of hours would be most of what it reads. */
const WINDOW = 60 * 24 * 60;

/** The same table, speaking only of the two months from `now` (ms) on. Outside it the answer is unknown, as ever. */
export function nearHours(table: HoursTable, now: number): HoursTable {
  const minute = Math.floor(now / MINUTE);
  return cutHours(table, minute, minute + WINDOW);
}
