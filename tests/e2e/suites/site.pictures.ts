// `make pictures` only: every kind of page for phones as people see it, at three widths, in both languages and themes, and in
// large type. What a program can see of it is asserted: nothing sticks out, no word and no number is torn.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { app, beginWith, browser } from "../harness/begin.ts";
import { kind } from "../harness/paths.ts";
import { shoot } from "../harness/screenshots.ts";
import { PAGES, seen } from "../harness/site-pages.ts";
import { tornIn } from "../harness/torn.ts";

// Pages are the same in every browser but for the letters; one is enough to look at hundreds.
const IN_CHROMIUM = { skip: kind() !== "chromium" && "looked at in Chromium", timeout: 600_000 };

if (!IN_CHROMIUM.skip) beginWith(["browser"]);

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

const handset = (width: number) => ({ width, height: 740, isMobile: true, hasTouch: true });

for (const lang of ["ko", "en"] as const) {
  for (const [name, kindOfPage] of Object.entries(PAGES)) {
    const called = `site-${name}-${lang}`;
    if (!WANTED.test(called)) continue;

    test(`${called} on a phone`, IN_CHROMIUM, () =>
      seen(browser, app, kindOfPage, { lang, viewport: handset(360) }, async (page) => {
        const wrong: string[] = [];
        for (const width of [360, 390]) {
          await page.setViewport(handset(width));
          wrong.push(...(await look(page, `${called}-${width}`)));
        }
        assert.deepEqual(wrong, []);
      }),
    );

    if (!kindOfPage.plain)
      test(`${called} in large type`, IN_CHROMIUM, () =>
        seen(browser, app, kindOfPage, { lang, viewport: handset(360), large: true }, async (page) => {
          assert.deepEqual(await look(page, `${called}-large-360`), []);
        }),
      );

    test(`${called} on a desk`, IN_CHROMIUM, () =>
      seen(browser, app, kindOfPage, { lang, viewport: { width: 1280, height: 800 } }, async (page) => {
        assert.deepEqual(await look(page, `${called}-1280`), []);
      }),
    );
  }
}
