import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { ProblemModel } from "../core/schema.ts";
import type { Why } from "./refused.ts";
import type { Bundle } from "./shapes.ts";
import type { Seen } from "./verify.ts";

/** Which file is in force and how it came here. */
export interface Held {
  /** Of the newest manifest that named it. */
  ver: number;
  sha256: string;
  kid: string;
  source: "packaged" | "server";
}

/** The facts in force, and their day. */
export interface Current extends Held {
  as_of: string;
}

/** `full`: no room on this device; `broken`: its storage failed. */
export type Outcome = "updated" | "same" | "offline" | "refused" | "expired" | "full" | "broken";

/** When the server was asked last, and when it last confirmed that the data is the newest (ms). */
export interface Check {
  at: number;
  outcome: Outcome;
  confirmed: number | null;
  /** Of what was refused. */
  why?: Why;
}

/** The facts in force as they travelled, gzip: what a delta is applied to. */
export interface Travelled {
  sha256: string;
  gzip: ArrayBuffer;
}

interface Shape extends DBSchema {
  entries: { key: string; value: unknown };
  state: { key: "current" | "model" | "check"; value: Held | Check };
  seen: { key: string; value: Seen };
  /** What read.ts makes of the entries. */
  made: { key: string; value: unknown };
  travelled: { key: "bundle"; value: Travelled };
  /** The problem model as it is served; apart from the entries, it comes and goes by itself. */
  model: { key: "file"; value: ProblemModel };
}

export type Db = IDBPDatabase<Shape>;

let elsewhere: (() => Promise<Db>) | undefined;

/** Names what is opened where the browser keeps no database, as for pages of Firefox's private windows. */
export const standIn = (make: () => Promise<Db>): void => {
  elsewhere = make;
};

/** @throws where the browser keeps no database and nothing stands in for it */
export const open = (name = "munuigil"): Promise<Db> =>
  openKept(name).catch((error: unknown) => {
    if (!elsewhere) throw error;
    return elsewhere();
  });

const openKept = (name: string): Promise<Db> =>
  openDB<Shape>(name, 4, {
    upgrade(db, old) {
      if (old < 1) for (const store of ["entries", "state", "seen"] as const) db.createObjectStore(store);
      if (old < 2) db.createObjectStore("made");
      if (old < 3) db.createObjectStore("model");
      if (old < 4) db.createObjectStore("travelled");
    },
    // A newer version of the extension wants to migrate: let go, the next call opens again.
    blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
  });

export const current = async (db: Db): Promise<Current | undefined> =>
  (await db.get("state", "current")) as Current | undefined;
export const lastCheck = async (db: Db): Promise<Check | undefined> =>
  (await db.get("state", "check")) as Check | undefined;

/** Puts a whole bundle in the place of the old one. One transaction: all of it or nothing. */
export async function replace(db: Db, bundle: Bundle, now: Current, travelled?: Travelled): Promise<void> {
  const tx = db.transaction(["entries", "state", "travelled"], "readwrite", { durability: "strict" });
  const [entries, kept] = [tx.objectStore("entries"), tx.objectStore("travelled")];
  await wholly(tx, function* () {
    yield entries.clear();
    for (const [name, value] of Object.entries(bundle)) yield entries.put(value, name);
    yield travelled ? kept.put(travelled, "bundle") : kept.clear();
    yield tx.objectStore("state").put(now, "current");
  });
}

/** Puts a model in the place of the old one. */
export async function replaceModel(db: Db, model: ProblemModel, now: Held): Promise<void> {
  const tx = db.transaction(["model", "state"], "readwrite", { durability: "strict" });
  await wholly(tx, function* () {
    yield tx.objectStore("model").put(model, "file");
    yield tx.objectStore("state").put(now, "model");
  });
}

/**
 * Everything in a transaction, or nothing of it. A request that cannot even be made leaves those before it to be committed,
 * so the transaction is ended here; one that fails later ends it by itself, and the first reason is told.
 */
async function wholly(
  tx: { done: Promise<void>; abort(): void },
  requests: () => Iterable<Promise<unknown>>,
): Promise<void> {
  const made: Promise<unknown>[] = [];
  let failure: { reason: unknown } | undefined;
  try {
    for (const request of requests()) made.push(request);
  } catch (reason) {
    failure = { reason };
    tx.abort();
  }
  const [ended, ...each] = await Promise.allSettled([tx.done, ...made]);
  failure ??= [...each, ended].find((one) => one.status === "rejected");
  if (failure) throw failure.reason;
}

/** Opens a database for one piece of work and closes it behind, also when the work fails. */
export async function closing<D extends { close(): void }, T>(
  opening: Promise<D>,
  work: (db: D) => Promise<T>,
): Promise<T> {
  const db = await opening;
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** Remembers the highest version a key vouched for; never goes back. */
export async function remember(db: Db, kid: string, seen: Seen): Promise<void> {
  const tx = db.transaction("seen", "readwrite");
  const before = await tx.store.get(kid);
  if (!before || before.ver < seen.ver) await tx.store.put(seen, kid);
  await tx.done;
}

/** Where entries are read: the database, or a bundle that is not in force yet. */
export type From = Db | ReadonlyMap<string, unknown>;
export const isHeld = (from: From): from is ReadonlyMap<string, unknown> => from instanceof Map;

export const entry = async <T>(from: From, name: string): Promise<T | undefined> =>
  (isHeld(from) ? from.get(name) : await from.get("entries", name)) as T | undefined;

/** All entries of a kind in one go, by their full name: `service` → `service/daum`, … */
export async function entriesOf<T>(from: From, kind: string): Promise<Map<string, T>> {
  if (isHeld(from)) {
    const names = [...from.keys()].filter((name) => name.startsWith(`${kind}/`)).sort();
    return new Map(names.map((name) => [name, from.get(name) as T]));
  }
  const range = IDBKeyRange.bound(`${kind}/`, `${kind}0`, false, true);
  const tx = from.transaction("entries");
  const [names, values] = await Promise.all([tx.store.getAllKeys(range), tx.store.getAll(range)]);
  return new Map(names.map((name, i) => [name, values[i] as T]));
}
