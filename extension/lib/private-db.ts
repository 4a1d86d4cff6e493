import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { type Merged, mergeAll } from "../core/case-files.ts";
import { type Case, isOpen } from "../core/cases.ts";

/**
 * What a person writes. It lies in a database of its own that only pages of the extension can open: neither the web
 * pages nor the content scripts on them, nor what is synchronised, ever see it. Every change is one transaction, so
 * whoever is killed half-way leaves either all of it or nothing.
 */
interface Shape extends DBSchema {
  cases: { key: string; value: Case };
  /** Inquiries not yet sent, by `service/issue`; the composer says what they look like. */
  drafts: { key: string; value: unknown };
}

export type PrivateDb = IDBPDatabase<Shape>;

export const openPrivate = (name = "munuigil-private"): Promise<PrivateDb> =>
  openDB<Shape>(name, 1, {
    upgrade(db) {
      db.createObjectStore("cases", { keyPath: "id" });
      db.createObjectStore("drafts");
    },
    blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
  });

const SAFE = { durability: "strict" } as const;

export const allCases = (db: PrivateDb): Promise<Case[]> => db.getAll("cases");

/**
 * Records a case, unless one about the same problem still waits for its answer: a second click, or a page loaded
 * again, must not make two of one.
 * @returns the id of the case that counts, and whether it is new
 */
export async function record(db: PrivateDb, fresh: Case): Promise<{ id: string; made: boolean }> {
  const tx = db.transaction("cases", "readwrite", SAFE);
  const all = await tx.store.getAll();
  const open = all.find((one) => isOpen(one) && one.service === fresh.service && one.issue === fresh.issue);
  if (!open) await tx.store.put(fresh);
  await tx.done;
  return { id: open?.id ?? fresh.id, made: !open };
}

/** Adds a case in any event. */
export async function add(db: PrivateDb, fresh: Case): Promise<void> {
  const tx = db.transaction("cases", "readwrite", SAFE);
  await tx.store.put(fresh);
  await tx.done;
}

/** Reads, changes and writes a case in one go; a case that is gone stays gone. `now` in ms. */
export async function change(
  db: PrivateDb,
  id: string,
  edit: (one: Case) => Partial<Case>,
  now: number | null,
): Promise<Case | undefined> {
  const tx = db.transaction("cases", "readwrite", SAFE);
  const one = await tx.store.get(id);
  const next = one && { ...one, ...edit(one), changed: now ?? one.changed };
  if (next) await tx.store.put(next);
  await tx.done;
  return next;
}

export async function forget(db: PrivateDb, id: string): Promise<void> {
  const tx = db.transaction("cases", "readwrite", SAFE);
  await tx.store.delete(id);
  await tx.done;
}

/** Puts a file's cases on top of those here: all of them or none. */
export async function take(db: PrivateDb, file: Case[], label: (field: string) => string): Promise<Merged> {
  const tx = db.transaction("cases", "readwrite", SAFE);
  const merged = mergeAll(await tx.store.getAll(), file, label);
  for (const one of merged.put) void tx.store.put(one);
  await tx.done;
  return merged;
}

/** Everything a person ever wrote here. */
export async function eraseAll(db: PrivateDb): Promise<void> {
  const tx = db.transaction(["cases", "drafts"], "readwrite", SAFE);
  void tx.objectStore("cases").clear();
  void tx.objectStore("drafts").clear();
  await tx.done;
}
