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
  /** What was shared with us, until the next page has read it. */
  shared: { key: "text"; value: { text: string; at: number } };
}

export type KeptDb = IDBPDatabase<Shape>;

/** A database of its own: the data's is emptied with every new bundle. */
export const openKept = (name = "munuigil-pages"): Promise<KeptDb> =>
  openDB<Shape>(name, 1, {
    upgrade(db) {
      for (const store of ["pages", "state", "shared"] as const) db.createObjectStore(store);
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

/** Something shared and never looked at is nobody's business the day after (ms). */
const SHARED_FOR = 10 * 60_000;

export async function keepShared(text: string, at: number): Promise<void> {
  const db = await openKept();
  await db.put("shared", { text, at }, "text");
  db.close();
}

/** What was shared a moment ago, once: from then on it is nowhere but in the field. */
export async function takeShared(now: number): Promise<string> {
  const db = await openKept();
  const tx = db.transaction("shared", "readwrite");
  const found = await tx.store.get("text");
  await tx.store.clear();
  await tx.done;
  db.close();
  return found && now - found.at < SHARED_FOR ? found.text : "";
}
