import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from "idb";
import { type Merged, mergeAll } from "../core/cases/case-files.ts";
import { type Case, isOpen, shownCases } from "../core/cases/cases.ts";
import { forgetNone, noteNone } from "./no-cases.ts";
import { asDatabase, inMemory } from "./plain-store.ts";
import { keepsAnything } from "./private-window.ts";

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

/** For private windows, and where the browser keeps no database: as long as the page lives. */
const passing = asDatabase(inMemory()) as unknown as PrivateDb;

/** Will it be there tomorrow? */
export const isKept = (db: PrivateDb): boolean => db !== passing;

export const openPrivate = async (name = "munuigil-private"): Promise<PrivateDb> =>
  keepsAnything()
    ? openKept(name).catch((error: unknown) => {
        // Damaged or full is another matter: then the notes are there, and the person is told.
        if ((error as Error).name !== "InvalidStateError") throw error;
        return passing;
      })
    : passing;

const openKept = (name: string): Promise<PrivateDb> =>
  openDB<Shape>(name, 1, {
    upgrade(db) {
      db.createObjectStore("cases", { keyPath: "id" });
      db.createObjectStore("drafts");
    },
    blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
  });

const SAFE = { durability: "strict" } as const;

type Cases = IDBPObjectStore<Shape, ["cases"], "cases", "readwrite">;

/** What `work` gives, once its transaction has committed; fails as a whole where one request does. */
async function whole<T>(db: PrivateDb, work: (cases: Cases) => Promise<T>): Promise<T> {
  const { store, done } = db.transaction("cases", "readwrite", SAFE);
  const [given] = await Promise.all([work(store), done]);
  return given;
}

/** So many are read or put together in one go; between, a page has its turn. */
const PORTION = 200;

async function every(store: Pick<IDBPObjectStore<Shape, ["cases"], "cases", "readonly">, "getAll">): Promise<Case[]> {
  const all: Case[] = [];
  for (;;) {
    const last = all.at(-1);
    const part = await store.getAll(last && IDBKeyRange.lowerBound(last.id, true), PORTION);
    all.push(...part);
    // What lives in memory comes in one go.
    if (part.length !== PORTION) return all;
  }
}

export async function allCases(db: PrivateDb): Promise<Case[]> {
  const { store, done } = db.transaction("cases");
  const [all] = await Promise.all([every(store), done]);
  return all;
}

/** Those that wait for an answer and may be shown where nobody asked for them. Where there is none, that is noted. */
export async function waitingCases(db: PrivateDb): Promise<Case[]> {
  const { store, done } = db.transaction("cases");
  const read = async () => {
    const waiting = shownCases(await store.getAll()).filter(isOpen);
    if (!waiting[0]) noteNone();
    return waiting;
  };
  const [waiting] = await Promise.all([read(), done]);
  return waiting;
}

/**
 * Records a case, unless one about the same problem still waits for its answer: a second click, or a page loaded
 * again, must not make two of one.
 * @returns the id of the case that counts, and whether it is new
 */
export function record(db: PrivateDb, fresh: Case): Promise<{ id: string; made: boolean }> {
  return whole(db, async (store) => {
    const all = await store.getAll();
    forgetNone();
    const open = all.find((one) => isOpen(one) && one.service === fresh.service && one.issue === fresh.issue);
    if (!open) await store.put(fresh);
    return { id: open?.id ?? fresh.id, made: !open };
  });
}

/** Adds a case in any event. */
export function add(db: PrivateDb, fresh: Case): Promise<unknown> {
  return whole(db, async (store) => {
    await store.put(fresh);
    forgetNone();
  });
}

/** Reads, changes and writes a case in one go; a case that is gone stays gone. `now` in ms, null for no change by hand. */
export function change(
  db: PrivateDb,
  id: string,
  edit: (one: Case) => Partial<Case>,
  now: number | null,
): Promise<Case | undefined> {
  return whole(db, async (store) => {
    const one = await store.get(id);
    forgetNone();
    const next = one && { ...one, ...edit(one), changed: now ?? one.changed };
    if (next) await store.put(next);
    return next;
  });
}

/**
 * Closes, on that day, what waits for an answer about that problem.
 * @returns whether anything did
 */
export function solve(
  db: PrivateDb,
  { service, issue }: Pick<Case, "service" | "issue">,
  day: string,
  now: number,
): Promise<boolean> {
  return whole(db, async (store) => {
    const open = (await store.getAll()).filter((one) => isOpen(one) && one.service === service && one.issue === issue);
    for (const one of open) await store.put({ ...one, closed: day, changed: now });
    return !!open[0];
  });
}

export const forget = (db: PrivateDb, id: string): Promise<unknown> => whole(db, (store) => store.delete(id));

/** Puts a file's cases on top of those here: all of them or none. */
export function take(db: PrivateDb, file: Case[], label: (field: string) => string): Promise<Omit<Merged, "put">> {
  return whole(db, async (store) => {
    const known = new Map((await every(store)).map((one) => [one.id, one]));
    const counts = { added: 0, changed: 0, same: 0 };
    forgetNone();
    for (let at = 0; at < file.length; at += PORTION) {
      const part = file.slice(at, at + PORTION);
      const here = part.map(({ id }) => known.get(id)).filter((one) => one !== undefined);
      const merged = mergeAll(here, part, label);
      // Asked for at once: one after the other is minutes for a long log.
      await Promise.all(merged.put.map(async (one) => void (await store.put(one))));
      // Where nothing is new, too: a question keeps the transaction and lets the page go on.
      if (!merged.put[0]) await store.get("");
      for (const name of ["added", "changed", "same"] as const) counts[name] += merged[name];
    }
    return counts;
  });
}

/** Everything a person ever wrote here. */
export async function eraseAll(db: PrivateDb): Promise<void> {
  const tx = db.transaction(["cases", "drafts"], "readwrite", SAFE);
  await Promise.all([tx.objectStore("cases").clear(), tx.objectStore("drafts").clear(), tx.done]);
}
