import type { Check } from "../../data/db.ts";

/** Pages are not opened from here when no server has said for this long that they are the newest (ms). */
const STALE = 24 * 36e5;
/** What has just failed is not tried again with every page (ms). */
export const PAUSE = 10 * 60_000;

/** Is it time to ask? What failed a moment ago counts as asked, but not as told. */
export const isDue = (check: Check | undefined, now: number): boolean =>
  !check || (now - (check.confirmed ?? 0) > STALE && now - check.at > PAUSE);
