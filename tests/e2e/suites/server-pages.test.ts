// The pages for phones, from the real server: readable without JavaScript, at phone width, in both languages.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { app, beginWith, browser } from "../harness/begin.ts";
import { until } from "../harness/until.ts";

const PATHS = [
  "/",
  "/en/",
  "/find",
  "/find/shopping",
  "/s/kakaotalk",
  "/s/kakaotalk/spam-message-limit",
  "/s/x/account-suspended",
  "/s/daum",
  "/a",
];

beginWith(["browser"]);
async function onPhone(path: string, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.browser.newPage();
  try {
    await page.setViewport({ width: 360, height: 740 });
    await browser.stopScripts(page);
    const response = await page.goto(app.origin + path, { waitUntil: "load" });
    assert.equal(response?.status(), 200, path);
    await work(page);
  } finally {
    await page.close();
  }
}

for (const path of PATHS) {
  test(`${path} is whole without JavaScript at phone width`, () =>
    onPhone(path, async (page) => {
      // Evaluation runs beside the page's own scripts, which are off.
      const { h1, words, wide, small } = await page.evaluate(() => ({
        h1: document.querySelector("h1")?.textContent?.trim() ?? "",
        words: document.body.innerText.trim().length,
        wide: document.documentElement.scrollWidth,
        small: [...document.querySelectorAll("body *")]
          .filter(
            (one) =>
              one.childNodes.length &&
              [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
          )
          .filter(
            (one) => one.getBoundingClientRect().height > 0 && Number.parseFloat(getComputedStyle(one).fontSize) < 12,
          )
          .map((one) => one.textContent),
      }));
      assert.ok(h1.length > 1, "no main heading");
      assert.ok(words > 80, `${words} characters`);
      assert.ok(wide <= 360, `${wide} px wide: a phone would scroll sideways`);
      assert.deepEqual(small, [], "letters under 12 px");
    }));
}

test("folded sections open without JavaScript", () =>
  onPhone("/s/kakaotalk/spam-message-limit", async (page) => {
    const folded = await page.$$("details:not([open]) > summary");
    for (const summary of folded) {
      await summary.click();
      assert.ok(await summary.evaluate((one) => (one.parentElement as HTMLDetailsElement).open));
    }
    assert.match(await page.evaluate(() => document.body.innerText), /어느 회사와도 관계없어요/);
  }));

test("a common problem opens into its answer, and its number dials without opening it", () =>
  onPhone("/", async (page) => {
    const first = await page.waitForSelector(".answers details");
    await page.click(".answers summary");
    const answer = await first?.evaluate((fold) => (fold as HTMLElement).innerText);
    assert.match(answer ?? "", /톡안녕패스[\s\S]*안내 모두 보기/);
    const { inside, right } = await page.$eval(".answers .call", (call) => ({
      inside: Boolean(call.closest("summary, details")),
      right: (call.closest("li")?.getBoundingClientRect().right ?? 0) - call.getBoundingClientRect().right,
    }));
    assert.equal(inside, false);
    // Beside the sign of the fold.
    assert.ok(right < 32, `${right} px from the right`);
    assert.match(await page.$eval(".answers .call", (call) => (call as HTMLAnchorElement).href), /^tel:\d+$/);
  }));

test("where one would type, a link leads to lists, and no address carries a word", () =>
  onPhone("/", async (page) => {
    await Promise.all([page.waitForNavigation(), page.click("#search a")]);
    assert.equal(new URL(page.url()).pathname + new URL(page.url()).search, "/find");
    await page.click("#p-payment-refund summary");
    await Promise.all([page.waitForNavigation(), page.click("#p-payment-refund .row a")]);
    assert.match(page.url(), /\/s\/[a-z0-9-]+\/payment-refund$/);
  }));

for (const path of ["/", "/s/coupang"]) {
  test(`${path} asks nobody else, runs nothing from within, and breaks no rule of the server`, async () => {
    const page = await browser.browser.newPage();
    try {
      const asked: string[] = [];
      const said: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      page.on("console", (message) => said.push(message.text()));
      await page.goto(app.origin + path, { waitUntil: "networkidle0" });
      assert.deepEqual(
        asked.filter((url) => !url.startsWith(`${app.origin}/`)),
        [],
      );
      assert.deepEqual(said, []);
    } finally {
      await page.close();
    }
  });
}

/** The holidays that a person sees below the hours, or null where the whole part is gone. */
const holidaysOf = (page: Page): Promise<string[] | null> =>
  page.evaluate(() => {
    const part = document.querySelector<HTMLElement>("[data-zone]");
    if (!part?.checkVisibility()) return null;
    return [...part.querySelectorAll<HTMLElement>("[data-date]")]
      .filter((one) => one.checkVisibility())
      .map((one) => one.dataset.date ?? "");
  });

const HOURS = "/s/daum";

test("without JavaScript every holiday that changes the hours stands there with its date and year", () =>
  onPhone(HOURS, async (page) => {
    const days = await holidaysOf(page);
    assert.ok(days && days.length >= 3, `${days}`);
    const said = await page.$eval("[data-zone]", (part) => (part as HTMLElement).innerText);
    for (const day of days) assert.ok(said.includes(`${day.slice(0, 4)}년`), `${day} without its year`);
  }));

for (const [moment, wanted] of [
  ["2026-12-05T09:00+09:00", ["2026-12-25", "2027-01-01"]],
  // The afternoon of the 25th in Los Angeles is the 26th in Seoul.
  ["2026-12-25T16:00-08:00", ["2027-01-01"]],
  ["2028-06-01T09:00+09:00", null],
] as const) {
  test(`with JavaScript only the next four weeks are shown: ${moment.slice(0, 10)}`, async () => {
    const page = await browser.browser.newPage();
    try {
      await page.evaluateOnNewDocument(`Date.now = () => ${Date.parse(moment)}`);
      await page.goto(app.origin + HOURS, { waitUntil: "load" });
      assert.deepEqual(await holidaysOf(page), wanted);
    } finally {
      await page.close();
    }
  });
}

/** Words as people read them: spaces at which no line may end are spaces. */
const said = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (one) => (one as HTMLElement).innerText.replace(/\s/g, " ").trim());

test("what comes next is dated from today, and a link into a fold opens it", async () => {
  const page = await browser.browser.newPage();
  try {
    await page.evaluateOnNewDocument(`Date.now = () => ${Date.parse("2026-11-29T12:00+09:00")}`);
    await page.goto(`${app.origin}/s/kakaotalk/spam-message-limit`, { waitUntil: "load" });
    assert.equal(await said(page, "[data-day='30']"), "12월 29일 · 한 달 뒤");
    const chat = (selector: string) => page.$eval(selector, (one) => one.checkVisibility());
    assert.equal(await chat("#way-chat"), false);
    await page.click(".reach a[href='#way-chat']");
    assert.equal(await chat("#way-chat"), true);
  } finally {
    await page.close();
  }
});

test("without JavaScript the check says that it cannot, and asks nobody to type or paste", () =>
  onPhone("/check", async (page) => {
    const main = await said(page, "main");
    assert.match(main, /이 브라우저에서는 확인할 수 없어요/);
    assert.doesNotMatch(main, /붙여 넣어/);
  }));

test("without JavaScript “안 됐다면” leads to what comes next, and nobody thanks", () =>
  onPhone("/s/kakaotalk/spam-message-limit", async (page) => {
    assert.equal(await said(page, ".solved"), "안 됐다면 다음 방법 보기");
    await page.click(".solved a");
    assert.ok(
      await page.$eval("#next", (part) => part.checkVisibility() && Math.abs(part.getBoundingClientRect().top) < 40),
    );
  }));

test("“해결됐어요” thanks in one line, and asks nobody", async () => {
  const page = await browser.browser.newPage();
  try {
    // Firefox asks for the icon of the page after it is loaded.
    await page.goto(`${app.origin}/s/kakaotalk/spam-message-limit`, { waitUntil: "networkidle0" });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.click(".solved button");
    const lines = await page.$eval(".solved", (part) => (part as HTMLElement).innerText.split(/\n+/));
    assert.deepEqual(lines, ["해결됐나요?", "다행이에요. 고마워요."]);
    assert.deepEqual(asked, []);
  } finally {
    await page.close();
  }
});

test("an old address of a general guide leads to the page of the service", () =>
  onPhone("/s/daum/contact-general", async (page) => {
    // The page goes on by itself, perhaps before anybody could wait for that.
    await until(async () => page.url().endsWith("/s/daum"), "the page of the service");
  }));
