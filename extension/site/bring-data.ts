/** What is needed only when data comes: once on a new phone, then when what is there has grown old. */
import type { Db } from "../data/db.ts";
import { sync } from "../data/sync.ts";

export { keepMade } from "../data/popup-cache/build.ts";

/** Asks the server of these pages, by the very code of the extension. Resolves when it has answered. */
export const bringData = (db: Db, now: number): Promise<unknown> =>
  sync({ db, server: "", keys: __KEYS__, fetch: (url, init) => fetch(url, init), now });
