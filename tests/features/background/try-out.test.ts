// What cannot be made of new data is found out before that data is in force.
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { current, type Db, entriesOf, lastCheck, replace } from "../../../extension/data/db.ts";
import { make } from "../../../extension/data/popup-cache/build.ts";
import type { Bundle } from "../../../extension/data/shapes.ts";
import { sync } from "../../../extension/data/sync.ts";
import { type Area, buildPageData, slicesOf } from "../../../extension/features/background/build-page-data.ts";
import { tryOut } from "../../../extension/features/background/try-out.ts";
import { buildLineData } from "../../../extension/features/search-line/build-line-data.ts";
import { bundle } from "../../core/data.ts";
import { emptyDatabase } from "../../data/database.ts";
import { makeBundle, makeSigner, NOW, publish, type Signer, serve } from "../../data/publication.ts";

let signer: Signer;
let db: Db;

beforeAll(async () => {
  vi.spyOn(console, "info").mockImplementation(() => {});
  signer = await makeSigner("dev-1");
});
beforeEach(async () => {
  db = await emptyDatabase();
});

/** A storage.local in memory. */
function area(): Area & { held: Record<string, unknown> } {
  const held: Record<string, unknown> = {};
  return {
    held,
    get: async (key) => (key === null ? { ...held } : key in held ? { [key]: held[key] } : {}),
    set: async (items) => void Object.assign(held, items),
    remove: async (keys) => {
      for (const key of keys) delete held[key];
    },
  };
}

const ask = async (ver: number, content: unknown, local: Area) =>
  sync({
    db,
    server: "https://example.org",
    keys: [signer.key],
    fetch: serve(await publish(signer, ver, content)).fetch,
    now: NOW,
    tryOut,
    whenNew: () => buildPageData(db, local, "ko", "1"),
  });

const without = (name: string, change: object): Record<string, unknown> => {
  const whole = makeBundle("판 101");
  return { ...whole, [name]: { ...(whole[name] as object), ...change } };
};

test.each<[string, Record<string, unknown>]>([
  ["rules that are nothing", without("page/cs.daum.net", { rules: [null] })],
  ["a page without its problems", without("page/cs.daum.net", { issues: null })],
  ["words that are no list", without("service/daum", { aliases: { 0: "x" } })],
  ["a service without problems", without("service/daum", { issues: null })],
  ["chips of nothing", without("sheet/ko/daum/mail", { chips: [null] })],
  ["rows of nothing", without("rows/ko/daum", { rows: [null] })],
  ["topics that are nothing", { ...makeBundle("판 101"), "search/issues": { words: { mail: null } } }],
])("signed, with %s: the data and pages of before stay", async (_, content) => {
  const local = area();
  expect(await ask(100, makeBundle("판 100"), local)).toBe("updated");
  const before = structuredClone(local.held);
  expect(await ask(101, content, local)).toBe("refused");
  expect((await lastCheck(db))?.why).toBe("unreadable");
  expect((await current(db))?.ver).toBe(100);
  // As at the next start of the browser.
  await buildPageData(db, local, "ko", "1");
  expect(local.held).toEqual(before);
  expect(await ask(102, makeBundle("판 102"), local)).toBe("updated");
});

test("the trial makes what is made in earnest", async () => {
  const real = bundle as Bundle;
  await replace(db, real, { ver: 1, sha256: "x", as_of: "2026-11-29", kid: "k", source: "server" });
  const held = new Map(Object.entries(real));
  for (const kind of ["service", "page", "sheet/ko"])
    expect([...(await entriesOf(held, kind))]).toEqual([...(await entriesOf(db, kind))]);
  for (const lang of ["ko", "en"] as const) {
    expect(await slicesOf(held, lang)).toEqual(await slicesOf(db, lang));
    expect(await buildLineData(held, lang)).toEqual(await buildLineData(db, lang));
  }
  expect([...(await make(held)).keys()]).toEqual([...(await make(db)).keys()]);
  await tryOut(real);
}, 60_000);
