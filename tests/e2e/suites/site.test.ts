// What pages for phones do with a script: search, open now and the contact check, on the phone alone. From the real server,
// whose own log of requests says what it was told.
import assert from "node:assert/strict";
import { statSync } from "node:fs";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { axe } from "../harness/axe.ts";
import { app, beginWith, browser } from "../harness/begin.ts";
import { requestsIn } from "../harness/flask.ts";
import { DATA as DATA_FOLDER, kind, PATIENCE } from "../harness/paths.ts";
import { shoot } from "../harness/screenshots.ts";

/** Files are cut off by Chromium's own protocol. */
const CUTTING = { skip: kind() !== "chromium" && "no such cut from here" };
const SLOW = { timeout: 4 * PATIENCE };

beginWith(["browser"]);
interface Session {
  page: Page;
  /** Whatever this page has asked for, and what the server has written down meanwhile. */
  told: () => string;
  /** Which parts of the data it asked for. */
  data: () => string[];
}

/** A page of a person who was never here, on a phone's screen. */
async function onPhone(path: string, work: (session: Session) => Promise<void>, now?: string): Promise<void> {
  const context = await browser.browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(`${request.method()} ${request.url()}`));
  const before = app.log().length;
  const log = () => app.log().slice(before);
  try {
    await page.setViewport({ width: 360, height: 740 });
    if (now) await page.evaluateOnNewDocument(`Date.now = () => ${Date.parse(now)}`);
    await page.goto(app.origin + path, { waitUntil: "networkidle0" });
    await work({
      page,
      told: () => decodeURIComponent(`${asked.join("\n")}\n${log()}`),
      data: () => requestsIn(log()).flatMap((line) => (line.startsWith("GET /v1/") ? line.slice(4) : [])),
    });
    // Nothing is sent along, and nobody else is asked.
    for (const one of asked) assert.ok(one.startsWith(`GET ${app.origin}/`) || one.startsWith("GET data:"), one);
  } finally {
    await context.close();
  }
}

/** The most that search, open now and contact check may weigh together, packed: bytes of scripts and their sheet. */
const MOST = 40 * 1024;

/**
 * Of the files as they are sent; what the site's worker hands out is unpacked already. What brings, verifies and stores the
 * data before the first answer (17 KB more, once) is not among those of a page that has it.
 */
async function weight(page: Page): Promise<number> {
  const names = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
  const files = new Set(
    names.map((name) => new URL(name).pathname).filter((name) => /^\/assets\/(?!page\.js|tools-)/.test(name)),
  );
  return [...files].reduce((sum, file) => sum + statSync(`${DATA_FOLDER}/site${file}.gz`).size, 0);
}

const FIELD = "#search input";
const DATA = /^\/v1\/(manifest|(bundle|model)s\/[0-9a-f]{64}\.json)$/;

/** The most that travels for a first view, packed as the server packs it for plain HTTP. */
const FIRST_VIEW = 50 * 1024;

for (const path of ["/", "/s/kakaotalk", "/s/kakaotalk/spam-message-limit", "/check", "/write", "/cases"]) {
  test(`a first view of ${path} is light, and nothing of the data comes with it`, () =>
    onPhone(path, async ({ page, told, data }) => {
      assert.match(told(), new RegExp(` GET ${path} 200 `));
      assert.deepEqual(data(), []);
      const bytes = await page.evaluate(() =>
        performance
          .getEntries()
          .reduce((sum, entry) => sum + ((entry as PerformanceResourceTiming).transferSize ?? 0), 0),
      );
      assert.ok(bytes > 8 * 1024 && bytes < FIRST_VIEW, `${bytes} bytes`);
    }));
}

test("a search from the first page finds a guide and its number, and the words never reach the server", () =>
  onPhone("/", async ({ page, told, data }) => {
    await page.type(FIELD, "쿠팡 환불");
    const first = await page.waitForSelector(".said .rows a.row", SLOW);
    assert.match((await first?.evaluate((row) => (row as HTMLElement).innerText)) ?? "", /쿠팡.*환불/);
    await shoot(page, "site-search");
    const { violations } = await axe(page);
    assert.deepEqual(violations, []);
    await Promise.all([page.waitForNavigation(), first?.click()]);
    assert.equal(new URL(page.url()).pathname, "/s/coupang/payment-refund");
    await page.waitForNetworkIdle();
    assert.doesNotMatch(told(), /쿠팡|환불/);
    assert.equal(data().length, 3);
    for (const path of data()) assert.match(path, DATA);

    // What came once is on the phone: the next page asks for none of it.
    await page.type(FIELD, "보이스피싱");
    const urgent = await page.waitForSelector("#search a.sos", SLOW);
    assert.match((await urgent?.evaluate((line) => (line as HTMLAnchorElement).href)) ?? "", /\/e\/money-moving$/);
    const bodies = await page.waitForSelector(".said .bodies", SLOW);
    assert.match((await bodies?.evaluate((list) => (list as HTMLElement).innerText)) ?? "", /1394/);
    assert.doesNotMatch(told(), /보이스|피싱/);
    assert.equal(data().length, 3);
    const bytes = await weight(page);
    assert.ok(bytes > MOST / 2 && bytes < MOST, `${bytes} bytes`);
  }));

test("what cannot wait stands on a page once, and on a wide screen beside what was found", () =>
  onPhone("/", async ({ page }) => {
    const blocks = () =>
      page.$$eval("main .press", (all) => all.filter((one) => one.checkVisibility()).map((one) => one.className));
    await page.type(FIELD, "보이스피싱 당했어요");
    await page.waitForSelector(".said .urgent .press", SLOW);
    assert.equal((await blocks()).length, 1, `${await blocks()}`);
    await page.setViewport({ width: 1280, height: 800 });
    // Where nobody can dial, what is no button is framed as those around it, and not filled as what can be pressed.
    const dead = await page.$$eval(".said .press > p", (all) =>
      all.map((one) => [getComputedStyle(one).borderTopStyle, getComputedStyle(one).backgroundColor].join()),
    );
    assert.ok(dead.length > 0 && dead.every((look) => look === "solid,rgba(0, 0, 0, 0)"), `${dead}`);
    await page.$eval(FIELD, (field) => {
      (field as HTMLInputElement).value = "";
    });
    await page.type(FIELD, "쿠팡 환불");
    await page.waitForSelector(".said .rows a.row", SLOW);
    assert.equal((await blocks()).length, 1, `${await blocks()}`);
    const edges = await page.evaluate(() => {
      const box = (part: string) => document.querySelector(part)?.getBoundingClientRect();
      return [box(".said .rows")?.right, box("main > .sos.first")?.left, box("#search input")?.width];
    });
    const [right = 0, left = 0, field = 0] = edges;
    assert.ok(right < left && field > left, `${edges}`);
  }));

test("English pages answer in English, below their own root", () =>
  onPhone("/en", async ({ page }) => {
    await page.type(FIELD, "Coupang refund");
    const first = await page.waitForSelector(".said .rows a.row", SLOW);
    assert.match((await first?.evaluate((row) => (row as HTMLAnchorElement).href)) ?? "", /\/en\/s\/coupang\//);
  }));

/** What this page gets in the place of the bundle as long as `forged` stands in its window. */
const FORGE = `{
  const real = fetch;
  globalThis.forged = true;
  globalThis.fetch = (url, init) =>
    globalThis.forged && String(url).includes("/bundles/")
      ? Promise.resolve(new Response("{}", { headers: { "content-type": "application/json" } }))
      : real(url, init);
}`;

for (const path of ["/", "/check", "/write", "/s/kakaotalk/spam-message-limit"]) {
  test(`by Tab through ${path}: all of it, from top to bottom, and one sees where one is`, () =>
    onPhone(path, async ({ page }) => {
      const wanted = await page.$$eval(
        ":is(a[href], button, input, textarea, summary)",
        (all) => all.filter((one) => one.checkVisibility({ visibilityProperty: true })).length,
      );
      let last = Number.NEGATIVE_INFINITY;
      for (let reached = 0; reached < wanted; reached++) {
        await page.keyboard.press("Tab");
        const here = await page.evaluate(() => {
          const one = document.activeElement;
          if (!one || one === document.body) return null;
          const { top, bottom } = one.getBoundingClientRect();
          const ring = Number.parseFloat(getComputedStyle(one).outlineWidth);
          return { words: one.textContent?.trim().slice(0, 30), top: top + scrollY, bottom: bottom + scrollY, ring };
        });
        assert.ok(here, `${reached} of ${wanted} were reached`);
        assert.ok(here.bottom > last, `“${here.words}” stands above what was reached before it`);
        assert.ok(here.ring >= 2, `nothing shows that “${here.words}” is reached`);
        last = here.top;
      }
    }));
}

test("data that is not ours is refused, said so, and can be asked for again", () =>
  onPhone("/", async ({ page }) => {
    await page.evaluateOnNewDocument(FORGE);
    await page.reload({ waitUntil: "networkidle0" });
    await page.type(FIELD, "쿠팡");
    await page.waitForSelector(".wait[role=alert]", SLOW);
    await page.evaluate("globalThis.forged = false");
    await page.click(".wait button");
    await page.waitForSelector(".said .rows a.row", SLOW);
  }));

/** What the strip of Daum says of its chat, which is open on weekdays from 10:00 to 18:30. */
for (const [now, wanted, green] of [
  ["2026-11-30T11:00+09:00", "18:30까지", true],
  ["2026-11-29T12:00+09:00", "내일 10:00부터", false],
  ["2026-12-25T11:00+09:00", "월요일 10:00부터", false],
] as const) {
  test(`by the reader's clock, ${now}: ${wanted}`, () =>
    onPhone(
      "/s/daum",
      async ({ page }) => {
        const said = await page.waitForFunction(() => {
          const cell = document.querySelector<HTMLElement>(".reach [data-hours]");
          return cell && !cell.innerText.includes("~") ? cell.innerText : null;
        });
        assert.ok(`${await said.jsonValue()}`.startsWith(wanted), `${await said.jsonValue()}`);
        assert.equal(await page.$eval(".reach a:has([data-hours])", (one) => one.classList.contains("now")), green);
      },
      now,
    ));
}

test("large type stays on the phone, one step at a time; what is sent or copied names the page and nobody", () =>
  onPhone("/s/kakaotalk/spam-message-limit", async ({ page }) => {
    await page.waitForSelector("[data-share]", { visible: true });
    await page.evaluate(() => {
      const note = async (given: unknown) => document.body.setAttribute("data-given", JSON.stringify(given));
      Object.defineProperty(navigator, "share", { value: note, configurable: true });
      Object.defineProperty(navigator, "clipboard", { value: { writeText: note } });
    });
    const given = (): Promise<unknown> => page.$eval("body", (body) => JSON.parse(body.dataset.given ?? "null"));
    const here = page.url();
    await page.click("[data-share]");
    assert.deepEqual(await given(), { url: here, title: await page.title() });
    await page.click(".sure [data-wrong]");
    assert.equal(await given(), `service/kakaotalk/spam-message-limit · summary · ${here}`);
    await page.evaluate(() => Object.defineProperty(navigator, "share", { value: undefined }));
    await page.click("[data-share]");
    assert.equal(await given(), here);

    await page.click("[data-large]");
    const steps = () => page.$$eval(".take .steps li", (all) => all.filter((one) => one.checkVisibility()).length);
    assert.equal(await steps(), 1);
    await page.click(".stepper button:last-child");
    assert.match(await page.$eval(".stepper span", (one) => one.textContent ?? ""), /^2 \/ /);
    await shoot(page, "site-large");
    assert.deepEqual((await axe(page)).violations, []);
    await page.goto(new URL("/", here).href);
    assert.ok(await page.$("html.large"));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${wide} px wider than the screen`);
  }));

test("no contact wears the answer of another one while its own is on the way", CUTTING, () =>
  onPhone("/check", async ({ page }) => {
    await page.type("#check textarea", "1577-7011");
    await page.waitForSelector(".answer", SLOW);
    const cdp = await page.createCDPSession();
    await cdp.send("Network.enable");
    await cdp.send("Network.setBlockedURLs", { urls: ["*/assets/*.js"] });
    await page.$eval("#check textarea", (field) => {
      field.value = "kakao-appeal.com";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    // What tells an address from a word comes in a file of its own, and that cannot be had.
    await page.waitForSelector("#check ~ * [role=alert], #check [role=alert]");
    assert.equal(await page.$(".answer"), null);
    await cdp.send("Network.setBlockedURLs", { urls: [] });
    await page.click("[role=alert] button");
    await page.waitForFunction(() =>
      /카카오톡과 비슷하지만/.test(document.querySelector(".answer")?.textContent ?? ""),
    );
  }),
);

test("a number is checked on the phone, and nobody is told of it", () =>
  onPhone("/check", async ({ page, told, data }) => {
    assert.deepEqual(data(), []);
    await page.type("#check textarea", "1577-7011 010-1234-5678");
    await page.waitForSelector(".answer", SLOW);
    const answers = await page.$$eval(".answer", (all) => all.map((one) => (one as HTMLElement).innerText));
    assert.equal(answers.length, 2);
    assert.ok(
      answers.some((one) => /쿠팡의 번호가 맞아요/.test(one)),
      `${answers}`,
    );
    assert.deepEqual((await axe(page)).violations, []);
    await shoot(page, "site-check", { fullPage: true });
    assert.doesNotMatch(told(), /7011|5678/);
    assert.equal(data().length, 3);
    for (const path of data()) assert.match(path, DATA);
  }));
