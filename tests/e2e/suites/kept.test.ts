// The site kept on a phone: pages, search and checks without network, what other apps share, updates; and what the server was told.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Page } from "puppeteer-core";
import { axe } from "../harness/axe.ts";
import { openBrowser, type TestBrowser } from "../harness/browser.ts";
import { type AppServer, startAppServer } from "../harness/flask.ts";
import { DATA, kind, PYTHON, ROOT } from "../harness/paths.ts";
import { untilKept, type Visit, visit } from "../harness/phone-site.ts";
import { shoot } from "../harness/screenshots.ts";
import { until } from "../harness/until.ts";
import { type Wire, wireTo } from "../harness/wire.ts";

let browser: TestBrowser;
let app: AppServer;
/** A phone that keeps the site, from the first test of it on. */
let phone: Visit;
/** Between that phone and the server. */
let wire: Wire;

before(async () => {
  [app, browser] = await Promise.all([startAppServer(), openBrowser()]);
});
after(async () => {
  await phone?.close();
  await wire?.cut();
  await browser?.close();
  await app?.stop();
});

const FIELD = "#search input";
const CHECK = "#check textarea";
const said = (page: Page) => page.$eval("h1", (head) => head.innerText.replace(/\s/g, " "));
const path = (page: Page) => new URL(page.url()).pathname + new URL(page.url()).hash;

async function onPhone(server: AppServer, work: (visit: Visit) => Promise<void>): Promise<void> {
  const here = await visit(browser, server);
  try {
    await work(here);
  } finally {
    await here.close();
  }
}

/** A phone that has searched once. */
async function search(page: Page, words: string): Promise<string> {
  await page.type(FIELD, words);
  await page.waitForSelector("#search .said :is(a, button)");
  return page.$eval("#search .said", (one) => (one as HTMLElement).innerText.replaceAll("\n", " "));
}

type Fields = Partial<Record<"title" | "text" | "url", string>>;

/** As the browser hands over what another app shares: a form that is sent to the address that the manifest names. */
async function share(page: Page, { origin }: { origin: string }, fields: Fields, base = ""): Promise<void> {
  await page.goto("about:blank");
  await Promise.all([
    page.waitForNavigation(),
    page.evaluate(
      (action, given) => {
        const form = document.createElement("form");
        form.method = "post";
        form.action = action;
        for (const [name, value] of Object.entries(given)) {
          const area = document.createElement("textarea");
          Object.assign(area, { name, value });
          form.append(area);
        }
        document.body.append(form);
        form.submit();
      },
      `${origin}${base}/share`,
      fields,
    ),
  ]);
}

const NOTICE =
  "고객님의 계정은 이용약관 위반이 확인되어 이용이 제한되었습니다. 이의가 있으시면 고객센터 도움말의 문의하기를 통해 접수해 주시기 바랍니다. ".repeat(
    6,
  );
/** What is shared, where it is read, and what stands in the field there. */
const SHARED: [string, Fields, "/check" | "/", (text: string) => boolean][] = [
  [
    "a message with a number",
    { text: "[Web발신] 택배 주소 확인 010-1234-5678" },
    "/check",
    (t) => t.includes("010-1234-5678"),
  ],
  [
    "a link that looks like another",
    { text: "https://www.coupang.com/refund 로 접속" },
    "/check",
    (t) => t.includes("coupang.com"),
  ],
  [
    "a long notice",
    { title: "이용 제한 안내", text: NOTICE },
    "/",
    (t) => t.startsWith("이용 제한 안내 고객님의") && t.length > 400,
  ],
  ["nothing", {}, "/check", (t) => t === ""],
  ["an address alone", { url: "https://toss.im/" }, "/check", (t) => t === "https://toss.im/"],
  ["signs", { text: "🎉 당첨 👉🏽 환불 받으세요 ❤️‍🔥" }, "/", (t) => t.includes("👉🏽") && t.includes("❤️‍🔥")],
  ["30,000 letters", { text: "환불해 주세요. ".repeat(3334).slice(0, 30_000) }, "/", (t) => t.length >= 29_999],
  [
    "markup",
    { text: "<img src=x onerror=alert(1)><b>15777011</b>" },
    "/check",
    (t) => t.startsWith("<img src=x onerror"),
  ],
  ["right to left", { text: "حسابي مغلق ولا أستطيع الدخول" }, "/", (t) => t.startsWith("حسابي")],
  ["a number with spaces", { text: "1577 7011" }, "/check", (t) => t === "1577 7011"],
];

test("without a worker the server sends to the page, and reads nothing", () =>
  onPhone(app, async ({ page, log }) => {
    await share(page, app, { text: "비밀 15777011" });
    assert.equal(path(page), "/check");
    assert.deepEqual(log().slice(0, 2), ["POST /share", "GET /check"]);
    assert.ok(!app.log().includes("비밀"));
  }));

test("what the browser reads of the manifest", { skip: kind() !== "chromium" && "its own protocol" }, () =>
  onPhone(app, async ({ page }) => {
    for (const [address, action] of [
      ["/", "/share"],
      ["/en", "/en/share"],
    ] as const) {
      await page.goto(app.origin + address, { waitUntil: "networkidle0" });
      const cdp = await page.createCDPSession();
      const { manifest, errors } = await cdp.send("Page.getAppManifest");
      assert.deepEqual(errors, []);
      const target = (manifest as unknown as { shareTarget?: Record<string, unknown> }).shareTarget;
      assert.equal(target?.action, app.origin + action);
      assert.equal(target?.method, "kPost");
      const { installabilityErrors } = await cdp.send("Page.getInstallabilityErrors");
      // The contexts of tests are private ones, in which nothing is ever installed.
      assert.deepEqual(
        installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"),
        [],
      );
      await cdp.detach();
    }
  }),
);

/** All that a phone ever asks for that keeps the site and began on its first page (docs/privacy of phones: PRIVACY.md). */
const ALLOWED = [
  /^GET \/$/,
  /^GET \/(style\.css|mark\.svg|favicon\.ico|(en\/)?app\.webmanifest|icons\/[\w-]+\.png)$/,
  /^GET \/assets\/[\w-]+\.(js|css)$/,
  /^GET \/(worker\.js|pages\.json|pages\/[0-9a-f]{64}\.json)$/,
  /^GET \/v1\/(manifest|(bundle|model)s\/[0-9a-f]{64}\.json|deltas\/[0-9a-f]{16}-[0-9a-f]{16}\.json)$/,
];
const TYPED = [
  "환불",
  "쿠팡",
  "피싱",
  "7011",
  "5678",
  "coupang",
  "event",
  "카카오",
  "배달",
  "حسابي",
  "toss.im",
  "alert",
];

/** All but what browsers ask by themselves after a page was opened: is there another worker? */
const pagesIn = (log: string[]) => log.filter((line) => line !== "GET /worker.js");

test("the site is kept with the first search, and nothing of it comes before", async () => {
  wire = await wireTo(app.origin);
  phone = await visit(browser, app);
  const { page, log } = phone;
  await page.goto(`${wire.origin}/`, { waitUntil: "networkidle0" });
  assert.ok(log().includes("GET /"), "the server writes down what it is asked for");
  assert.ok(!log().some((line) => /worker|pages|v1/.test(line)), `a first view: ${log()}`);
  assert.match(await search(page, "쿠팡 환불"), /쿠팡.*환불/);
  await untilKept(page);
});

test("what other apps share is read on the phone, ten texts", async () => {
  const { page, log } = phone;
  const told = log().length;
  for (const [name, fields, place, fits] of SHARED) {
    await share(page, wire, fields);
    const field = place === "/" ? FIELD : CHECK;
    if (Object.keys(fields).length)
      await page.waitForFunction((query) => !!document.querySelector<HTMLInputElement>(query)?.value, {}, field);
    else await page.waitForSelector(field, { visible: true });
    const text = await page.$eval(field, (one) => (one as HTMLInputElement).value);
    assert.ok(fits(text), `${name}: ${text.slice(0, 200)}`);
    assert.equal(path(page), place, name);
  }
  await page.waitForSelector(".answer");
  assert.deepEqual(pagesIn(log().slice(told)), [], "a phone that keeps the site asks for nothing");
});

test("a session of twenty steps, then without network: what the server was asked for, and nothing typed or shared", async () => {
  const { page, log } = phone;
  const told = log().length;
  await page.goto(`${wire.origin}/`);
  await search(page, "쿠팡 환불");
  await Promise.all([page.waitForNavigation(), page.click(".said .rows a.row")]);
  assert.equal(path(page), "/s/coupang/payment-refund");
  await page.goto(`${wire.origin}/find`);
  await search(page, "보이스피싱 당했어요");
  await page.goto(`${wire.origin}/check`);
  await page.type(CHECK, "1577-7011 coupang-event.shop");
  await page.waitForSelector(".answer");
  await share(page, wire, { text: "[국제발신] 관세 미납 02-1234-5678 로 연락 주세요" });
  await page.waitForSelector(".answer");
  for (const address of ["/a", "/a/1372", "/e/money-moving", "/e/loss-lines", "/write", "/s/kakaotalk/", "/s/daum"])
    await page.goto(wire.origin + address);
  await page.reload();
  assert.deepEqual(pagesIn(log().slice(told)), [], "with the site kept, nothing is asked for");

  await app.stop();
  await wire.cut();
  await page.goto(`${wire.origin}/`);
  assert.match(await search(page, "카카오톡 계정 정지"), /카카오톡/);
  await page.goto(`${wire.origin}/s/toss`);
  assert.match(await said(page), /./);
  assert.notEqual(await page.evaluate(() => getComputedStyle(document.body).margin), "8px", "pages have their style");
  await page.goto(`${wire.origin}/check`);
  await page.type(CHECK, "1577-7011");
  // Letter by letter; half a number is nobody's.
  await page.waitForFunction(() => document.querySelector<HTMLElement>(".answer")?.innerText.includes("쿠팡"));
  await page.goto(`${wire.origin}/no/such/page`);
  assert.match(await said(page), /인터넷이 끊겼어요/);
  assert.ok(await page.$('a[href="tel:112"]'));
  await page.waitForSelector(FIELD, { visible: true });
  assert.deepEqual((await axe(page)).violations, []);
  await shoot(page, "site-offline", { fullPage: true });
  assert.match(await search(page, "배달의민족 환불"), /배달의민족/);

  const asked = [...new Set(log())].sort();
  for (const line of asked)
    assert.ok(
      ALLOWED.some((allowed) => allowed.test(line)),
      line,
    );
  // The same by every byte that the phone has sent: no query, no body, no word.
  const sent = wire.sent();
  const asks = [...sent.matchAll(/^([A-Z]+ \S+) HTTP\/1\.1\r$/gm)].map(([, line = ""]) => line);
  assert.deepEqual([...new Set(asks)].sort(), asked);
  for (const word of TYPED) for (const form of [word, encodeURIComponent(word)]) assert.ok(!sent.includes(form), form);
});

/** In front of the worker, and of each page: cryptography as it was before it knew the curve. */
const OLD = `{
  const real = crypto.subtle.importKey.bind(crypto.subtle);
  crypto.subtle.importKey = (form, key, how, ...rest) =>
    (how.name ?? how) === "Ed25519" ? Promise.reject(new DOMException("old", "NotSupportedError")) : real(form, key, how, ...rest);
};`;

/** Another build of the site: its worker is another one, and its script says so in every page. */
function rebuild(site: string): void {
  const worker = join(site, "worker.js");
  const code = readFileSync(worker, "utf8");
  const next = code.replace(/(?<=site-)[0-9a-f]{8}(?=["`'])/, "0".repeat(8));
  assert.notEqual(next, code, "the worker names its build");
  writeFileSync(worker, next);
  appendFileSync(join(site, "assets/page.js"), '\ndocument.documentElement.dataset.build = "next";\n');
}

/** A data folder that the server reads, with a worker and pages of that old browser; `next` publishes other facts and another build. */
function publication(from: string, to: string): { folder: string; next: () => void; end: () => void } {
  const root = mkdtempSync(join(tmpdir(), "munuigil-site-"));
  const folder = join(root, "data");
  // A few companies are enough; the server reads the whole folder twice.
  const filter = (name: string) => !/\/site\/(en\/)?s\/(?!coupang)|\/exports$/.test(name);
  cpSync(DATA, folder, { recursive: true, filter });
  const worker = join(folder, "site", "worker.js");
  for (const twin of ["br", "gz"]) rmSync(`${worker}.${twin}`);
  writeFileSync(worker, OLD + readFileSync(worker, "utf8"));
  const made = join(root, "next");
  execFileSync(PYTHON, ["-m", "tests.e2e.harness.publish_site", folder, made, from, to], { cwd: ROOT });
  rebuild(join(made, "site"));
  return {
    folder,
    next: () => {
      renameSync(folder, join(root, "old"));
      renameSync(made, folder);
    },
    end: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** A day passes: what was asked for today was asked for long ago. */
const nextDay = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        const asked = indexedDB.open("munuigil");
        asked.onsuccess = () => {
          const tx = asked.result.transaction("state", "readwrite");
          tx.objectStore("state").put({ at: 0, outcome: "same", confirmed: 0 }, "check");
          tx.oncomplete = () => done(asked.result.close());
        };
      }),
  );

test("where the browser cannot verify a script of ours does; the next day brings the new facts by delta, and the next build", {
  skip: kind() !== "chromium" && "nothing here differs between browsers",
}, async () => {
  const published = publication("채팅으로 보내요.", "채팅에 올려요.");
  const server = await startAppServer(published.folder);
  try {
    await onPhone(server, async ({ page, log }) => {
      await page.evaluateOnNewDocument(OLD);
      await page.goto(`${server.origin}/`);
      assert.ok(!log().some((line) => /noble|ed25519/.test(line)));
      await search(page, "쿠팡");
      await untilKept(page);
      assert.ok(
        log().some((line) => /assets\/ed25519-/.test(line)),
        "in the page",
      );
      assert.ok(
        log().some((line) => /assets\/noble-/.test(line)),
        "in the worker",
      );
      await page.goto(`${server.origin}/s/coupang/payment-refund`);
      assert.match(await said(page), /채팅으로 보내요/);
      published.next();
      // The server reads it all at the first request, which is nobody's of ours.
      await fetch(`${server.origin}/healthz`);
      await page.reload();
      assert.match(await said(page), /채팅으로 보내요/, "today's pages are not asked for again");
      await nextDay(page);
      const told = log().length;
      // The first page waits three seconds for it; on a busy machine that may be the second one.
      await until(async () => {
        await page.goto(`${server.origin}/s/coupang/payment-refund`);
        return /채팅에 올려요/.test(await said(page));
      }, "the new facts");
      await page.goto(`${server.origin}/s/coupang`);
      assert.match(await said(page), /./);
      const asked = pagesIn(log().slice(told)).map((line) =>
        line.replace(/[0-9a-f]{64}|[0-9a-f]{16}-[0-9a-f]{16}/, "…"),
      );
      const facts = asked.filter((line) => /\/(v1|pages)\b/.test(line));
      const wanted = ["GET /v1/manifest", "GET /v1/deltas/….json", "GET /pages.json", "GET /pages/….json"];
      assert.deepEqual(facts, wanted, `${asked}`);
      // The worker of the next build has come beside it; what it brings is whole before it is in force.
      await page.evaluate(async () => {
        await (await navigator.serviceWorker.ready).update();
      });
      await page.waitForFunction(() => caches.has("site-00000000"), { polling: 100 });
      await page.waitForFunction(
        () => navigator.serviceWorker.ready.then((all) => all.active?.state === "activated" && !all.installing),
        { polling: 100 },
      );
      const before = log().length;
      await page.goto(`${server.origin}/s/coupang/payment-refund`);
      assert.match(await said(page), /채팅에 올려요/, "pages are those of the newest facts");
      assert.equal(await page.$eval("html", (html) => html.dataset.build), "next", "and run the newest build");
      assert.deepEqual(pagesIn(log().slice(before)), [], "from the phone");
    });
  } finally {
    await server.stop();
    published.end();
  }
});
