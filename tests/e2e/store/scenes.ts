// What the pictures show: the real extension on the replicas of the help pages, and the real server's pages.
import type { Page } from "puppeteer-core";
import type { Popup } from "../harness/driver.ts";
import type { AppServer } from "../harness/flask.ts";
import { HOST, waitForHint } from "../harness/overlay.ts";
import type { Session } from "../harness/session.ts";
import { until } from "../harness/until.ts";
import type { Seen } from "./frame.ts";
import type { Lang, Shot, StoreWords } from "./words.ts";

const WINDOW = { width: 1168, height: 640 };
const AT = { x: 56, y: 136 };
const PANEL = 384;
const PHONE = { width: 360, height: 720 };
const X = "https://help.x.com/en/managing-your-account/suspended-x-accounts";
const KAKAO = "https://cs.kakao.com/helps?locale=ko&category=680&service=8";
/** A page in the reader's language, and the problem that is written about beside it. */
const HELP = {
  ko: { url: KAKAO, problem: "kakaotalk/account-suspended" },
  en: { url: X, problem: "x/account-suspended" },
};
/** The replicas carry traps for the tests, such as buttons in odd clothes; in a picture they only distract. */
const CALM = `
  body { font: 16px/1.6 "Noto Sans KR", NanumGothic, sans-serif !important; color: #333 !important }
  body button, body button * { all: revert !important; font: inherit !important }
  #page-button, #page-presses { display: none !important }`;

export interface Stage {
  session: Session;
  app: AppServer;
  lang: Lang;
  words: StoreWords;
}

async function helpPage(session: Session, url: string, size: { width: number; height: number }): Promise<Page> {
  const page = await session.visit(url);
  await page.setViewport(size);
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, CALM);
  await waitForHint(page);
  return page;
}

async function openCard(page: Page): Promise<void> {
  await page.click(`${HOST} >>> button.pill`);
  await waitForHint(page, { state: "card" });
  await still(page);
}

/** Pictures are taken when nothing moves any more. */
const still = (page: Page) =>
  page.waitForFunction(
    (name) =>
      (document.querySelector(name)?.shadowRoot?.getAnimations() ?? []).every((one) => one.playState === "finished"),
    {},
    HOST,
  );

async function card({ session, lang }: Stage): Promise<Seen[]> {
  const page = await helpPage(session, HELP[lang].url, WINDOW);
  await openCard(page);
  const png = await page.screenshot();
  await page.close();
  return [{ png, ...AT, ...WINDOW }];
}

async function evidence({ session }: Stage): Promise<Seen[]> {
  const page = await helpPage(session, X, WINDOW);
  await openCard(page);
  await page.$$eval(`${HOST} >>> details`, (all) => {
    // The last folded part is the evidence; the others stay as they are.
    for (const one of all) one.open = one === all.at(-1);
    all.at(-1)?.scrollIntoView({ block: "start" });
  });
  await still(page);
  const png = await page.screenshot();
  await page.close();
  return [{ png, ...AT, ...WINDOW }];
}

async function popup({ session, words }: Stage): Promise<Seen[]> {
  const page = await session.visit("https://example.org/");
  await page.setViewport(WINDOW);
  const shown = await session.openPopup(page);
  await until(() => shown.evaluate<boolean>("!!document.querySelector('footer')"), "the popup has its data");
  const home = await whole(shown);
  await shown.evaluate(`(() => {
    const field = document.querySelector("input[type=search]");
    field.value = ${JSON.stringify(words.example.screen)};
    field.dispatchEvent(new Event("input", { bubbles: true }));
  })()`);
  await until(() => shown.evaluate<boolean>("!!document.querySelector('.said .rows button')"), "results");
  const found = await whole(shown);
  await shown.evaluate("document.querySelector('.said .rows button').click()");
  await until(() => shown.evaluate<boolean>("!!document.querySelector('.act, .reach')"), "the guide");
  const guide = await whole(shown);
  await shown.close();
  await page.close();
  return [home, found, guide].map((one, at) => ({ ...one, x: 56 + (at * (WINDOW.width - one.width)) / 2, y: AT.y }));
}

/** A popup grows with its content, up to the browser's limit; the picture waits until it has stopped. */
async function whole(shown: Popup): Promise<Seen> {
  const size = "JSON.stringify([innerWidth, innerHeight, document.body.innerText])";
  let last = "";
  await until(async () => {
    const before = last;
    await new Promise((resume) => setTimeout(resume, 300));
    last = await shown.evaluate<string>(size);
    return last === before;
  }, "the popup stands still");
  const [width, height] = await shown.evaluate<[number, number]>("[innerWidth, innerHeight]");
  return { png: await shown.screenshot(), x: 0, y: 0, width, height };
}

async function write({ session, lang, words }: Stage): Promise<Seen[]> {
  const size = { width: WINDOW.width - PANEL - 16, height: WINDOW.height };
  const page = await helpPage(session, HELP[lang].url, size);
  const beside = await page.screenshot();
  const desk = await session.extensionPage(`sidepanel.html#compose/${HELP[lang].problem}`);
  await desk.setViewport({ width: PANEL, height: WINDOW.height });
  await desk.waitForSelector("#device label");
  await desk.click("#device label");
  await desk.waitForSelector("#f-what-happened");
  await desk.type("#f-what-happened", words.example.happened);
  await desk.waitForSelector(".paper mark");
  await desk.$eval("#f-what-happened", (field) => {
    (document.activeElement as HTMLElement | null)?.blur();
    field.scrollIntoView({ block: "center" });
  });
  const panel = await desk.screenshot();
  await desk.close();
  await page.close();
  return [
    { png: beside, ...AT, ...size },
    { png: panel, x: AT.x + size.width + 16, y: AT.y, width: PANEL, height: WINDOW.height },
  ];
}

async function phone({ session, app, lang }: Stage): Promise<Seen[]> {
  const page = await session.browser.newPage();
  await page.setViewport({ ...PHONE, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
  const seen: Seen[] = [];
  for (const [at, path] of ["/s/kakaotalk/spam-message-limit", "/s/x/account-suspended"].entries()) {
    await page.goto(`${app.origin}${lang === "ko" ? "" : "/en"}${path}`, { waitUntil: "load" });
    seen.push({ png: await page.screenshot(), x: 476 + at * (PHONE.width + 32), y: 40, ...PHONE });
  }
  await page.close();
  return seen;
}

export const SCENES: Record<Shot, (stage: Stage) => Promise<Seen[]>> = { card, evidence, popup, write, phone };
