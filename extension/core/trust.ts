/** How old a claim is on a day. Who says so and which days count is computed in scripts/trust.py. */
import type { Trust } from "./schema.ts";

type Days = Pick<Trust, "aging_at" | "old_at" | "dated">;

/** Words on which something may be done: dial, write, say that it is open. */
export const SURE: readonly Trust["word"][] = ["confirmed", "official", "reported"];

/**
 * `fresh`: said as it is · `aging`: said with its month · `old`: said to be of long ago.
 *
 * @param today `YYYY-MM-DD` where the service is; tests/fixtures/trust-ages.json holds this and scripts/trust.py together
 */
export function ageOf({ aging_at, old_at, dated }: Days, today: string): "fresh" | "aging" | "old" {
  if (old_at && today >= old_at) return "old";
  return !dated || (aging_at && today >= aging_at) ? "aging" : "fresh";
}

const MINUTE = 60_000;
const KOREA = 540;

/** The day at the moment `now` (ms) by clocks that are `ahead` minutes of UTC; Korea's unless said otherwise. */
export function dayAt(now: number, ahead: number = KOREA): string {
  return new Date(now + ahead * MINUTE).toISOString().slice(0, 10);
}
