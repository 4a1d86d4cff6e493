// axe on everything people see, in both languages and themes; and a proof that it would notice a mistake.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "puppeteer-core";
import { axe } from "../harness/axe.ts";
import { type AppServer, startAppServer } from "../harness/flask.ts";
import { HOST, waitForHint } from "../harness/overlay.ts";
import { type Session, startSession } from "../harness/session.ts";

let session: Session;
let app: AppServer;

before(async () => {
  [app, session] = await Promise.all([startAppServer(), startSession()]);
});
after(async () => {
  await session?.close();
  await app?.stop();
});

async function clean(page: Page, atLeast: number, within?: string): Promise<void> {
  const { violations, nodes } = await axe(page, within);
  assert.deepEqual(violations, []);
  assert.ok(nodes >= atLeast, `axe looked at ${nodes} elements only, at least ${atLeast} were expected`);
}

for (const lang of ["ko", "en"] as const) {
  for (const dark of [false, true]) {
    test(`gallery, options and popup: ${lang}, ${dark ? "dark" : "light"}`, async () => {
      await session.settings({ lang });
      for (const [path, atLeast] of [
        [`gallery.html?lang=${lang}&unfolded`, 200],
        ["options.html", 40],
        ["popup.html", 30],
      ] as const) {
        const page = await session.extensionPage(path);
        await session.setDark(page, dark);
        await page.waitForSelector("figure, input[type=checkbox], .rows");
        await clean(page, atLeast);
        await page.close();
      }
    });
  }
}

test("a planted mistake is found", async () => {
  const page = await session.extensionPage("gallery.html");
  await page.waitForSelector("h2");
  await page.evaluate(() => {
    const unnamed = document.createElement("button");
    const faint = document.createElement("p");
    faint.textContent = "읽기 어려운 글";
    faint.style.cssText = "color:#bbb;background:#fff";
    document.querySelector("figure")?.append(unnamed, faint);
  });
  const { violations } = await axe(page);
  assert.deepEqual(violations.map((line) => line.split(":")[0]).sort(), ["button-name", "color-contrast"]);
  await page.close();
});

test("pill and open card on a real help page", async () => {
  await session.settings({ lang: "ko" });
  const page = await session.visit("https://cs.kakao.com/");
  await waitForHint(page);
  await clean(page, 1, HOST);
  await page.click(`${HOST} >>> button.pill`);
  await waitForHint(page, { state: "card" });
  for (const section of await page.$$(`${HOST} >>> details:not([open]) > summary`)) await section.click();
  await clean(page, 20, HOST);
  await page.close();
});

for (const path of ["/", "/s/kakaotalk/spam-message-limit", "/en/s/x/account-suspended", "/a", "/write"]) {
  test(`server page ${path}`, async () => {
    const page = await session.browser.newPage();
    await page.setViewport({ width: 360, height: 740 });
    for (const dark of [false, true]) {
      await page.goto(app.origin + path, { waitUntil: "load" });
      await session.setDark(page, dark);
      await clean(page, 10);
    }
    await page.close();
  });
}
