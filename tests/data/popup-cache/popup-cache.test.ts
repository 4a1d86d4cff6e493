import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { openDB } from "idb";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Home, Rows, ServedService } from "../../../extension/core/schema.ts";
import { answer } from "../../../extension/core/search/answer.ts";
import { buildIndex } from "../../../extension/core/search/make-index.ts";
import { openIndex, type StoredIndex } from "../../../extension/core/search/search-index.ts";
import { type Db, open, replace } from "../../../extension/data/db.ts";
import { keepMade, make } from "../../../extension/data/popup-cache/build.ts";
import type { HomePage } from "../../../extension/data/popup-cache/lists.ts";
import { makeNow } from "../../../extension/data/popup-cache/make-now.ts";
import { fits, homeName, INDEX, readMade } from "../../../extension/data/popup-cache/read.ts";
import type { Bundle } from "../../../extension/data/shapes.ts";
import { engine, bundle as whole } from "../../core/data.ts";
import { emptyDatabase } from "../database.ts";

/** The entries that are gathered from; the others are most of the bundle. */
const bundle = Object.fromEntries(
  Object.entries(whole).filter(([name]) => !/^(sheet|way|guide|channel|contact)\//.test(name)),
);
let db: Db;
const state = (sha256: string) => ({ ver: 1, sha256, as_of: "2026-11-22", kid: "k", source: "packaged" as const });
const hold = (entries: Record<string, unknown>, sha256: string) => replace(db, entries as Bundle, state(sha256));
const renamed = (name: string) => ({ ...bundle, "rows/ko/x": { ...(bundle["rows/ko/x"] as Rows), name } });
const nameOfX = (home: HomePage | undefined) => home?.common.lines.find(({ service }) => service === "x")?.name;
const read = () => readMade(db, "ko");

beforeEach(async () => {
  db = await emptyDatabase();
});

test("records are of the data in force, and left alone while that stays", async () => {
  await hold(bundle, "one");
  await keepMade(db, "1.0");
  const { of, home } = await read();
  expect(of).toEqual({ bundle: "one", by: "1.0" });
  expect(home?.families.reduce((sum, { count }) => sum + count, 0)).toBe(
    Object.keys(bundle).filter((key) => key.startsWith("service/")).length,
  );
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
  expect(nameOfX((await read()).home)).toBe("새 이름");
  await keepMade(db, "1.1");
  expect((await read()).of).toEqual({ bundle: "two", by: "1.1" });
});

test("nothing is made before there is data", async () => {
  await keepMade(db, "1.0");
  expect((await read()).of).toBeUndefined();
});

test("the stored index answers as the one that was built", async () => {
  await hold(bundle, "one");
  await keepMade(db, "1.0");
  const stored = await (await read()).stored<StoredIndex>(INDEX);
  if (!stored) throw new Error("no index");
  const [index, built] = [openIndex(stored, engine.model), buildIndex(whole, engine.model)];
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
    const { of, home } = await read();
    expect(fits(of, state("two"), "1.0")).toBe(false);
    expect(nameOfX(home)).not.toBe("새 이름");
    const made = await makeNow(db);
    expect(nameOfX(await made<HomePage>(homeName("ko")))).toBe("새 이름");
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
    expect(nameOfX((await read()).home)).toBe("새 이름");
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
  expect((await read()).of).toBeUndefined();
  await keepMade(db, "1.0");
  expect((await read()).of).toEqual({ bundle: "one", by: "1.0" });
});

test("the first screen shows compiled rows with everything they name, in both languages", async () => {
  await hold(bundle, "one");
  const made = await make(db);
  for (const lang of ["ko", "en"] as const) {
    const { common, families: counts } = made.get(homeName(lang)) as HomePage;
    const { common: wanted = [], families = [] } = bundle[`home/${lang}`] as Home;
    expect(common.lines.map(({ service, row }) => ({ service, issue: row.issue }))).toEqual(wanted);
    for (const { service, name, row } of common.lines) {
      const { name: known, rows } = bundle[`rows/${lang}/${service}`] as Rows;
      expect(name).toBe(known);
      expect(rows).toContainEqual(row);
      for (const key of [row.go?.trust, row.open?.trust].filter((one) => one !== undefined))
        expect(common.trusts[key]).toEqual(bundle[`trust/${key}`]);
      if (row.open) expect(common.tables[row.open.hours]).toEqual(bundle[row.open.hours]);
    }
    expect(counts.map(({ id, first, count }) => [id, first, count])).toEqual(
      families.map(({ id, services }) => [id, services[0], services.length]),
    );
  }
});

test("a domain that several services have belongs to the one with most guides", async () => {
  const model = bundle["service/x"] as ServedService;
  const few = { ...model, id: "few", issues: model.issues.slice(0, 1), domains: ["a.kr", "b.kr"] };
  await hold({ ...bundle, "service/few": few, "service/x": { ...model, domains: ["a.kr"] } }, "one");
  const records = await make(db);
  expect([records.get("on/a.kr"), records.get("on/b.kr")]).toEqual(["x", "few"]);
});
