// New data comes by what changed, and nothing that comes that way is taken on trust.
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { current, type Db, entry, lastCheck, open } from "../../extension/data/db.ts";
import { installPackaged, sync } from "../../extension/data/sync.ts";
import {
  makeBundle,
  makeSigner,
  NOW,
  type Publication,
  packageOf,
  publish,
  publishDelta,
  type Signer,
  serve,
} from "./publication.ts";

let signer: Signer;
let db: Db;
let first: Publication;

beforeAll(async () => {
  vi.spyOn(console, "info").mockImplementation(() => {});
  signer = await makeSigner("dev-1");
});
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  db = await open();
  first = await publish(signer, 100);
  await installPackaged({ db, keys: [signer.key], fetch: packageOf(first) }, "/data/");
});

const KEY = () => first.manifest.bundle.sha256.slice(0, 16);
const changed = (word: string) => makeBundle(word);
/** From version 100 to `word`, as the publisher would say it. */
const way = (word: string) => {
  const [base, target] = [makeBundle("판 100"), changed(word)];
  const names = Object.keys(target).filter((name) => JSON.stringify(target[name]) !== JSON.stringify(base[name]));
  return { put: Object.fromEntries(names.map((name) => [name, target[name]])) };
};
const ask = ({ fetch }: Pick<ReturnType<typeof serve>, "fetch">) =>
  sync({ db, server: "https://example.org", keys: [signer.key], fetch, now: NOW });
const inForce = async () => (await entry<{ tagline: { ko: string } }>(db, "service/daum"))?.tagline.ko;
const kinds = (asked: { url: string }[]) => asked.map(({ url }) => url.split("/")[4]?.replace(/s$/, "") ?? "");

test("a delta is taken instead of the bundle, version after version", async () => {
  const next = await publishDelta(signer, 101, first, changed("판 101"), way("판 101"));
  const served = serve(next);
  expect(await ask(served)).toBe("updated");
  expect(kinds(served.asked)).toEqual(["manifest", "delta", "delta"]);
  expect(await inForce()).toBe("판 101");
  expect((await current(db))?.sha256).toBe(next.manifest.bundle.sha256);
  const third = await publishDelta(signer, 102, next, changed("판 102"), way("판 102"));
  const again = serve(third);
  expect(await ask(again)).toBe("updated");
  expect(kinds(again.asked)).toEqual(["manifest", "delta", "delta"]);
  expect(await inForce()).toBe("판 102");
});

test("whoever is too far back takes the bundle", async () => {
  const next = await publishDelta(signer, 101, first, changed("판 101"), way("판 101"), {
    "0123456789abcdef": { sha256: "0".repeat(64), size: 2 },
  });
  const served = serve(next);
  expect(await ask(served)).toBe("updated");
  expect(kinds(served.asked)).toEqual(["manifest", "delta", "bundle"]);
});

test("whoever is some versions back finds the way in the index that the first one names, and no further", async () => {
  const next = await publishDelta(signer, 101, first, changed("판 101"), way("판 101"));
  const far = next.manifest.deltas;
  for (const [depth, last] of [
    [1, "delta"],
    [2, "bundle"],
  ] as const) {
    globalThis.indexedDB = new IDBFactory();
    db = await open();
    await installPackaged({ db, keys: [signer.key], fetch: packageOf(first) }, "/data/");
    const files = new Map(next.deltas);
    let named: unknown = far;
    let publication = next;
    for (let i = 0; i < depth; i++) {
      publication = await publishDelta(signer, 101, first, changed("판 101"), {}, { earlier: named });
      for (const [sha256, bytes] of publication.deltas) files.set(sha256, bytes);
      named = publication.manifest.deltas;
    }
    const served = serve({ ...publication, deltas: files });
    expect(await ask(served)).toBe("updated");
    expect(kinds(served.asked).slice(0, 3)).toEqual(["manifest", "delta", "delta"]);
    expect(kinds(served.asked).at(-1)).toBe(last);
  }
});

test("data stored before there were deltas is replaced by the bundle", async () => {
  await db.clear("travelled");
  const served = serve(await publishDelta(signer, 101, first, changed("판 101"), way("판 101")));
  expect(await ask(served)).toBe("updated");
  expect(kinds(served.asked)).toEqual(["manifest", "bundle"]);
});

test("what was kept of another bundle is no base", async () => {
  const kept = await db.get("travelled", "bundle");
  if (kept) await db.put("travelled", { ...kept, sha256: "0".repeat(64) }, "bundle");
  const served = serve(await publishDelta(signer, 101, first, changed("판 101"), way("판 101")));
  expect(await ask(served)).toBe("updated");
  expect(kinds(served.asked)).toEqual(["manifest", "bundle"]);
});

test("a delta longer than the bundle is not even asked for", async () => {
  const index = { [KEY()]: { sha256: "0".repeat(64), size: 2 ** 24 } };
  const served = serve(await publishDelta(signer, 101, first, changed("판 101"), way("판 101"), index));
  expect(await ask(served)).toBe("updated");
  expect(kinds(served.asked)).toEqual(["manifest", "delta", "bundle"]);
});

describe("the bundle comes where", () => {
  const good = () => way("판 101");
  const wrong: [string, () => unknown, (() => unknown)?][] = [
    ["the delta leads to another bundle", () => way("판 999")],
    ["the delta changes nothing", () => ({})],
    ["the delta is of another base", () => ({ drop: ["service/naver"] })],
    ["the delta is no JSON", () => "{"],
    ["the delta is a list", () => []],
    ["the index is no JSON", good, () => "{"],
    ["the index is null", good, () => "null"],
    ["the index names a delta without a hash", good, () => ({ [KEY()]: { size: 5 } })],
    ["the index names another hash", good, () => ({ [KEY()]: { sha256: "0".repeat(64), size: 5 } })],
    [
      "the index names a delta longer than the bundle",
      good,
      () => ({ [KEY()]: { sha256: "0".repeat(64), size: 2 ** 24 } }),
    ],
  ];
  for (const [what, delta, index] of wrong) {
    test(what, async () => {
      const next = await publishDelta(signer, 101, first, changed("판 101"), delta(), index?.());
      const served = serve(next);
      expect(await ask(served)).toBe("updated");
      expect(kinds(served.asked).at(-1)).toBe("bundle");
      expect(await inForce()).toBe("판 101");
    });
  }

  test.each([
    ["a 404", { status: 404, body: "{}" }],
    ["a page", { type: "text/html", body: "<p>Wi-Fi" }],
    ["endless", { body: "x".repeat(20_000) }],
    ["cut off", { body: "{" }],
  ])("a delta's answer is %s", async (_, deltas) => {
    const next = await publishDelta(signer, 101, first, changed("판 101"), way("판 101"));
    const served = serve(next, { deltas });
    expect(await ask(served)).toBe("updated");
    expect(kinds(served.asked).at(-1)).toBe("bundle");
    expect(await inForce()).toBe("판 101");
  });
});

test("an index that a manifest names wrongly, or too long, is refused with the manifest", async () => {
  for (const deltas of [{ sha256: "A".repeat(64), size: 2 }, { sha256: "0".repeat(64), size: 8193 }, null]) {
    const next = await publish(signer, 101, changed("판 101"), { deltas } as object);
    expect(await ask(serve(next))).toBe("refused");
    expect(await inForce()).toBe("판 100");
  }
});

test("what cannot be shown is refused whichever way it came, and not fetched twice", async () => {
  const bundle = { ...changed("판 101"), "page/cs.daum.net": { rules: 1 } };
  const delta = { put: { ...way("판 101").put, "page/cs.daum.net": { rules: 1 } } };
  const served = serve(await publishDelta(signer, 101, first, bundle, delta));
  expect(await ask(served)).toBe("refused");
  expect(kinds(served.asked)).toEqual(["manifest", "delta", "delta"]);
  expect(await inForce()).toBe("판 100");
  expect((await lastCheck(db))?.why).toBe("unreadable");
});

test("a delta asks for nothing but the files that manifest and index name", async () => {
  const next = await publishDelta(signer, 101, first, changed("판 101"), way("판 101"));
  const served = serve(next);
  await ask(served);
  const files = [...next.deltas.keys()].map((sha256) => `https://example.org/v1/deltas/${sha256}.json`);
  expect(served.asked.slice(1).map(({ url }) => url)).toEqual(files.reverse());
});
