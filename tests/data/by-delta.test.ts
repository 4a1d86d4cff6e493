// New data comes by what changed, and nothing that comes that way is taken on trust.
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { current, type Db, lastCheck } from "../../extension/data/db.ts";
import { installPackaged, sync } from "../../extension/data/sync.ts";
import { emptyDatabase, wordInForce } from "./database.ts";
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
  db = await emptyDatabase();
  first = await publish(signer, 100);
  await installPackaged({ db, keys: [signer.key], fetch: packageOf(first) }, "/data/");
});

const changed = (word: string) => makeBundle(word);
/** From version 100 to `word`, as the publisher would say it. */
const way = (word: string) => {
  const [base, target] = [makeBundle("판 100"), changed(word)];
  const names = Object.keys(target).filter((name) => JSON.stringify(target[name]) !== JSON.stringify(base[name]));
  return { put: Object.fromEntries(names.map((name) => [name, target[name]])) };
};
const ask = ({ fetch }: Pick<ReturnType<typeof serve>, "fetch">) =>
  sync({ db, server: "https://example.org", keys: [signer.key], fetch, now: NOW });
const inForce = () => wordInForce(db);
const kinds = (asked: { url: string }[]) => asked.map(({ url }) => url.split("/")[4]?.replace(/s$/, "") ?? "");

test("a delta is taken instead of the bundle, version after version", async () => {
  const next = await publishDelta(signer, 101, first, changed("판 101"), way("판 101"));
  const served = serve(next);
  expect(await ask(served)).toBe("updated");
  expect(kinds(served.asked)).toEqual(["manifest", "delta"]);
  expect(await inForce()).toBe("판 101");
  expect((await current(db))?.sha256).toBe(next.manifest.bundle.sha256);
  const third = await publishDelta(signer, 102, next, changed("판 102"), way("판 102"));
  const again = serve(third);
  expect(await ask(again)).toBe("updated");
  expect(kinds(again.asked)).toEqual(["manifest", "delta"]);
  expect(await inForce()).toBe("판 102");
});

test("whoever is too far back asks in vain and takes the bundle", async () => {
  const next = await publishDelta(signer, 101, first, changed("판 101"), way("판 101"));
  const served = serve({ ...next, deltas: new Map() });
  expect(await ask(served)).toBe("updated");
  expect(kinds(served.asked)).toEqual(["manifest", "delta", "bundle"]);
});

test("where no delta was published none is asked for", async () => {
  const served = serve(await publish(signer, 101, changed("판 101")));
  expect(await ask(served)).toBe("updated");
  expect(kinds(served.asked)).toEqual(["manifest", "bundle"]);
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

test("a delta longer than the manifest says is left", async () => {
  const served = serve(await publishDelta(signer, 101, first, changed("판 101"), way("판 101"), 20));
  expect(await ask(served)).toBe("updated");
  expect(kinds(served.asked)).toEqual(["manifest", "delta", "bundle"]);
  expect(await inForce()).toBe("판 101");
});

describe("the bundle comes where", () => {
  test.each<[string, unknown]>([
    ["leads to another bundle", way("판 999")],
    ["changes nothing", {}],
    ["is of another base", { drop: ["service/naver"] }],
    ["is no JSON", "{"],
    ["is a list", []],
    ["is null", "null"],
  ])("the delta %s", async (_, delta) => {
    const served = serve(await publishDelta(signer, 101, first, changed("판 101"), delta, 2000));
    expect(await ask(served)).toBe("updated");
    expect(kinds(served.asked)).toEqual(["manifest", "delta", "bundle"]);
    expect(await inForce()).toBe("판 101");
  });

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

test("a manifest whose word on deltas is no length, or longer than the bundle, is refused", async () => {
  for (const deltas of ["5", -1, 1.5, 2 ** 40, null, { sha256: "0".repeat(64), size: 2 }]) {
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
  expect(kinds(served.asked)).toEqual(["manifest", "delta"]);
  expect(await inForce()).toBe("판 100");
  expect((await lastCheck(db))?.why).toBe("unreadable");
});

test("a delta asks for nothing but what follows from the manifest and the version in force", async () => {
  const next = await publishDelta(signer, 101, first, changed("판 101"), way("판 101"));
  const served = serve(next);
  await ask(served);
  const files = [...next.deltas.keys()].map((name) => `https://example.org/v1/deltas/${name}.json`);
  expect(served.asked.slice(1).map(({ url }) => url)).toEqual(files);
});
