// Large type on a small phone: no word and no number stands in two lines. The pictures look at every page, these at each lay-out.
import assert from "node:assert/strict";
import { test } from "node:test";
import { app, beginWith, browser } from "../harness/begin.ts";
import { kind } from "../harness/paths.ts";
import { PAGES, seen } from "../harness/site-pages.ts";
import { tornIn } from "../harness/torn.ts";

const skip = kind() !== "chromium" && "touch screens are emulated in Chromium";
const LAYOUTS = ["home", "service-number", "guide-number", "body-long", "emergency", "losses"];

if (!skip) beginWith(["browser"]);
for (const lang of ["ko", "en"] as const) {
  for (const name of LAYOUTS) {
    test(`${name} in large type: ${lang}`, { skip }, async () => {
      const page = PAGES[name];
      assert.ok(page);
      const viewport = { width: 360, height: 740, isMobile: true, hasTouch: true };
      await seen(browser, app, page, { lang, viewport, large: true }, async (page) =>
        assert.deepEqual(await tornIn(page), []),
      );
    });
  }
}
