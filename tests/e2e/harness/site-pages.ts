// Every kind of page for phones, with what somebody does there before it is looked at.
import assert from "node:assert/strict";
import type { Page, Viewport } from "puppeteer-core";
import type { TestBrowser } from "./browser.ts";
import type { AppServer } from "./flask.ts";
import { PATIENCE } from "./paths.ts";

type Lang = "ko" | "en";
type Work = (page: Page, lang: Lang) => Promise<unknown>;
export interface Shown {
  path: string;
  /** What somebody does there before the picture is taken. */
  work?: Work;
  /** The page as it is without a script. */
  plain?: true;
}

/** Late in the morning in Seoul, today or on the next Monday: most are there, and the data were signed before or on that day. */
const NOW = workday(new Date(Date.now() + 9 * 36e5));

function workday(seoul: Date): number {
  const day = seoul.getUTCDay();
  return Date.UTC(
    seoul.getUTCFullYear(),
    seoul.getUTCMonth(),
    seoul.getUTCDate() + (day === 6 ? 2 : day === 0 ? 1 : 0),
    2,
  );
}

const type =
  (field: string, words: Record<Lang, string>, answer: string): Work =>
  async (page, lang) => {
    await page.type(field, words[lang]);
    await page.waitForSelector(answer);
  };
/** In one go, as people paste: what half a sentence finds is not what the whole of it does. */
const search =
  (ko: string, en: string): Work =>
  async (page, lang) => {
    await page.focus("#search input");
    await page.keyboard.sendCharacter({ ko, en }[lang]);
    await page.waitForSelector("#search .said :is(a, button)");
  };
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
export const PAGES: Record<string, Shown> = {
  home: { path: "/" },
  "home-plain": { path: "/", plain: true },
  "home-answer": { path: "/", work: (page) => page.click(".answers summary") },
  find: { path: "/find" },
  "find-plain": { path: "/find", plain: true },
  family: { path: "/find/shopping" },
  service: { path: "/s/kakaotalk" },
  "service-plain": { path: "/s/kakaotalk", plain: true },
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

interface Seen {
  lang: Lang;
  viewport: Viewport;
  /** Chosen on an earlier page. */
  large?: boolean;
}

/** Opens a kind of page for a person who was never here, and lets `look` look at it. */
export async function seen(
  browser: TestBrowser,
  app: AppServer,
  { path, work, plain }: Shown,
  { lang, viewport, large }: Seen,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(4 * PATIENCE);
  await page.evaluateOnNewDocument(`Date.now = () => ${NOW}`);
  if (large) await page.evaluateOnNewDocument(`localStorage.setItem("munuigil-large", "1")`);
  try {
    await page.setViewport(viewport);
    if (plain) await browser.stopScripts(page);
    await page.goto(app.origin + (lang === "ko" ? path : `/en${path}`), { waitUntil: "networkidle0" });
    assert.equal(await page.evaluate(() => document.documentElement.lang), lang);
    await work?.(page, lang);
    await look(page);
  } finally {
    await context.close();
  }
}
