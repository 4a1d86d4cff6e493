// The problem model on its way: it comes beside the facts, and neither loses the other.
import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { IDBFactory } from "fake-indexeddb";
import { openDB } from "idb";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Manifest } from "../../extension/core/schema.ts";
import { NO_MODEL } from "../../extension/core/search/meaning.ts";
import { type Db, entry, type Held, lastCheck, open, replace } from "../../extension/data/db.ts";
import type { Fetch } from "../../extension/data/fetch.ts";
import { readModel } from "../../extension/data/model.ts";
import { makeNow } from "../../extension/data/popup-cache/make-now.ts";
import { installPackaged, sync } from "../../extension/data/sync.ts";
import { makeFinder } from "../../extension/features/popup/finder.ts";
import type { Loaded } from "../../extension/features/popup/loaded.ts";
import { bundle } from "../core/data.ts";
import { emptyDatabase } from "./database.ts";
import { makeBundle, makeModel, makeSigner, NOW, packageOf, publish, type Signer, serve } from "./publication.ts";

let signer: Signer;
let db: Db;
const said: string[] = [];

beforeAll(async () => {
  vi.spyOn(console, "info").mockImplementation((...words) => void said.push(words.join(" ")));
  signer = await makeSigner("dev-1");
});
beforeEach(async () => {
  said.length = 0;
  db = await emptyDatabase();
});

const ask = (fetch: Fetch, whenNew?: () => Promise<void>) =>
  sync({ db, server: "https://example.org", keys: [signer.key], fetch, now: NOW, ...(whenNew ? { whenNew } : {}) });
const install = (fetch: Fetch) => installPackaged({ db, keys: [signer.key], fetch }, "/data/");
const held = async () => (await db.get("state", "model")) as Held | undefined;
/** The first weight tells models apart. */
const inForce = async () => (await db.get("model", "file"))?.weights[0];
const facts = async () => (await entry<{ tagline: { ko: string } }>(db, "service/daum"))?.tagline.ko;

/** Version 100 with the facts "판 100" and the model "J" is in force. */
async function begin(): Promise<void> {
  expect(await ask(serve(await publish(signer, 100)).fetch)).toBe("updated");
  expect([await facts(), await inForce()]).toEqual(["판 100", "J"]);
}
/** The next version: other facts and another model. */
const next = (model: unknown = makeModel("K")) => publish(signer, 101, undefined, {}, model);

test("comes with the facts, and which one it is stands beside it", async () => {
  const first = await publish(signer, 100);
  expect(await ask(serve(first).fetch)).toBe("updated");
  expect(await held()).toEqual({ ver: 100, sha256: first.manifest.model.sha256, kid: "dev-1", source: "server" });
  expect(await db.get("model", "file")).toEqual(makeModel());
});

test("the model that was built fits", async () => {
  const built = readFileSync(resolve("build/data/model.json"), "utf8");
  expect(await ask(serve(await publish(signer, 100, undefined, {}, built)).fetch)).toBe("updated");
  expect(said).toEqual([]);
  expect((await readModel(db)).rows.size).toBeGreaterThan(1000);
});

test("is asked for only where another one is named", async () => {
  await begin();
  const { fetch, asked } = serve(await publish(signer, 101));
  expect(await ask(fetch)).toBe("updated");
  expect(asked.filter(({ url }) => url.includes("/models/"))).toEqual([]);
  expect((await held())?.ver).toBe(101);
});

test("a new one alone is an update, and no facts are asked for", async () => {
  await begin();
  const { fetch, asked } = serve(await publish(signer, 101, makeBundle("판 100"), {}, makeModel("K")));
  const whenNew = vi.fn();
  expect(await ask(fetch, whenNew)).toBe("updated");
  expect(asked.filter(({ url }) => url.includes("/bundles/"))).toEqual([]);
  expect(whenNew).not.toHaveBeenCalled();
  expect([await facts(), await inForce()]).toEqual(["판 100", "K"]);
});

test("the same version with another model is refused", async () => {
  await begin();
  expect(await ask(serve(await publish(signer, 100, undefined, {}, makeModel("K"))).fetch)).toBe("refused");
  expect(said.join()).toContain("version 100 with another hash");
  expect(await inForce()).toBe("J");
});

test("a key that vouched for a version before there were models may name one with it", async () => {
  const first = await publish(signer, 100);
  await db.put("seen", { ver: 100, sha256: first.manifest.bundle.sha256 }, "dev-1");
  expect(await ask(serve(first).fetch)).toBe("updated");
});

describe("one that cannot be taken leaves the old one, and the facts come all the same:", () => {
  const html = { type: "text/html", body: "<!doctype html><title>Wi-Fi</title>" };
  type Instead = (model: Uint8Array<ArrayBuffer>) => NonNullable<Parameters<typeof serve>[1]>["model"];
  const cases: [string, Instead, string][] = [
    ["missing", () => ({ status: 404, body: "{}" }), "status 404"],
    ["a 500", () => ({ status: 500, body: "{}" }), "status 500"],
    ["HTML", () => html, "content type text/html"],
    ["cut off", (model) => ({ body: model.slice(0, 50) }), "50 bytes"],
    ["going on", (model) => ({ body: new Blob([model, "x"]) }), "more than"],
    ["another one", (model) => ({ body: model.with(model.length - 3, 32) }), "sha256 differs"],
  ];
  test.each(cases)("%s", async (_name, instead, why) => {
    await begin();
    const good = await next();
    expect(await ask(serve(good, { model: instead(good.model) }).fetch)).toBe("updated");
    expect([await facts(), await inForce()]).toEqual(["판 101", "J"]);
    expect(said.join()).toContain(why);
    expect((await held())?.ver).toBe(100);
    // The next time there is nothing else to tell.
    expect(await ask(serve(good, { model: instead(good.model) }).fetch)).toMatch(/offline|refused/);
    expect((await lastCheck(db))?.confirmed).toBe(NOW);
    expect(await ask(serve(good).fetch)).toBe("updated");
    expect(await inForce()).toBe("K");
  });

  const good = makeModel("K");
  const shapes: [string, unknown, string][] = [
    ["no JSON", "{", "no JSON"],
    ["a list", [], "model is not an object"],
    ["another schema", { ...good, schema: 2 }, "model of schema 2, this client reads 1"],
    ["no schema", { ...good, schema: undefined }, "model of schema undefined"],
    ["no meanings", { ...good, meanings: [] }, "meanings"],
    ["meanings that are no texts", { ...good, meanings: [1, 2, 3, 4] }, "meanings"],
    ["weights left over", { ...good, weights: `${good.weights}I` }, "9 weights for 2 grams and 4 meanings"],
    [
      "weights that are no letters",
      { ...good, weights: good.weights.replace("K", "가") },
      "weights are no plain letters",
    ],
    ["grams in a list", { ...good, grams: ["메", "환"] }, "must be texts"],
    ["no words", { ...good, words: undefined }, "must be texts"],
    ["a temperature of nought", { ...good, temperature: 0 }, "temperature"],
    ["no thresholds", { ...good, thresholds: undefined }, "thresholds"],
    ["half a threshold", { ...good, thresholds: { ...good.thresholds, ask: 0.5 } }, "whole numbers"],
    [
      "an emergency in words",
      { ...good, thresholds: { ...good.thresholds, emergency: { life: "5" } } },
      "whole numbers",
    ],
    ["one block where several may be", { ...good, thresholds: { ...good.thresholds, beside: "life" } }, "name blocks"],
    [
      "words apart in one text",
      { ...good, thresholds: { ...good.thresholds, apart: { life: "살기싫" } } },
      "apart must hold words",
    ],
    ["an order of numbers", { ...good, thresholds: { ...good.thresholds, before: { life: [1] } } }, "name blocks"],
  ];
  test.each(shapes)("%s", async (_name, model, why) => {
    await begin();
    expect(await ask(serve(await next(model)).fetch)).toBe("updated");
    expect([await facts(), await inForce()]).toEqual(["판 101", "J"]);
    expect(said.join()).toContain(`no new model: `);
    expect(said.join()).toContain(why);
  });
});

test("facts that cannot be taken leave the old ones, and the model comes all the same", async () => {
  await begin();
  expect(await ask(serve(await next(), { bundle: { status: 404, body: "{}" } }).fetch)).toBe("offline");
  expect([await facts(), await inForce()]).toEqual(["판 100", "K"]);
  expect(await ask(serve(await publish(signer, 102, "{", {}, makeModel("L"))).fetch)).toBe("refused");
  expect([await facts(), await inForce()]).toEqual(["판 100", "L"]);
});

test("a model that never arrives does not keep the facts waiting", async () => {
  await begin();
  const published = await next();
  const { fetch } = serve(published);
  const hanging: Fetch = (url, init) => (url.includes("/models/") ? new Promise(() => {}) : fetch(url, init));
  const whenNew = vi.fn(async () => expect(await facts()).toBe("판 101"));
  void ask(hanging, whenNew);
  await vi.waitFor(() => expect(whenNew).toHaveBeenCalledOnce());
  await whenNew.mock.results[0]?.value;
  expect(await inForce()).toBe("J");
});

const other = "0".repeat(64);
test.each([
  { sha256: "0", size: 1 },
  { sha256: other, size: 5 * 2 ** 20 },
  { sha256: other, size: -1 },
  {},
])("a manifest that names the model as %o is refused", async (named) => {
  await begin();
  const change = { model: named as Manifest["model"] };
  expect(await ask(serve(await publish(signer, 101, undefined, change)).fetch)).toBe("refused");
  expect(said.join()).toContain("model.sha256 or model.size");
  expect(await facts()).toBe("판 100");
});

describe("packaged", () => {
  test("is there after the first start, before the facts", async () => {
    expect(await install(packageOf(await publish(signer, 100)))).toBe(true);
    expect(await inForce()).toBe("J");
    expect(await held()).toMatchObject({ ver: 100, source: "packaged" });
  });

  test("never takes the place of a newer one, and takes that of an older one", async () => {
    await begin();
    await install(packageOf(await publish(signer, 99, undefined, {}, makeModel("H"))));
    expect(await inForce()).toBe("J");
    await install(packageOf(await next()));
    expect(await inForce()).toBe("K");
  });

  test("comes into a database that has newer facts and no model yet", async () => {
    await begin();
    await db.clear("model");
    await db.delete("state", "model");
    expect(await install(packageOf(await publish(signer, 99, undefined, {}, makeModel("H"))))).toBe(false);
    expect([await facts(), await inForce()]).toEqual(["판 100", "H"]);
    expect(await ask(serve(await publish(signer, 100)).fetch)).toBe("updated");
    expect(await inForce()).toBe("J");
  });

  test("damaged, it does not keep the facts from coming", async () => {
    expect(await install(packageOf(await publish(signer, 100), { "model.json": "{}" }))).toBe(true);
    expect([await facts(), await inForce()]).toEqual(["판 100", undefined]);
    expect(said.join()).toContain("no new model: 2 bytes");
  });
});

test("the database of an older version takes one", async () => {
  db.close();
  globalThis.indexedDB = new IDBFactory();
  const old = await openDB("munuigil", 2, {
    upgrade(db) {
      for (const store of ["entries", "state", "seen", "made"]) db.createObjectStore(store);
    },
  });
  old.close();
  db = await open();
  expect(await readModel(db)).toBe(NO_MODEL);
  await begin();
});

describe("read by the popup", () => {
  test("it is unpacked once, and anew when another has come", async () => {
    await begin();
    const first = await readModel(db);
    expect(first.meanings).toEqual(makeModel().meanings);
    expect(await readModel(await open())).toBe(first);
    await ask(serve(await next()).fetch);
    const second = await readModel(db);
    expect([first.weights[0], second.weights[0]]).toEqual([1, 2]);
  });

  test("without one, services are found by their names", async () => {
    await replace(db, bundle, { ver: 1, sha256: "x", as_of: "2026-11-29", kid: "k", source: "packaged" });
    const { find } = await makeFinder({ db, made: await makeNow(db), tab: null } as unknown as Loaded);
    for (const words of [
      "카카오톡",
      "카톡 환불",
      "hellotalk refund",
      "트위터 로그인이 안 돼요",
      "ㅋㅋㅇㅌ",
      "카카오통",
    ])
      expect(find(words).results[0], words).toHaveProperty("service");
    expect(find("카카오톡").results[0]).toHaveProperty("service", "kakaotalk");
    for (const words of ["환불", "죽고 싶어요", "로블록스 환불", "x", ""])
      expect(() => find(words), words).not.toThrow();
  });
});
