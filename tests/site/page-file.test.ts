// The pages of a language as one file: only what is signed for the facts in force replaces what is there, and then all of it.
import "fake-indexeddb/auto";
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import type { Fetch } from "../../extension/data/fetch.ts";
import { type KeptDb, openKept } from "../../extension/site/kept-pages.ts";
import { bringPages, unfold } from "../../extension/site/page-file.ts";
import { keepShared, takeShared } from "../../extension/site/shared-store.ts";
import { makeSigner } from "../data/publication.ts";

const signer = await makeSigner("one");
const stranger = await makeSigner("one");
const hash = (text: string) => createHash("sha256").update(text).digest("hex");
const BUNDLE = hash("facts");
const file = (word: string) =>
  JSON.stringify({ parts: ["<h1>", word, "</h1>"], pages: { "/": [0, 1, 2], "/a": [0, 1, 2] }, style: "h1{}" });

let named = 0;
/** A phone that has the pages that say “old”. */
async function phone(): Promise<KeptDb> {
  const db = await openKept(`pages-${named++}`);
  await bring(db, {});
  return db;
}

interface Served {
  word?: string;
  bundle?: string;
  by?: typeof signer;
  /** What is served in the place of the file. */
  instead?: string;
  size?: number;
}

async function bring(db: KeptDb, { word = "old", bundle = BUNDLE, by = signer, instead, size }: Served): Promise<void> {
  const raw = file(word);
  const ref = { sha256: hash(raw), size: size ?? Buffer.byteLength(raw) };
  const answers: Record<string, string> = {
    "/pages.json": JSON.stringify({ signed: await by.sign({ bundle, pages: { ko: ref } }) }),
    [`/pages/${ref.sha256}.json`]: instead ?? raw,
  };
  const fetch: Fetch = async (url) =>
    new Response(answers[url], {
      status: url in answers ? 200 : 404,
      headers: { "content-type": "application/json", "content-security-policy": "default-src 'none'", server: "x" },
    });
  await bringPages(db, "ko", BUNDLE, { keys: [signer.key], fetch });
}

const words = async (db: KeptDb) => [await db.get("pages", ["ko", "/"]), await db.get("pages", ["ko", "/a"])];

test("pages are put together, with the policies they came with and the style sheet", async () => {
  const db = await phone();
  expect(await words(db)).toEqual(["<h1>old</h1>", "<h1>old</h1>"]);
  expect(await db.get("pages", ["ko", "/style.css"])).toBe("h1{}");
  expect(await db.get("state", "ko")).toMatchObject({
    bundle: BUNDLE,
    headers: [["content-security-policy", "default-src 'none'"]],
  });
});

test("newer pages replace all of the old ones", async () => {
  const db = await phone();
  await db.put("pages", "of an earlier build", ["ko", "/gone"]);
  await db.put("pages", "English", ["en", "/en"]);
  await bring(db, { word: "new" });
  expect(await words(db)).toEqual(["<h1>new</h1>", "<h1>new</h1>"]);
  expect(await db.get("pages", ["ko", "/gone"])).toBeUndefined();
  expect(await db.get("pages", ["en", "/en"])).toBe("English");
});

const FORGED: Record<string, Served> = {
  "signed by somebody else": { by: stranger },
  "signed for other facts": { bundle: hash("other facts") },
  "another file than the signed one": { instead: file("bad") },
  "longer than it says": { size: 10 },
  "no JSON": { instead: "<html>" },
  "larger than anything of ours": { size: 2 ** 30 },
};
for (const [name, served] of Object.entries(FORGED))
  test(`refused, and the old pages stay: ${name}`, async () => {
    const db = await phone();
    await expect(bring(db, { word: "new", ...served })).rejects.toThrow();
    expect(await words(db)).toEqual(["<h1>old</h1>", "<h1>old</h1>"]);
  });

test.each([
  [null],
  [[]],
  [{}],
  [{ parts: ["a"], pages: { "/": [1] }, style: "" }],
  [{ parts: ["a"], pages: { "/": [0] } }],
])("what is no file of pages is refused: %j", (given) => expect(() => unfold(given)).toThrow());

test("what was shared is read once, and not after a while", async () => {
  await keepShared("15777011", 1000);
  expect(await takeShared(2000)).toBe("15777011");
  expect(await takeShared(2000)).toBe("");
  await keepShared("15777011", 1000);
  expect(await takeShared(1000 + 11 * 60_000)).toBe("");
  expect(await takeShared(2000)).toBe("");
});
