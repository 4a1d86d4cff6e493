// What Firefox for Android lacks is really gone, and what people get there instead: every view on a phone's screen.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "puppeteer-core";
import { axe } from "../harness/axe.ts";
import { casesWhen, readCases, tabAddresses } from "../harness/cases.ts";
import { HOST, waitForHint } from "../harness/overlay.ts";
import { kind } from "../harness/paths.ts";
import { shoot } from "../harness/screenshots.ts";
import { type Session, startSession } from "../harness/session.ts";
import { READ } from "../harness/themes.ts";
import { until } from "../harness/until.ts";

const ARTICLE = "https://help.x.com/en/managing-your-account/suspended-x-accounts";
const HELP: Record<string, string> = {
  x: ARTICLE,
  kakaotalk: "https://cs.kakao.com/helps_html/1073200213?locale=en",
  daum: "https://cs.daum.net/",
};
const PILL = `${HOST} >>> button.pill`;
const CARD = `${HOST} >>> [role=dialog]`;
const LACKING = ["sidebarAction", "sidePanel", "menus", "contextMenus", "notifications", "commands", "windows"];
const WIDTHS = [412, 360];

const ON_PHONE = { skip: kind() !== "phone" && "BROWSER=phone runs it" };
let session: Session;

before(async () => {
  if (!ON_PHONE.skip) session = await startSession();
});
after(() => session?.close());

const shown = (page: Page) => page.evaluate(() => document.body.innerText);

test(
  "no panel, menu, shortcut, notification or window, neither for pages nor for the background",
  ON_PHONE,
  async () => {
    const there = await session.inside.evaluate(async (names) => {
      type Api = Record<string, unknown> & { runtime: { getBackgroundPage(): Promise<{ browser: Api }> } };
      const { browser } = globalThis as unknown as { browser: Api };
      const background = (await browser.runtime.getBackgroundPage()).browser;
      const known = (api: Api) => names.filter((name) => api[name] !== undefined);
      return { page: known(browser), background: known(background), tabs: !!background.tabs };
    }, LACKING);
    assert.deepEqual(there, { page: [], background: [], tabs: true });
    assert.ok(await session.inside.evaluate(() => matchMedia("(pointer: coarse) and (hover: none)").matches));
  },
);

for (const width of WIDTHS) {
  test(`pill and card at ${width} px`, ON_PHONE, async () => {
    for (const [service, url] of Object.entries(HELP)) {
      const page = await session.visit(url);
      try {
        await page.setViewport({ width, height: width === 412 ? 915 : 640 });
        await waitForHint(page, { service });
        const free = () => page.$eval("#page-button", (button) => button.getBoundingClientRect().top);
        const button = await free();
        await until(async () => (await box(page, PILL)).bottom <= button, "the pill stands above the page's button");
        await shoot(page, `pill-${service}-${width}`);
        await page.click(PILL);
        await waitForHint(page, { state: "card" });
        await shoot(page, `card-${service}-${width}`);
        const card = await box(page, CARD);
        assert.ok(card.bottom <= button, `the card covers the page's button: ${card.bottom} > ${button}`);
        assert.ok(card.left >= 0 && card.right <= width && card.top >= 0, JSON.stringify(card));
        // What is to be done next lies where a thumb gets, and is large enough for it.
        if (await page.$(`${HOST} >>> .act`)) {
          const act = await box(page, `${HOST} >>> .act`);
          assert.ok(act.height >= 44, `an action of ${act.height} px`);
          assert.ok(act.top >= (await page.evaluate(() => innerHeight)) / 5, `the action lies at ${act.top}`);
        }
        const words = await page.$eval(CARD, (card) => card.textContent ?? "");
        assert.ok(!words.includes("휴대폰으로"), "it offers to send the guide to the phone in the hand");
        await wideEnough(page, `the card of ${service}`);
      } finally {
        await page.close();
      }
    }
  });
}

test("the popup is a page as large as the screen", ON_PHONE, async () => {
  for (const [name, url] of [
    ["home", "https://example.org/"],
    ["guide", ARTICLE],
  ] as const) {
    const page = await session.visit(url);
    const popup = await session.openPopup(page);
    try {
      await until(() => popup.evaluate<boolean>("!!document.querySelector('.rows button, h2')"), "it is filled");
      await shoot(popup, `popup-${name}`);
      const seen = await popup.evaluate<Seen>(`({
        words: document.body.innerText,
        over: document.documentElement.scrollWidth - innerWidth,
        width: document.getElementById("app").getBoundingClientRect().width,
        // The last line of the page stands at the bottom of the screen, not in the middle of it.
        left: innerHeight - document.querySelector("#app > footer").getBoundingClientRect().bottom,
      })`);
      assert.ok(seen.over <= 0, `it scrolls sideways by ${seen.over} px`);
      assert.equal(seen.width, 412);
      assert.ok(Math.abs(seen.left) < 1, `the page ends ${seen.left} px above the screen's end`);
      assert.ok(!seen.words.includes("휴대폰으로"));
      assert.deepEqual(await popup.evaluate(`(${tooSmall})()`), [], name);
    } finally {
      await popup.close();
      await page.close();
    }
  }
});

test("from the popup the workbench opens in a tab, and once only", ON_PHONE, async () => {
  const page = await session.visit(ARTICLE);
  const popup = await session.openPopup(page);
  await until(() => popup.evaluate<boolean>("!!document.querySelector('h2')"), "the card is there");
  await popup.press("문의 쓰기");
  const opened = async () => (await tabAddresses(session.inside)).filter((url) => url.includes("sidepanel.html"));
  const wanted = (place: string) => async () =>
    JSON.stringify((await opened()).map((url) => url.split("#")[1])) === JSON.stringify([place]);
  await until(wanted("compose/x/account-suspended"), "the workbench stands in a tab");
  await popup.close();
  // From another page: the same tab comes forward with the other inquiry.
  const other = await session.visit(HELP.daum ?? "");
  await waitForHint(other, { service: "daum" });
  await other.click(PILL);
  await waitForHint(other, { state: "card" });
  await other.click(`${HOST} >>> ::-p-text(문의 쓰기)`);
  await until(wanted("compose/daum/contact-general"), "the same tab shows the other inquiry");
  await other.close();
  await page.close();
});

for (const lang of READ) {
  test(`every page of the extension, ${lang}`, { ...ON_PHONE, timeout: 180_000 }, async () => {
    await session.settings({ lang });
    for (const [name, path, ready] of VIEWS) {
      const page = await session.extensionPage(path);
      try {
        await page.waitForSelector(ready);
        if (name === "check") await page.type(ready, "1577-3754");
        for (const width of WIDTHS) {
          await page.setViewport({ width, height: 780 });
          await drawn(page);
          await shoot(page, `${name}-${lang}-${width}`, { fullPage: true });
          await wideEnough(page, name);
        }
        assert.deepEqual(await page.evaluate(`(${tooSmall})()`), [], name);
        assert.deepEqual((await axe(page)).violations, [], name);
      } finally {
        await page.close();
      }
    }
    await session.settings({ lang: "ko" });
  });
}

test("an inquiry is written, noted and found again with a finger", ON_PHONE, async () => {
  const page = await session.visit(ARTICLE);
  await waitForHint(page);
  await page.click(PILL);
  await waitForHint(page, { state: "card" });
  await page.click(`${HOST} >>> .say .tocopy`);
  await page.click(`${HOST} >>> ::-p-text(보냈어요)`);
  await casesWhen(session.inside, ({ length }) => length === 1, "the case is in the log");
  const [one] = await readCases(session.inside);
  const desk = await session.extensionPage(`sidepanel.html#cases/${one?.id}`);
  await until(async () => (await shown(desk)).includes("문의했어요"), "the workbench's tab shows the case");
  await desk.setViewport({ width: 412, height: 915 });
  await drawn(desk);
  await shoot(desk, "case", { fullPage: true });
  await wideEnough(desk, "the case");
  assert.deepEqual(await desk.evaluate(`(${tooSmall})()`), []);
  await desk.close();
  await page.close();
});

test("nothing of all this has failed on the quiet", ON_PHONE, async () => {
  assert.deepEqual(await session.extensionErrors?.(), []);
});

interface Seen {
  words: string;
  over: number;
  width: number;
  left: number;
}

/** Pages of the extension, and the element that says they are ready. */
const VIEWS: [name: string, path: string, ready: string][] = [
  ["welcome", "welcome.html", ".window .card"],
  ["options", "options.html", "input[type=checkbox]"],
  ["drafts", "sidepanel.html#compose", "main h2"],
  ["compose", "sidepanel.html#compose/kakaotalk/account-suspended", "#device"],
  ["cases", "sidepanel.html#cases", "main button"],
  ["case-new", "sidepanel.html#cases/new", "main select"],
  ["check", "sidepanel.html#check", ".check textarea"],
];

const drawn = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

const box = (page: Page, selector: string) =>
  page.$eval(selector, (one) => {
    const { left, right, top, bottom, height } = one.getBoundingClientRect();
    return { left, right, top, bottom, height };
  });

async function wideEnough(page: Page, what: string): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(over <= 0, `${what} scrolls sideways by ${over} px`);
}

/**
 * Runs in the page: what a thumb would miss, and what is too small to read at arm's length. Links within a sentence are
 * exempt, and a label counts for its field.
 */
function tooSmall(): string[] {
  const found: string[] = [];
  const pressed = "a[href], button, input, select, textarea, summary";
  for (const one of document.querySelectorAll<HTMLElement>(pressed)) {
    if (!one.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const label = one instanceof HTMLInputElement ? one.labels?.[0] : null;
    const boxes = [one, label].flatMap((each) => (each ? [each.getBoundingClientRect()] : []));
    const height = Math.max(...boxes.map((box) => box.height));
    const unseen = height <= 1 || getComputedStyle(one).clipPath !== "none";
    const inline = one.matches("p a, li a") && getComputedStyle(one).display === "inline";
    if (!inline && !unseen && height < 43.5) found.push(`${one.textContent?.trim().slice(0, 30)}: ${height} px`);
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const size = Number.parseFloat(getComputedStyle(text.parentElement ?? document.body).fontSize);
    if (text.textContent?.trim() && text.parentElement?.checkVisibility() && size < 13)
      found.push(`“${text.textContent.trim().slice(0, 30)}” in ${size} px`);
  }
  return found;
}
