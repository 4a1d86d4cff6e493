import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { current, type Db, entry, lastCheck } from "../../extension/data/db.ts";
import type { Fetch } from "../../extension/data/fetch.ts";
import type { Why } from "../../extension/data/refused.ts";
import { installPackaged, sync } from "../../extension/data/sync.ts";
import { emptyDatabase, wordInForce } from "./database.ts";
import {
  makeBundle,
  makeSigner,
  NOW,
  type Publication,
  packageOf,
  publish,
  type Signer,
  serve,
} from "./publication.ts";

let signer: Signer;
let next: Signer;
let stranger: Signer;
let db: Db;

beforeAll(async () => {
  vi.spyOn(console, "info").mockImplementation(() => {});
  [signer, next, stranger] = await Promise.all([makeSigner("dev-1"), makeSigner("dev-2"), makeSigner("dev-1")]);
});
beforeEach(async () => {
  db = await emptyDatabase();
});

const ask = (fetch: Fetch, now = NOW) =>
  sync({ db, server: "https://example.org", keys: [signer.key, next.key], fetch, now });
const inForce = () => wordInForce(db);
const take = async (publication: Publication) => expect(await ask(serve(publication).fetch)).toBe("updated");

test("takes what is signed and asks for it without a trace of the person", async () => {
  const first = await publish(signer, 100);
  const { fetch, asked } = serve(first);
  expect(await ask(fetch)).toBe("updated");
  expect(await inForce()).toBe("판 100");
  expect(await current(db)).toEqual({
    ver: 100,
    sha256: first.manifest.bundle.sha256,
    as_of: "2026-11-22",
    kid: "dev-1",
    source: "server",
  });
  expect(asked.map(({ url }) => url)).toEqual([
    "https://example.org/v1/manifest",
    `https://example.org/v1/bundles/${first.manifest.bundle.sha256}.json`,
    `https://example.org/v1/models/${first.manifest.model.sha256}.json`,
  ]);
  for (const { init } of asked) {
    expect(init).toMatchObject({
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
      referrerPolicy: "no-referrer",
    });
    expect(init.headers).toEqual({ "Accept-Language": "ko" });
  }
});

test("the same data is not fetched again, and a renewal is no news", async () => {
  await take(await publish(signer, 100));
  const renewed = await publish(signer, 100, makeBundle("판 100"), { iat: NOW / 1000 + 60 });
  const { fetch, asked } = serve(renewed);
  expect(await ask(fetch)).toBe("same");
  expect(asked).toHaveLength(1);
  expect(await lastCheck(db)).toEqual({ at: NOW, outcome: "same", confirmed: NOW });
});

test("the next key may sign, too", async () => {
  await take(await publish(next, 100));
  expect((await current(db))?.kid).toBe("dev-2");
});

test("an older version is refused for ever, whatever data is in force", async () => {
  await take(await publish(signer, 100));
  await db.clear("entries");
  await db.clear("state");
  expect(await ask(serve(await publish(signer, 99)).fetch)).toBe("refused");
  expect(await inForce()).toBeUndefined();
});

test("a version whose bundle never came counts as seen", async () => {
  const newer = serve(await publish(signer, 101), { bundle: { status: 404, body: "{}" } });
  expect(await ask(newer.fetch)).toBe("offline");
  expect(await ask(serve(await publish(signer, 100)).fetch)).toBe("refused");
});

test("the same version with another hash is refused", async () => {
  await take(await publish(signer, 100));
  expect(await ask(serve(await publish(signer, 100, makeBundle("getauscht"))).fetch)).toBe("refused");
  expect(await inForce()).toBe("판 100");
});

test("an expired manifest is no news", async () => {
  await take(await publish(signer, 100));
  const old = await publish(signer, 101, undefined, { exp: NOW / 1000 });
  expect(await ask(serve(old).fetch)).toBe("expired");
  expect(await inForce()).toBe("판 100");
  expect((await lastCheck(db))?.confirmed).toBe(NOW);
});

describe("nothing is stored when", () => {
  const html = { type: "text/html", body: "<!doctype html><title>Wi-Fi</title>" };
  const cases: [string, (good: Publication) => Parameters<typeof serve>[1], string, Why?][] = [
    ["the manifest is a 404", () => ({ manifest: { status: 404, type: "application/jose", body: "{}" } }), "offline"],
    ["the manifest is a 500", () => ({ manifest: { status: 500, type: "application/jose", body: "{}" } }), "offline"],
    ["a login page answers", () => ({ manifest: html }), "refused", "answer"],
    [
      "the manifest is garbage",
      () => ({ manifest: { type: "application/jose", body: "\u0000.x.y" } }),
      "refused",
      "stranger",
    ],
    ["the manifest is empty", () => ({ manifest: { type: "application/jose", body: "" } }), "refused", "stranger"],
    [
      "the manifest never ends",
      () => ({ manifest: { type: "application/jose", body: "a".repeat(5000) } }),
      "refused",
      "altered",
    ],
    ["the bundle is a 500", () => ({ bundle: { status: 500, body: "{}" } }), "offline"],
    ["the bundle is HTML", () => ({ bundle: html }), "refused", "answer"],
    ["the bundle is cut off", ({ bytes }) => ({ bundle: { body: bytes.slice(0, 50) } }), "refused", "altered"],
    ["the bundle goes on", ({ bytes }) => ({ bundle: { body: new Blob([bytes, "x"]) } }), "refused", "altered"],
    [
      "the bundle is another one",
      ({ bytes }) => ({ bundle: { body: bytes.with(bytes.length - 3, 32) } }),
      "refused",
      "altered",
    ],
  ];
  for (const [name, instead, outcome, why] of cases) {
    test(name, async () => {
      await take(await publish(signer, 100));
      const good = await publish(signer, 101);
      expect(await ask(serve(good, instead(good)).fetch, NOW + 1)).toBe(outcome);
      expect(await inForce()).toBe("판 100");
      expect((await current(db))?.ver).toBe(100);
      expect(await lastCheck(db)).toEqual({ at: NOW + 1, outcome, confirmed: NOW, ...(why && { why }) });
    });
  }

  test("the server is away", async () => {
    await take(await publish(signer, 100));
    expect(await ask(() => Promise.reject(new TypeError("Failed to fetch")))).toBe("offline");
    expect(await inForce()).toBe("판 100");
  });

  test("a stranger signs under our key's name", async () => {
    expect(await ask(serve(await publish(stranger, 100)).fetch)).toBe("refused");
    expect(await inForce()).toBeUndefined();
  });

  const shapes: [string, unknown][] = [
    ["is not JSON", "{"],
    ["is a list", []],
    ["has another schema", { ...makeBundle("x"), meta: { schema: 6, as_of: "2026-11-22" } }],
    ["has no services", { meta: { schema: 5, as_of: "2026-11-22" }, "said/ko": {}, "said/en": {} }],
    ["has a service under another name", { ...makeBundle("x"), "service/kakao": { id: "daum" } }],
    ["lacks the general guide", { ...makeBundle("x"), "guide/daum/contact-general": undefined }],
    ["lacks the general sheet in one language", { ...makeBundle("x"), "sheet/en/daum/contact-general": undefined }],
    ["lacks the rows of a service", { ...makeBundle("x"), "rows/ko/daum": undefined }],
    ["lacks the words of who says so", { ...makeBundle("x"), "said/en": undefined }],
    ["has a guide without ways", { ...makeBundle("x"), "guide/daum/mail": { name: { ko: "x", en: "x" } } }],
    [
      "has a sheet whose verdict is one text",
      { ...makeBundle("x"), "sheet/ko/daum/mail": { title: "x", verdict: "x" } },
    ],
    ["has hours that end within an opening", { ...makeBundle("x"), "hours/abc": { start: 1, opens: [0, 5, 7] } }],
    ["has hours in parts of minutes", { ...makeBundle("x"), "hours/abc": { start: 1, opens: [0, 0.5] } }],
  ];
  for (const [name, bundle] of shapes) {
    test(`a signed bundle ${name}`, async () => {
      await take(await publish(signer, 100));
      expect(await ask(serve(await publish(signer, 101, bundle)).fetch)).toBe("refused");
      expect(await inForce()).toBe("판 100");
    });
  }

  test("the signed manifest has another schema", async () => {
    expect(await ask(serve(await publish(signer, 101, undefined, { schema: 6 })).fetch)).toBe("refused");
  });
});

test("unknown kinds of entries are kept, not refused", async () => {
  await take(await publish(signer, 100, { ...makeBundle("판 100"), "later/thing": { new: true } }));
  expect(await entry(db, "later/thing")).toEqual({ new: true });
});

describe("packaged data", () => {
  const packaged = async (ver: number, exp?: number): Promise<Fetch> => {
    return packageOf(await publish(signer, ver, undefined, exp === undefined ? {} : { iat: 0, exp }));
  };
  const install = async (fetch: Fetch) => installPackaged({ db, keys: [signer.key], fetch }, "/data/");

  test("is taken without a network and after its date", async () => {
    expect(await install(await packaged(100, 1))).toBe(true);
    expect(await inForce()).toBe("판 100");
    expect((await current(db))?.source).toBe("packaged");
  });

  test("never takes the place of newer data", async () => {
    await take(await publish(signer, 101));
    expect(await install(await packaged(100))).toBe(false);
    expect(await inForce()).toBe("판 101");
  });

  test("takes the place of older data when the extension is updated", async () => {
    await take(await publish(signer, 99));
    expect(await install(await packaged(100))).toBe(true);
    expect(await inForce()).toBe("판 100");
  });

  test("cannot be taken back by an older server", async () => {
    await install(await packaged(100));
    expect(await ask(serve(await publish(signer, 99)).fetch)).toBe("refused");
    expect(await inForce()).toBe("판 100");
  });
});
