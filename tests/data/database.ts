// A device's database, in memory.
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { type Db, entry, open } from "../../extension/data/db.ts";

/** A device on which nothing is yet, in the place of the one before. */
export function emptyDatabase(): Promise<Db> {
  globalThis.indexedDB = new IDBFactory();
  return open();
}

/** Which version is in force: the publications of these tests differ in this word. */
export const wordInForce = async (db: Db): Promise<string | undefined> =>
  (await entry<{ tagline: { ko: string } }>(db, "service/daum"))?.tagline.ko;
