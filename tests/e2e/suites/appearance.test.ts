// Pictures of every view for people to look at, and the few things about looks that can be asserted.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "puppeteer-core";
import { HOST, waitForHint } from "../harness/overlay.ts";
import { shoot } from "../harness/screenshots.ts";
import { type Session, startSession } from "../harness/session.ts";
import { PICTURES, themes } from "../harness/themes.ts";
import { until } from "../harness/until.ts";

const CARDS: Record<string, string> = {
  x: "https://help.x.com/en/managing-your-account/suspended-x-accounts",
  kakaotalk: "https://cs.kakao.com/helps_html/1073200213?locale=en",
  "kakao-account": "https://cs.kakao.com/helps?service=52&category=172&locale=ko",
  daum: "https://cs.daum.net/",
  hellotalk: "https://www.hellotalk.com/ko/faq/block-and-report/310",
};
/** What somebody meets in the first minute, on a phone and on a wide screen; `first`: as it stands before anybody scrolls. */
const FIRST_MINUTE: {
  name: string;
  address: string;
  ready: string;
  first?: true;
  typed?: Record<"ko" | "en", string>;
}[] = [
  { name: "welcome", address: "welcome.html", ready: ".window .card h2" },
  { name: "welcome-first", address: "welcome.html", ready: ".window .card h2", first: true },
  { name: "options", address: "options.html", ready: ".sites + details" },
  { name: "popup", address: "popup.html", ready: ".rows button", first: true },
  {
    name: "popup-typed",
    address: "popup.html",
    ready: ".rows button",
    first: true,
    typed: { ko: "카톡 이용제한 풀어 주세요", en: "x account suspended" },
  },
];
const WIDTHS = [
  [360, 740],
  [1280, 800],
] as const;
let session: Session;

before(async () => {
  session = await startSession();
});
after(() => session?.close());

for (const lang of ["ko", "en"] as const) {
  for (const dark of themes(lang)) {
    const theme = `${lang}-${dark ? "dark" : "light"}`;

    test(`pill and cards: ${theme}`, async () => {
      await session.settings({ lang });
      for (const [service, url] of Object.entries(CARDS)) {
        const page = await session.visit(url);
        await session.setDark(page, dark);
        await waitForHint(page, { service });
        await settled(page);
        await shoot(page, `pill-${service}-${theme}`, { clip: { x: 700, y: 640, width: 400, height: 160 } });
        await page.click(`${HOST} >>> button.pill`);
        await waitForHint(page, { state: "card" });
        await settled(page);
        await fits(page);
        await shoot(page, `card-${service}-${theme}`, { clip: { x: 700, y: 0, width: 400, height: 800 } });
        await page.close();
      }
    });

    test(`popup: ${theme}`, async () => {
      await session.settings({ lang });
      for (const [name, url] of [
        ["help-page", CARDS.x],
        ["service-page", "https://accounts.kakao.com/login"],
        ["elsewhere", "https://example.org/"],
      ]) {
        const page = await session.visit(url ?? "");
        const popup = await session.openPopup(page, dark);
        try {
          await until(() => popup.evaluate<boolean>(FILLED), "the popup is filled");
          // Browsers let a popup grow step by step until its content fits.
          const fits =
            "innerWidth >= 360 && [...document.querySelectorAll('footer')].at(-1).getBoundingClientRect().bottom <= innerHeight";
          await until(() => popup.evaluate<boolean>(fits), "the popup has its full size");
          const over = await popup.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
          assert.ok(over <= 0, `the popup scrolls sideways by ${over} px`);
          await shoot(popup, `popup-${name}-${theme}`);
        } finally {
          await popup.close();
          await page.close();
        }
      }
    });

    test(`options and gallery: ${theme}`, async () => {
      await session.settings({ lang });
      for (const [name, address] of [
        ["options", "options.html"],
        ["welcome", "welcome.html"],
        ["gallery", `gallery.html?lang=${lang}`],
        ["gallery-unfolded", `gallery.html?lang=${lang}&unfolded`],
      ] as const) {
        const page = await session.extensionPage(address);
        await session.setDark(page, dark);
        await page.waitForSelector("figure .card, input[type=checkbox]:not(.asks *)");
        await shoot(page, `${name}-${theme}`, { fullPage: true });
        await page.close();
      }
    });

    // Few can be asserted, so pictures are all that they are for.
    if (!PICTURES) continue;
    for (const [width, height] of WIDTHS) {
      test(`the first minute, ${width} px wide: ${theme}`, async () => {
        await session.settings({ lang });
        for (const { name, address, ready, first, typed } of FIRST_MINUTE) {
          const page = await session.extensionPage(address);
          await page.setViewport({ width, height });
          await session.setDark(page, dark);
          await page.waitForSelector(ready);
          if (typed) {
            await page.type("input[type=search]", typed[lang]);
            await page.waitForSelector(".said .rows button");
          }
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(over <= 0, `${name} scrolls sideways by ${over} px`);
          await shoot(page, `${name}-${width}-${theme}`, { fullPage: !first });
          await page.close();
        }
      });
    }
  }
}

const FILLED = "!!document.querySelector('footer') && !!document.querySelector('.rows, h2')";

/** Waits until nothing in the overlay moves any more. */
const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    (name) =>
      (document.querySelector(name)?.shadowRoot?.getAnimations() ?? []).every((one) => one.playState === "finished"),
    {},
    HOST,
  );

/** The open card: on screen, no sideways scrolling, one next action large enough for a finger, verdict of two lines. */
async function fits(page: Page): Promise<void> {
  const card = await page.$eval(`${HOST} >>> [role=dialog]`, (one) => {
    const box = one.getBoundingClientRect();
    const verdict = one.querySelector("h2");
    const act = one.querySelector(".act")?.getBoundingClientRect();
    return {
      inside: box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight,
      sideways: one.scrollWidth - one.clientWidth,
      lines: verdict
        ? Math.round(verdict.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(verdict).lineHeight))
        : 0,
      action: act ? Math.round(act.height) : null,
      small: [...one.querySelectorAll("button, a, summary")]
        .filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 24)
        .map((target) => target.textContent),
    };
  });
  assert.ok(card.inside, "the card leaves the window");
  assert.equal(card.sideways, 0, "the card scrolls sideways");
  assert.ok(card.lines <= 3, `a verdict of ${card.lines} lines on ${page.url()}`);
  if (card.action !== null) assert.ok(card.action >= 44, `an action of ${card.action} px`);
  assert.deepEqual(card.small, [], "targets too small to hit");
}
