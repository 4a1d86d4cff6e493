import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Case } from "../../extension/core/cases/cases.ts";
import { surelyNone } from "../../extension/data/no-cases.ts";
import {
  add,
  allCases,
  change,
  eraseAll,
  forget,
  openPrivate,
  type PrivateDb,
  record,
  solve,
  take,
  waitingCases,
} from "../../extension/data/private-db.ts";
import { sample } from "../core/cases/case-data.ts";

let count = 0;
const fresh = () => openPrivate(`private-${count++}`);
const label = (field: string) => field;
const other: Case = { ...sample, id: "other", issue: "mail", service: "daum" };

/**
 * Runs `work` on a database that dies at the n-th request, as a worker killed there would leave it.
 * @returns whether it lived through all of them
 */
async function killedAt(db: PrivateDb, n: number, work: () => Promise<unknown>): Promise<boolean> {
  let left = n;
  const prototype = IDBObjectStore.prototype as unknown as Record<string, (...args: unknown[]) => IDBRequest>;
  const names = ["get", "getAll", "put", "delete", "clear"];
  const real = Object.fromEntries(names.map((name) => [name, prototype[name]]));
  for (const name of names) {
    prototype[name] = function (this: IDBObjectStore, ...args: unknown[]) {
      const request = real[name]?.apply(this, args) as IDBRequest;
      if (left-- === 0) this.transaction.abort();
      return request;
    };
  }
  try {
    await work();
    return true;
  } catch {
    return false;
  } finally {
    Object.assign(prototype, real);
    db.close();
  }
}

describe("solved", () => {
  const place = { service: sample.service, issue: sample.issue };
  test("what stands open of that problem is closed on that day, nothing else", async () => {
    const db = await fresh();
    await add(db, sample);
    await add(db, { ...sample, id: "done", answered: "2026-11-25" });
    await add(db, other);
    expect(await solve(db, place, "2026-11-29", 9)).toBe(true);
    const closed = (await allCases(db)).map(({ id, closed: day, changed }) => [id, day, changed === 9]);
    expect(closed.sort()).toEqual([
      [sample.id, "2026-11-29", true],
      ["done", null, false],
      ["other", null, false],
    ]);
    expect(await solve(db, place, "2026-11-30", 10)).toBe(false);
  });
});

describe("recording", () => {
  test("the first click makes a case, the next ones find it", async () => {
    const db = await fresh();
    expect(await record(db, sample)).toEqual({ id: sample.id, made: true });
    expect(await record(db, { ...sample, id: "again" })).toEqual({ id: sample.id, made: false });
    expect(await record(db, other)).toEqual({ id: "other", made: true });
    expect(await allCases(db)).toHaveLength(2);
  });
  test("after an answer, the same problem is a new case", async () => {
    const db = await fresh();
    await record(db, sample);
    await change(db, sample.id, () => ({ answered: "2026-11-25" }), 9);
    expect(await record(db, { ...sample, id: "again" })).toEqual({ id: "again", made: true });
  });
  test("many clicks at once still make one", async () => {
    const db = await fresh();
    await Promise.all(Array.from({ length: 20 }, (_, i) => record(db, { ...sample, id: `click-${i}` })));
    expect(await allCases(db)).toHaveLength(1);
  });

  test("killed at any step, it leaves the log as it was, and the next try completes it", async () => {
    for (let step = 0; ; step++) {
      const name = `killed-${step}`;
      const before = await openPrivate(name);
      await add(before, other);
      before.close();
      const db = await openPrivate(name);
      const lived = await killedAt(db, step, () => record(db, sample));
      const after = await openPrivate(name);
      const ids = (await allCases(after)).map(({ id }) => id).sort();
      expect(ids).toEqual(lived ? [sample.id, "other"].sort() : ["other"]);
      await record(after, sample);
      expect(await allCases(after)).toHaveLength(2);
      after.close();
      if (lived) {
        expect(step).toBeGreaterThan(1);
        break;
      }
    }
  });
});

describe("changing", () => {
  test("two hands on one case lose nothing of each other", async () => {
    const db = await fresh();
    await add(db, sample);
    await Promise.all([
      change(db, sample.id, () => ({ number: "7" }), 2),
      change(db, sample.id, () => ({ agent: "김" }), 3),
      change(db, sample.id, (held) => ({ notes: `${held.notes}!` }), 4),
    ]);
    expect(await allCases(db)).toMatchObject([{ number: "7", agent: "김", notes: "!", changed: 4 }]);
  });
  test("a case that was deleted meanwhile does not come back", async () => {
    const db = await fresh();
    await add(db, sample);
    await forget(db, sample.id);
    expect(await change(db, sample.id, () => ({ number: "7" }), 2)).toBeUndefined();
    expect(await allCases(db)).toEqual([]);
  });
});

describe("a file taken in", () => {
  const file: Case[] = Array.from({ length: 5 }, (_, i) => ({ ...sample, id: `file-${i}` }));

  test("joins what is here", async () => {
    const db = await fresh();
    await add(db, { ...sample, id: "file-0", notes: "여기 메모", changed: 1 });
    await add(db, other);
    expect(await take(db, file, label)).toMatchObject({ added: 4, changed: 0, same: 1 });
    const all = await allCases(db);
    expect(all).toHaveLength(6);
    expect(all.find(({ id }) => id === "file-0")?.notes).toBe("여기 메모");
    expect(await take(db, file, label)).toMatchObject({ added: 0, same: 5 });
  });
  test("killed at any step, it is taken wholly or not at all", async () => {
    for (let step = 0; ; step++) {
      const name = `taking-${step}`;
      const db = await openPrivate(name);
      const lived = await killedAt(db, step, () => take(db, file, label));
      const after = await openPrivate(name);
      expect(await allCases(after)).toHaveLength(lived ? 5 : 0);
      after.close();
      if (lived) break;
    }
  });
});

test("erasing leaves neither cases nor drafts", async () => {
  const db = await fresh();
  await add(db, sample);
  await db.put("drafts", { any: "words" }, "daum/mail");
  await eraseAll(db);
  expect(await allCases(db)).toEqual([]);
  expect(await db.count("drafts")).toBe(0);
});

describe("the note that nothing waits", () => {
  beforeEach(() => {
    const kept = new Map<string, string>();
    vi.stubGlobal("localStorage", {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => kept.set(name, value),
      removeItem: (name: string) => kept.delete(name),
    });
  });
  afterEach(() => void vi.unstubAllGlobals());

  test("is made by whoever reads and finds none, also where all are closed", async () => {
    const db = await fresh();
    expect(surelyNone()).toBe(false);
    expect(await waitingCases(db)).toEqual([]);
    expect(surelyNone()).toBe(true);
    await add(db, { ...sample, closed: "2026-11-20" });
    expect(surelyNone()).toBe(false);
    expect(await waitingCases(db)).toEqual([]);
    expect(surelyNone()).toBe(true);
  });

  test("is not made while something waits", async () => {
    const db = await fresh();
    await add(db, sample);
    expect(await waitingCases(db)).toEqual([sample]);
    expect(surelyNone()).toBe(false);
  });

  /** All of them have ended when one has failed: a page that is killed does nothing more. */
  const fail = () => "failed";
  const died = (ends: unknown[]) => {
    if (ends.includes("failed")) throw new Error("killed");
  };
  const writing: Record<string, (db: PrivateDb) => Promise<unknown>> = {
    record: (db) => record(db, other),
    add: (db) => add(db, other),
    change: (db) => change(db, sample.id, () => ({ closed: null }), 5),
    take: (db) => take(db, [other], label),
  };
  test.each(
    Object.keys(writing),
  )("%s: read at any moment, killed at any moment, it never hides what waits", async (name) => {
    for (let n = 0, through = false; !through; n++) {
      const file = `note-${name}-${n}`;
      const db = await openPrivate(file);
      await add(db, { ...sample, closed: "2026-11-20" });
      await waitingCases(db);
      through = await killedAt(db, n, () =>
        Promise.all([waitingCases(db), writing[name]?.(db), waitingCases(db)].map((work) => work?.catch(fail))).then(
          died,
        ),
      );
      const after = await openPrivate(file);
      const waits = (await allCases(after)).some(({ closed }) => !closed);
      if (waits) expect(surelyNone(), `killed at request ${n}`).toBe(false);
      if (through) expect(waits).toBe(true);
      after.close();
    }
  });
});
