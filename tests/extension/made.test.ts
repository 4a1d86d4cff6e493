import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { openDB } from "idb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { answer } from "../../extension/core/answer.ts";
import type { ServedService, View } from "../../extension/core/schema.ts";
import { buildIndex, openIndex, type StoredIndex } from "../../extension/core/search-index.ts";
import { type Db, open, replace } from "../../extension/lib/db.ts";
import type { ListPage } from "../../extension/lib/list.ts";
import { fits, INDEX, listName, makeNow, readMade } from "../../extension/lib/made.ts";
import { keepMade, make } from "../../extension/lib/make.ts";
import type { Bundle } from "../../extension/lib/shapes.ts";
import { bundle, engine } from "../core/data.ts";

let db: Db;
const state = (sha256: string) => ({ ver: 1, sha256, as_of: "2026-11-22", kid: "k", source: "packaged" as const });
const hold = (entries: Record<string, unknown>, sha256: string) => replace(db, entries as Bundle, state(sha256));
const renamed = (ko: string) => ({
  ...bundle,
  "service/x": { ...(bundle["service/x"] as ServedService), name: { ko, en: ko } },
});
const nameOfX = (page: ListPage | undefined) => page?.services.find(({ service }) => service === "x")?.name.ko;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  db = await open();
});

test("records are of the data in force, and left alone while that stays", async () => {
  await hold(bundle, "one");
  await keepMade(db, "1.0");
  const { of, list } = await readMade(db);
  expect(of).toEqual({ bundle: "one", by: "1.0" });
  expect(list?.total).toBe(Object.keys(bundle).filter((key) => key.startsWith("service/")).length);
  const put = vi.spyOn(IDBObjectStore.prototype, "put");
  await keepMade(db, "1.0");
  expect(put).not.toHaveBeenCalled();
  put.mockRestore();
});

test("other data, or another version of the extension, makes them anew", async () => {
  await hold(bundle, "one");
  await keepMade(db, "1.0");
  await hold(renamed("새 이름"), "two");
  await keepMade(db, "1.0");
  expect(nameOfX((await readMade(db)).list)).toBe("새 이름");
  await keepMade(db, "1.1");
  expect((await readMade(db)).of).toEqual({ bundle: "two", by: "1.1" });
});

test("nothing is made before there is data", async () => {
  await keepMade(db, "1.0");
  expect((await readMade(db)).of).toBeUndefined();
});

test("the stored index answers as the one that was built", async () => {
  await hold(bundle, "one");
  await keepMade(db, "1.0");
  const stored = await (await readMade(db)).stored<StoredIndex>(INDEX);
  if (!stored) throw new Error("no index");
  const [index, built] = [openIndex(stored), buildIndex(bundle)];
  for (const text of ["카카오톡 정지", "ㅋㅋㅇㅌ", "xmdnlxj", "카카오통", "hellotalk refund", "x", "환불"])
    for (let at = 1; at <= text.length; at++)
      expect(answer({ ...engine, index }, text.slice(0, at))).toEqual(
        answer({ ...engine, index: built }, text.slice(0, at)),
      );
});

describe("killed", () => {
  test("between data and records: the old ones are known to be old, and can be made by whoever needs them", async () => {
    await hold(bundle, "one");
    await keepMade(db, "1.0");
    await hold(renamed("새 이름"), "two");
    const { of, list } = await readMade(db);
    expect(fits(of, state("two"), "1.0")).toBe(false);
    expect(nameOfX(list)).not.toBe("새 이름");
    const made = await makeNow(db);
    expect(nameOfX(await made<ListPage>(listName(0)))).toBe("새 이름");
  });

  test("while they are written: all of the old ones are left, and the next start finishes", async () => {
    await hold(bundle, "one");
    await keepMade(db, "1.0");
    const before = await db.getAll("made");
    await hold(renamed("새 이름"), "two");
    for (const last of [1, 2, before.length - 1]) {
      let puts = 0;
      const real = IDBObjectStore.prototype.put;
      const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
        this: IDBObjectStore,
        ...args
      ) {
        // What the death of its page does to a transaction.
        if (++puts === last) this.transaction.abort();
        return real.apply(this, args);
      });
      await expect(keepMade(db, "1.0")).rejects.toThrow();
      put.mockRestore();
      expect(await db.getAll("made")).toEqual(before);
    }
    await keepMade(db, "1.0");
    expect(nameOfX((await readMade(db)).list)).toBe("새 이름");
  });
});

test("the database of an older version keeps its data", async () => {
  db.close();
  globalThis.indexedDB = new IDBFactory();
  const old = await openDB("munuigil", 1, {
    upgrade(db) {
      for (const store of ["entries", "state", "seen"]) db.createObjectStore(store);
    },
  });
  await old.put("state", state("one"), "current");
  for (const [name, value] of Object.entries(bundle)) await old.put("entries", value, name);
  old.close();
  db = await open();
  expect((await readMade(db)).of).toBeUndefined();
  await keepMade(db, "1.0");
  expect((await readMade(db)).of).toEqual({ bundle: "one", by: "1.0" });
});

describe("the list", () => {
  test("has every service once, those with most guides first, and what its chips need", async () => {
    await hold(bundle, "one");
    const made = await make(db);
    const first = made.get(listName(0)) as ListPage;
    const count = Math.ceil(first.total / first.services.length);
    const all = Array.from({ length: count }, (_, at) => (made.get(listName(at)) as ListPage).services).flat();
    const ids = Object.keys(bundle).flatMap((key) => (key.startsWith("service/") ? [key.slice(8)] : []));
    expect(all.map(({ service }) => service).sort()).toEqual(ids.sort());
    const guides = all.map(({ service }) => (bundle[`service/${service}`] as ServedService).issues.length);
    expect(guides).toEqual(guides.toSorted((a, b) => b - a));
    expect(first.common).toHaveLength(4);
    for (const { service, issue, note } of first.common)
      expect(note).toEqual((bundle[`view/${service}/${issue}`] as View).pill);
    const named = [...first.services, ...first.common].flatMap(({ reach }) => reach.map(([hours]) => hours));
    expect(named.length).toBeGreaterThan(0);
    for (const hours of named) expect(first.tables[hours]).toEqual(bundle[hours]);
  });

  test("of many services comes in pages", async () => {
    const model = bundle["service/x"] as ServedService;
    const many = Object.fromEntries(
      Array.from({ length: 130 }, (_, at) => [`service/s${at}`, { ...model, id: `s${at}`, domains: [`s${at}.kr`] }]),
    );
    await hold({ ...many, meta: bundle.meta }, "many");
    const records = await make(db);
    const pages = [0, 1, 2].map((at) => records.get(listName(at)) as ListPage);
    expect(pages.map(({ services }) => services.length)).toEqual([60, 60, 10]);
    expect(new Set(pages.flatMap(({ services }) => services.map(({ service }) => service))).size).toBe(130);
    expect(pages.every(({ total }) => total === 130)).toBe(true);
    expect(records.has(listName(3))).toBe(false);
    expect(records.get("on/s7.kr")).toBe("s7");
  });
});
