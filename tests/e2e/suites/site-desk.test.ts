// Composer and log in the pages for phones: the extension's own, kept in this browser, told to nobody.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { axe } from "../harness/axe.ts";
import { app, beginWith, browser } from "../harness/begin.ts";
import { cut } from "../harness/fits.ts";
import { PATIENCE } from "../harness/paths.ts";
import { shoot } from "../harness/screenshots.ts";
import { until } from "../harness/until.ts";

const SLOW = { timeout: 4 * PATIENCE };
let page: Page;
const asked: string[] = [];

beginWith(["browser"], {
  ready: async () => {
    const context = await browser.browser.createBrowserContext();
    page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on("request", (request) => asked.push(`${request.method()} ${request.url().replace(/#.*/, "")}`));
    await page.setViewport({ width: 360, height: 640 });
  },
});

const shown = (selector: string): Promise<string[]> =>
  page.$$eval(selector, (all) => all.map((one) => (one as HTMLElement).innerText));
const says = (part: string): Promise<void> =>
  until(async () => (await shown("body")).join().includes(part), `the page says “${part}”`);
const calm = async (name: string): Promise<void> => {
  await shoot(page, name, { fullPage: true });
  assert.deepEqual((await axe(page)).violations, []);
};

test("a page about writing opens the composer when asked, and not before", async () => {
  await page.goto(`${app.origin}/write`, { waitUntil: "networkidle0" });
  assert.ok(!asked.some((one) => one.includes("/v1/")), `${asked}`);
  const scripts = () => asked.filter((one) => /\/assets\/.*\.js$/.test(one)).length;
  const before = scripts();
  await calm("site-write");
  await page.click("[data-desk]");
  await page.waitForSelector(".pane.compose select", SLOW);
  assert.ok(before <= 3 && scripts() > before, `${before} scripts come with the page, ${scripts()} in all`);
  await calm("site-compose");
});

test("what is personal is hidden in the letter, and what was written outlives the page", async () => {
  await page.goto(`${app.origin}/write#compose/kakaotalk/account-suspended`);
  // Only the part behind # has changed: the page stays.
  await page.waitForSelector("#device label", SLOW);
  await page.click("#device label");
  await page.waitForSelector("#f-what-happened");
  await page.type("#f-what-happened", "공지를 올린 뒤 막혔어요. 연락처는 010-1234-5678 이에요.");
  await says("전화번호 가림");
  assert.ok((await shown(".piece > p")).every((part) => !part.includes("1234")));
  await calm("site-letter");
  await page.reload();
  await page.waitForSelector("#f-what-happened", SLOW);
  const kept = await page.$eval("#f-what-happened", (one) => (one as HTMLTextAreaElement).value);
  assert.match(kept, /010-1234-5678/);
});

test("it stands between head and foot of the page, in its letters and colours", async () => {
  const looks = await page.evaluate(() => {
    const of = (part: string) => document.querySelector(part);
    const style = (part: string) => getComputedStyle(of(part) as Element);
    const { left } = (of("header .mark") as Element).getBoundingClientRect();
    return {
      parts: ["header.top .home b", "[data-large]", "a.lang", "footer.foot"].filter(
        (part) => !of(part)?.checkVisibility(),
      ),
      face: [style(".pane").fontFamily, style("#f-what-happened").fontFamily, style("header.top").fontFamily],
      ground: [style("#device label").backgroundColor, style(".bench").backgroundColor, style("body").backgroundColor],
      left: [
        left,
        (of(".pane h2") as Element).getBoundingClientRect().left,
        of(".foot p")?.getBoundingClientRect().left,
      ],
    };
  });
  assert.deepEqual(looks.parts, []);
  assert.equal(new Set(looks.face).size, 1, `${looks.face}`);
  assert.equal(looks.ground[1], looks.ground[2]);
  assert.equal(new Set(looks.left).size, 1, `${looks.left}`);
});

test("large type and the other language keep what was typed", async () => {
  const written = () => page.$eval("#f-what-happened", (one) => (one as HTMLTextAreaElement).value);
  const before = await written();
  await page.click("[data-large]");
  assert.ok(await page.$("html.large #f-what-happened"));
  await page.click("[data-large]");
  await page.type("#f-what-happened", "그리고 ");
  assert.notEqual(await written(), before);
  const typed = await written();
  await Promise.all([page.waitForNavigation(), page.click("a.lang")]);
  await page.waitForSelector("#f-what-happened", SLOW);
  assert.equal(page.url(), `${app.origin}/en/write#compose/kakaotalk/account-suspended`);
  assert.equal(await written(), typed);
  await Promise.all([page.waitForNavigation(), page.click("a.lang")]);
  await page.waitForSelector("#f-what-happened", SLOW);
});

test("what was sent is noted, counted, and goes into a file that a passphrase locks", async () => {
  await page.click("main > section > .sub button:last-child");
  await page.waitForSelector("article.pane");
  assert.match(page.url(), /#cases\//);
  await calm("site-case");
  await page.goto(`${app.origin}/cases#cases`);
  await page.waitForSelector(".rows .row", SLOW);
  await page.evaluate(() => {
    const real = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => document.body.setAttribute("data-saved", text));
      return real(blob);
    };
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
  await page.type("input[autocomplete=new-password]", "조용한 고래 12");
  await page.click(".in .sub button");
  const saved = await page.waitForFunction(() => document.body.getAttribute("data-saved"), SLOW);
  const text = `${await saved.jsonValue()}`;
  assert.ok(text.length > 100 && !text.includes("kakaotalk"), text.slice(0, 200));
  await calm("site-log");
});

test("what cannot be noted down yet says what is missing", async () => {
  await page.goto(`${app.origin}/cases#cases/new`);
  await page.waitForSelector("main select", SLOW);
  await page.click(".pane > .act");
  await says("서비스를 먼저 골라 주세요.");
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "SELECT");
  await page.goto(`${app.origin}/cases#cases`);
  await page.waitForSelector(".rows .row", SLOW);
});

test("nothing of it was told to the server, and nobody else was asked", () => {
  const told = decodeURIComponent(`${asked.join("\n")}\n${app.log()}`);
  assert.match(told, / GET \/write 200/);
  assert.doesNotMatch(told, /account-suspended|1234|공지|고래/);
  for (const one of asked) assert.match(one, /^GET (?:http:\/\/127\.0\.0\.1:\d+\/|data:|blob:)/);
});

test("who chose large type has it here, too, and nothing sticks out", async () => {
  const size = () => page.$eval(".pane h2, .pane .so", (one) => one.getBoundingClientRect().height);
  const usual = await size();
  await page.evaluate(() => localStorage.setItem("munuigil-large", "1"));
  await page.setViewport({ width: 320, height: 740 });
  await page.reload();
  await page.waitForSelector(".pane h2, .pane .so", SLOW);
  assert.ok((await size()) > usual * 1.3, `${await size()} px after ${usual} px`);
  assert.deepEqual(await cut(page), []);
  await page.evaluate(() => localStorage.removeItem("munuigil-large"));
});

test("inside another app it is said that this may be lost, with a way out", async () => {
  await page.setUserAgent({ userAgent: "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Mobile KAKAOTALK 25.1.0" });
  await page.reload();
  await says("카카오톡 안에서 열었어요");
  await page.waitForSelector(".notice button");
  await calm("site-in-kakaotalk");
});
