// A soak: every kind of page for phones at 320 px, at 200 %, on its side, in large type and in forced colours: nothing
// scrolls sideways, nothing is cut off, every button has an edge.
import assert from "node:assert/strict";
import { test } from "node:test";
import { SOAK } from "../../soak.ts";
import { app, beginWith, browser } from "../harness/begin.ts";
import { cut, edgeless, emulate } from "../harness/fits.ts";
import { kind } from "../harness/paths.ts";
import { PAGES, seen } from "../harness/site-pages.ts";

const skip = !SOAK
  ? "minutes; make soak does it"
  : kind() !== "chromium" && "widths and colours are emulated in Chromium";
/** 180 px are what 360 px hold at 200 %. */
const NARROW = [
  [320, 640],
  [180, 370],
  [640, 360],
] as const;

// Always a touch screen: a page is loaded anew when that changes, and what was typed goes.
const handset = (width: number, height: number) => ({ width, height, isMobile: true, hasTouch: true });

if (!skip) beginWith(["browser"]);
for (const lang of ["ko", "en"] as const) {
  for (const [name, kindOfPage] of Object.entries(PAGES)) {
    for (const large of kindOfPage.plain ? [false] : [false, true]) {
      test(`${name} fits: ${lang}${large ? ", large" : ""}`, { skip, timeout: 120_000 }, () =>
        seen(browser, app, kindOfPage, { lang, viewport: handset(360, 740), large }, async (page) => {
          const wrong: string[] = [];
          for (const [width, height] of NARROW.filter(([width]) => !large || width >= 320)) {
            await page.setViewport(handset(width, height));
            for (const one of await cut(page)) wrong.push(`${width} × ${height}: ${one}`);
          }
          await emulate(page, "forced-colors", "active");
          for (const one of await edgeless(page)) wrong.push(`no edge: ${one}`);
          assert.deepEqual(wrong, []);
        }),
      );
    }
  }
}
