import type { Read } from "../../browser/messages.ts";
import { type Db, open } from "../../data/db.ts";
import { asDatabase, inMemory } from "../../data/plain-store.ts";

let memory: Db | undefined;

/** Where the browser keeps no database at all (“never remember history”): the packaged data, anew in every worker. */
export const inThisWorker = async (): Promise<Db> => {
  memory ??= asDatabase(inMemory()) as unknown as Db;
  return memory;
};

const PUBLIC = ["entries", "state", "made", "model"] as const;

/** Open as long as this worker lives: a page asks for dozens of entries. */
let reading: Promise<Db> | undefined;

/** Reads for a page that has no database. What people wrote lies in another one, for which nobody can ask. */
export async function readFor({ store, key, range }: Read): Promise<unknown> {
  const name = PUBLIC.find((one) => one === store);
  if (!name) return null;
  reading ??= open();
  try {
    const db = await reading;
    if (key !== undefined) return (await db.get(name, key)) ?? null;
    const within = range ? IDBKeyRange.bound(range.lower, range.upper, false, true) : null;
    const held = db.transaction(name).objectStore(name);
    const [keys, values] = await Promise.all([held.getAllKeys(within), held.getAll(within)]);
    return keys.map((one, at) => [one, values[at]]);
  } catch (error) {
    // A newer version may have closed it.
    reading = undefined;
    throw error;
  }
}
