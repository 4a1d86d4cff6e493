import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Lang } from "../core/lang.ts";

/** The pages of a language that are on this phone. */
export interface Kept {
  /** Of their file. */
  sha256: string;
  /** sha256 of the bundle that says the same. */
  bundle: string;
  /** What the server says beside a page: its policies. */
  headers: [string, string][];
}

interface Shape extends DBSchema {
  pages: { key: [Lang, string]; value: string };
  state: { key: Lang; value: Kept };
}

export type KeptDb = IDBPDatabase<Shape>;

/** A database of its own: the data's is emptied with every new bundle. */
export const openKept = (name = "munuigil-pages"): Promise<KeptDb> =>
  openDB<Shape>(name, 1, {
    upgrade(db) {
      for (const store of ["pages", "state"] as const) db.createObjectStore(store);
    },
    blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
  });

/** Puts all pages of a language in the place of the old ones, in one transaction: nobody ever gets some of each. */
export async function replacePages(db: KeptDb, lang: Lang, pages: Map<string, string>, now: Kept): Promise<void> {
  const tx = db.transaction(["pages", "state"], "readwrite", { durability: "strict" });
  const store = tx.objectStore("pages");
  await store.delete(IDBKeyRange.bound([lang], [lang, []]));
  for (const [address, text] of pages) void store.put(text, [lang, address]);
  await tx.objectStore("state").put(now, lang);
  await tx.done;
}
