import { type Check, type Current, current, type Db, lastCheck } from "./db.ts";

/** How old the data is, for people. */
export interface DataState {
  current: Current;
  check: Check | undefined;
  /** When the data was last known to be the newest, in ms. */
  fresh: number;
  old: boolean;
}

/** A manifest is valid for thirty days; data that nobody confirmed for longer is called old. */
const OLD = 30 * 864e5;

/** @returns null before the packaged data is in place */
export async function dataState(db: Db, now: number): Promise<DataState | null> {
  const [held, check] = [await current(db), await lastCheck(db)];
  if (!held) return null;
  const fresh = Math.max(Date.parse(held.as_of), check?.confirmed ?? 0);
  return { current: held, check, fresh, old: now - fresh > OLD };
}
