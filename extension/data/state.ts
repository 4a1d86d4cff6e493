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
  const [held, check] = await Promise.all([current(db), lastCheck(db)]);
  return stateOf(held, check, now);
}

/** The same of what was read already. */
export function stateOf(held: Current | undefined, check: Check | undefined, now: number): DataState | null {
  if (!held) return null;
  const fresh = Math.max(Date.parse(held.as_of), check?.confirmed ?? 0);
  return { current: held, check, fresh, old: now - fresh > OLD };
}

/** Devices ask once a day; alarms that come too early, or twice, do not make it more. */
const REST = 20 * 36e5;

/** Is it time to ask the server? A check in the future was noted while the clock was ahead. */
export const due = (check: Check | undefined, now: number): boolean =>
  !check || check.at > now || now - check.at >= REST;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** @throws when no data is there even after a while: the background puts it in place right after installation */
export async function waitForData(db: Db): Promise<DataState> {
  let state = await dataState(db, Date.now());
  for (let wait = 50; !state && wait < 4000; wait *= 2) {
    await pause(wait);
    state = await dataState(db, Date.now());
  }
  if (!state) throw new Error("no data in place");
  return state;
}
