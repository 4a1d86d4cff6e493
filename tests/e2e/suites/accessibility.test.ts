// axe on the card in every state, in both languages and themes, and a proof that it would notice a mistake. The other
// pages are looked at in everyone.test.ts.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "puppeteer-core";
import { axe, NO_AXE } from "../harness/axe.ts";
import { HOST, waitForHint } from "../harness/overlay.ts";
import { kind } from "../harness/paths.ts";
import { type Session, startSession } from "../harness/session.ts";
import { themes } from "../harness/themes.ts";

const PRESSED: unknown[] = [
  "button",
  "link",
  "checkbox",
  "radio",
  "textbox",
  "searchbox",
  "combobox",
  "DisclosureTriangle",
];
let session: Session;

before(async () => {
  if (!NO_AXE.skip) session = await startSession();
});
after(() => session?.close());

/** What one presses and Chromium tells screen readers no name for. axe reads names more generously than the browser gives them. */
async function nameless(page: Page): Promise<string[]> {
  const client = await page.createCDPSession();
  const { nodes } = await client.send("Accessibility.getFullAXTree");
  await client.detach();
  const pressed = nodes.filter(({ ignored, role }) => !ignored && PRESSED.includes(role?.value));
  assert.ok(pressed.length > 3, `only ${pressed.length} things to press`);
  return pressed.flatMap(({ name, role, nodeId }) => (name?.value?.trim() ? [] : `${role?.value} ${nodeId}`));
}

async function clean(page: Page, atLeast: number, within?: string): Promise<void> {
  const { violations, nodes } = await axe(page, within);
  assert.deepEqual(violations, []);
  assert.ok(nodes >= atLeast, `axe looked at ${nodes} elements only, at least ${atLeast} were expected`);
}

for (const lang of ["ko", "en"] as const) {
  for (const dark of themes(lang)) {
    test(`every state of the card: ${lang}, ${dark ? "dark" : "light"}`, NO_AXE, async () => {
      await session.settings({ lang });
      const page = await session.extensionPage(`gallery.html?lang=${lang}&unfolded`);
      await session.setDark(page, dark);
      await page.waitForSelector("[data-done]");
      await clean(page, 200);
      if (kind() === "chromium") assert.deepEqual(await nameless(page), [], "without a name");
      await page.close();
    });
  }
}

test("a planted mistake is found", NO_AXE, async () => {
  const page = await session.extensionPage("gallery.html");
  await page.waitForSelector("[data-done]");
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

test("pill and open card on a real help page", NO_AXE, async () => {
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
