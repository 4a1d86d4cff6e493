const MINUTE = 60_000;
const KOREA = 540;

/**
 * The day at the moment `now` (ms) by clocks that are `ahead` minutes of UTC; Korea's unless said otherwise. What holds on
 * a day is picked in pick.ts.
 */
export function dayAt(now: number, ahead: number = KOREA): string {
  return new Date(now + ahead * MINUTE).toISOString().slice(0, 10);
}
