// Whatever the server does, people keep good data; and when it has good news, they see it.
import assert from "node:assert/strict";
import { after, before, beforeEach, describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import type { ProblemModel } from "../../../extension/core/schema.ts";
import { type Behaviour, DataServer } from "../harness/data-server.ts";
import { type AppServer, startAppServer } from "../harness/flask.ts";
import { HOST, waitForHint } from "../harness/overlay.ts";
import { jose, json, type Publication, publish, serves } from "../harness/publication.ts";
import { type ExtensionApi, type Session, startSession } from "../harness/session.ts";

const PAGE = "https://help.x.com/en/managing-your-account/suspended-x-accounts";
const says = (text: string) => ({ "sheet/ko/x/account-suspended": { pill: { text } } });

let session: Session;
let app: AppServer;
let data: DataServer;
let forged: Publication;
let expired: Publication;
let newest = 0;

before(async () => {
  [app, forged, expired] = await Promise.all([
    startAppServer(),
    publish({ change: says("남의 열쇠로 서명한 자료"), forged: true }),
    publish({ change: says("기한이 지난 자료"), daysAgo: 31 }),
  ]);
  data = new DataServer(app.origin);
  await data.start();
  session = await startSession();
});

after(async () => {
  await session?.close();
  await data?.stop();
  await app?.stop();
});

beforeEach(() => {
  data.seen.length = 0;
});

/** Asks for news the way the options page does; returns how it ended. */
const update = (): Promise<string> =>
  session.inside.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<
      string,
      (ExtensionApi & { runtime: { sendMessage(message: unknown): Promise<string> } }) | undefined
    >;
    return (await (browser ?? chrome)?.runtime.sendMessage({ kind: "update" })) ?? "no answer";
  });

/** What a person reads on the help page now. */
async function pillWords(): Promise<string> {
  const page = await session.visit(PAGE);
  await waitForHint(page, { service: "x", issue: "account-suspended" });
  const words = await page.$eval(`${HOST} >>> button.pill`, (pill) => pill.textContent ?? "");
  await page.close();
  return words;
}

let old: Promise<string> | undefined;

async function refuses(behaviour: Behaviour, outcome: string): Promise<void> {
  old ??= pillWords();
  await old;
  data.behaviour = behaviour;
  assert.equal(await update(), outcome);
  assert.ok(data.seen.length > 0, "the extension did not even ask");
  assert.equal(await pillWords(), await old);
}

const status =
  (code: number): Behaviour =>
  () => ({ status: code, type: "application/json", body: '{"code": 0}' });
const html: Behaviour = () => ({ status: 200, type: "text/html", body: "<!doctype html><h1>Wi-Fi 로그인</h1>" });

// Comes first: later tests show the extension newer versions, and then the real one is too old for it.
test("the real server's own data is nothing new", async () => {
  data.behaviour = () => "forward";
  assert.equal(await update(), "same");
  assert.deepEqual(
    data.seen.map(({ method, path }) => `${method} ${path}`),
    ["GET /v1/manifest"],
  );
});

describe("the old data stays", () => {
  const cases: [string, () => Behaviour, string][] = [
    ["when the server hangs up", () => () => "hang-up", "offline"],
    ["on 404", () => status(404), "offline"],
    ["on 500", () => status(500), "offline"],
    ["on a login page instead of data", () => html, "refused"],
    ["on garbage", () => () => jose("\u0000\u0001 garbage"), "refused"],
    ["on a changed manifest", () => () => jose(tampered(forged.manifest)), "refused"],
    ["on a key nobody pinned", () => serves(forged), "refused"],
    ["on a manifest past its date", () => serves(expired), "expired"],
  ];
  for (const [name, behaviour, outcome] of cases) test(name, () => refuses(behaviour(), outcome));

  test("when nobody listens on the server's port", async () => {
    old ??= pillWords();
    await old;
    await data.stop();
    try {
      assert.equal(await update(), "offline");
      assert.equal(await pillWords(), await old);
    } finally {
      data = new DataServer(app.origin);
      await data.start();
    }
  });

  test("on a redirect, even to what is honest", async () => {
    const next = await publish({ change: says("redirected"), after: newest });
    newest = next.ver;
    const away = { status: 302, type: "application/jose", body: "", headers: { location: "/elsewhere" } };
    await refuses((path) => (path === "/v1/manifest" ? away : jose(next.manifest)), "offline");
  });

  test("on a bomb: 64 MB in 64 KB", async () => {
    const headers = { "content-encoding": "gzip" };
    await refuses(() => ({ ...jose(""), body: gzipSync(Buffer.alloc(2 ** 26)), headers }), "refused");
  });

  const bad: [string, (good: Publication) => ReturnType<typeof json>, string][] = [
    [
      "when the bundle is another one",
      ({ bundle }) => json(Buffer.from(bundle.toString().replace("account", "ACCOUNT"))),
      "refused",
    ],
    ["when the bundle never ends", ({ bundle }) => json(Buffer.concat([bundle, bundle])), "refused"],
    ["when the bundle is cut off", ({ bundle }) => json(bundle.subarray(0, 1000)), "refused"],
    ["when the bundle is missing", () => ({ status: 404, type: "application/json", body: "{}" }), "offline"],
  ];
  for (const [name, answer, outcome] of bad) {
    test(name, async () => {
      const next = await publish({ change: says(name), after: newest });
      newest = next.ver;
      await refuses((path) => (path === "/v1/manifest" ? jose(next.manifest) : answer(next)), outcome);
    });
  }
});

test("new signed data is shown on the next page, and an older one never again", async () => {
  const older = await publish({ change: says("먼저 나온 자료예요"), after: newest });
  const newer = await publish({ change: says("새 자료예요"), after: older.ver });
  newest = newer.ver;
  data.behaviour = serves(newer);
  assert.equal(await update(), "updated");
  assert.match(await pillWords(), /새 자료예요/);
  data.behaviour = serves(older);
  assert.equal(await update(), "refused");
  assert.match(await pillWords(), /새 자료예요/);
});

/** Waits until the first line that the popup's search answers to `words` speaks of `problem`. */
async function searchSays(words: string, problem: string): Promise<void> {
  const page = await session.extensionPage("popup.html");
  try {
    await page.waitForSelector(".rows button");
    await page.type("input[type=search]", words);
    await page.waitForFunction(
      (part) => document.querySelector(".said .rows button")?.textContent?.includes(part),
      {},
      problem,
    );
  } finally {
    await page.close();
  }
}

test("a new model changes what the search answers, and the facts are not asked for again", async () => {
  const WORDS = "카카오톡 결제한 거 환불 받고 싶어요";
  await searchSays(WORDS, "환불받고 싶어요");
  const swapped: Record<string, string> = { "payment-refund": "delete-account", "delete-account": "payment-refund" };
  const facts = await publish({ change: says("새 모델과 함께"), after: newest });
  const model = (built: ProblemModel) => ({ ...built, meanings: built.meanings.map((one) => swapped[one] ?? one) });
  const next = await publish({ change: says("새 모델과 함께"), model, after: facts.ver });
  newest = next.ver;
  data.behaviour = serves(facts);
  assert.equal(await update(), "updated");
  await searchSays(WORDS, "환불받고 싶어요");
  data.seen.length = 0;

  data.behaviour = (path) => (path.startsWith("/v1/models/") ? json(next.model.subarray(0, 1000)) : serves(next)(path));
  assert.equal(await update(), "refused");
  await searchSays(WORDS, "환불받고 싶어요");

  data.behaviour = serves(next);
  assert.equal(await update(), "updated");
  await searchSays(WORDS, "탈퇴하고 싶어요");
  const asked = data.seen.map(({ path }) => path.replace(/[0-9a-f]{64}/, "…"));
  assert.deepEqual(asked, ["/v1/manifest", "/v1/models/….json", "/v1/manifest", "/v1/models/….json"]);
});

test("a background that the browser has put to sleep still answers", async () => {
  data.behaviour = () => "hang-up";
  await session.stopBackground();
  assert.equal(await update(), "offline");
});

test("asking for news tells the server nothing about the person", async () => {
  const page = await session.visit(PAGE);
  await waitForHint(page);
  data.behaviour = () => "forward";
  await update();
  await page.close();
  for (const { method, path, headers } of data.seen) {
    assert.equal(method, "GET");
    assert.match(path, /^\/v1\/(manifest|(?:bundles|models)\/[0-9a-f]{64}\.json)$/);
    assert.deepEqual([headers.cookie, headers.referer, headers["if-none-match"]], [undefined, undefined, undefined]);
    assert.equal(headers["accept-language"], "ko");
  }
});

/** The same signature over another payload. */
function tampered(jws: string): string {
  const [head, payload, signature] = jws.split(".");
  const changed = JSON.parse(Buffer.from(payload ?? "", "base64url").toString()) as { ver: number };
  changed.ver += 1;
  return [head, Buffer.from(JSON.stringify(changed)).toString("base64url"), signature].join(".");
}
