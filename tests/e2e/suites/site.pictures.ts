// `make pictures` only: every kind of page for phones as people see it, at three widths, in both languages and themes, and in
// large type. What a program can see of it is asserted: nothing sticks out, no word and no number is torn.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "puppeteer-core";
import { openBrowser, type TestBrowser } from "../harness/browser.ts";
import { type AppServer, startAppServer } from "../harness/flask.ts";
import { kind, PATIENCE } from "../harness/paths.ts";
import { shoot } from "../harness/screenshots.ts";
import { tornIn } from "../harness/torn.ts";

type Lang = "ko" | "en";
type Work = (page: Page, lang: Lang) => Promise<unknown>;
interface Shown {
  path: string;
  /** What somebody does there before the picture is taken. */
  work?: Work;
  /** The page as it is without a script. */
  plain?: true;
}

/** Monday, late in the morning, in Seoul: most are there. */
const NOW = Date.parse("2026-11-30T11:00+09:00");
// Pages are the same in every browser but for the letters; one is enough to look at hundreds.
const IN_CHROMIUM = { skip: kind() !== "chromium" && "looked at in Chromium", timeout: 600_000 };

const type =
  (field: string, words: Record<Lang, string>, answer: string): Work =>
  async (page, lang) => {
    await page.type(field, words[lang]);
    await page.waitForSelector(answer);
  };
const search = (ko: string, en: string): Work => type("#search input", { ko, en }, "#search .said :is(a, button)");
const unfold: Work = (page) =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
  });
const compose: Work = async (page) => {
  await page.waitForSelector("#device label");
  await page.click("#device label");
};
const write: Work = async (page, lang) => {
  await compose(page, lang);
  await page.waitForSelector("#f-what-happened");
  const said = { ko: "공지를 올린 뒤 막혔어요. 연락처는", en: "It was blocked after a post. My number is" }[lang];
  await page.type("#f-what-happened", `${said} 010-1234-5678`);
};
const note: Work = async (page) => {
  await page.waitForSelector("main select, article.pane");
};

const NOTICE =
  "[Web발신] 고객님의 계정은 이용약관 위반이 확인되어 이용이 제한되었습니다. 이의가 있으시면 고객센터 도움말의 문의하기를 통해 접수해 주시기 바랍니다.";
const PAGES: Record<string, Shown> = {
  home: { path: "/" },
  "home-plain": { path: "/", plain: true },
  "home-answer": { path: "/", work: (page) => page.click(".answers summary") },
  find: { path: "/find" },
  "find-plain": { path: "/find", plain: true },
  family: { path: "/find/shopping" },
  service: { path: "/s/kakaotalk" },
  "service-number": { path: "/s/coupang" },
  "guide-number": { path: "/s/aladin/payment-refund" },
  "guide-form": { path: "/s/x/account-suspended" },
  "guide-nobody": { path: "/s/kakaotalk/spam-message-limit" },
  "guide-plain": { path: "/s/kakaotalk/spam-message-limit", plain: true },
  "guide-open": { path: "/s/kakaotalk/spam-message-limit", work: unfold },
  "guide-emergency": { path: "/s/kakaopay/account-hacked" },
  "guide-report": { path: "/s/kakaotalk/report-abuse" },
  "guide-refund": { path: "/s/coupang/payment-refund" },
  "guide-answers": { path: "/s/apple/payment-refund", work: unfold },
  "guide-hours": { path: "/s/daum" },
  bodies: { path: "/a" },
  body: { path: "/a/fraud-1394" },
  "body-long": { path: "/a/1372" },
  emergency: { path: "/e/money-moving" },
  losses: { path: "/e/loss-lines" },
  check: { path: "/check" },
  "check-plain": { path: "/check", plain: true },
  "check-answers": {
    path: "/check",
    work: type(
      "#check textarea",
      { ko: "1577-7011 010-1234-5678 coupang-event.shop", en: "1577-7011 010-1234-5678 coupang-event.shop" },
      ".answer",
    ),
  },
  search: { path: "/", work: search("쿠팡 환불", "Coupang refund") },
  "search-fraud": { path: "/", work: search("보이스피싱 당했어요", "voice phishing") },
  "search-notice": { path: "/", work: search(NOTICE, NOTICE) },
  "search-nothing": { path: "/", work: search("우주여행 예약 취소", "cancel my space trip") },
  write: { path: "/write" },
  compose: { path: "/write#compose/kakaotalk/account-suspended", work: compose },
  letter: { path: "/write#compose/kakaotalk/account-suspended", work: write },
  cases: { path: "/cases" },
  "case-new": { path: "/cases#cases/new", work: note },
  case: { path: `/cases#sent/kakaotalk/account-suspended/${NOW}`, work: note },
  freshness: { path: "/freshness" },
  offline: { path: "/offline.html" },
  missing: { path: "/no/such/page" },
};

let browser: TestBrowser;
let app: AppServer;

before(async () => {
  if (IN_CHROMIUM.skip) return;
  app = await startAppServer();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await app?.stop();
});

/** A person who was never here. */
async function visit(work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(4 * PATIENCE);
  await page.evaluateOnNewDocument(`Date.now = () => ${NOW}`);
  try {
    await work(page);
  } finally {
    await context.close();
  }
}

/** Takes the page as it is, by day and by night; returns what is wrong with it. */
async function look(page: Page, name: string): Promise<string[]> {
  const wrong: string[] = [];
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) wrong.push(`${name}: ${wide} px wider than the screen`);
  for (const torn of await tornIn(page)) wrong.push(`${name}: torn: ${torn}`);
  for (const dark of [false, true]) {
    await browser.setDark(page, dark);
    await shoot(page, `${name}-${dark ? "dark" : "light"}`, { fullPage: true });
  }
  return wrong;
}

/** `make pictures` takes all; PICTURE=home|guide takes what it fits. */
const WANTED = new RegExp(process.env.PICTURE ?? "");

for (const lang of ["ko", "en"] as const) {
  for (const [name, { path, work, plain }] of Object.entries(PAGES)) {
    const called = `site-${name}-${lang}`;
    if (!WANTED.test(called)) continue;
    const open = async (page: Page): Promise<void> => {
      if (plain) await browser.stopScripts(page);
      await page.goto(app.origin + (lang === "ko" ? path : `/en${path}`), { waitUntil: "networkidle0" });
      assert.equal(await page.evaluate(() => document.documentElement.lang), lang);
      await work?.(page, lang);
    };

    test(`${called} on a phone`, IN_CHROMIUM, () =>
      visit(async (page) => {
        const handset = (width: number) => page.setViewport({ width, height: 740, isMobile: true, hasTouch: true });
        const wrong: string[] = [];
        await handset(360);
        await open(page);
        for (const width of [360, 390]) {
          await handset(width);
          wrong.push(...(await look(page, `${called}-${width}`)));
        }
        if (!plain) {
          await handset(360);
          await page.evaluate(() => document.querySelector<HTMLElement>("[data-large]")?.click());
          wrong.push(...(await look(page, `${called}-large-360`)));
        }
        assert.deepEqual(wrong, []);
      }),
    );

    test(`${called} on a desk`, IN_CHROMIUM, () =>
      visit(async (page) => {
        await page.setViewport({ width: 1280, height: 800 });
        await open(page);
        assert.deepEqual(await look(page, `${called}-1280`), []);
      }),
    );
  }
}
