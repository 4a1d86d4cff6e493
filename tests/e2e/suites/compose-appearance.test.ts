// Pictures of the composer and of covering a screenshot, and what can be asserted about how they look and read.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "puppeteer-core";
import { axe } from "../harness/axe.ts";
import { Desk } from "../harness/desk.ts";
import { choose, dragBox, draw, SECRET } from "../harness/pictures.ts";
import { shoot } from "../harness/screenshots.ts";
import { type Session, startSession } from "../harness/session.ts";
import { themes } from "../harness/themes.ts";

const SUSPENDED = "#compose/kakaotalk/account-suspended";
const TYPED = {
  "what-happened":
    "단체방에 모임 공지를 올린 뒤 막혔어요. 본인 확인은 900101-1234567 로 했습니다. 광고는 보내지 않았어요.",
  "account-email": "road@example.com",
  "phone-number": "010-9876-5432",
};
const FRESH = ["kakaomap", "daum", "x", "kakaotalk"];
let session: Session;

before(async () => {
  session = await startSession();
  const desk = await Desk.open(session, "#compose");
  await desk.begin(SUSPENDED);
  for (const [id, text] of Object.entries(TYPED)) await desk.page.type(`#f-${id}`, text);
  await desk.page.click(".wishes button");
  await desk.says("5 / 8");
  await desk.page.close();
});
after(() => session?.close());

for (const lang of ["ko", "en"] as const) {
  for (const dark of themes(lang)) {
    test(`composer and pictures look right and read right: ${lang}, ${dark ? "dark" : "light"}`, async () => {
      await session.settings({ lang });
      const theme = `${lang}-${dark ? "dark" : "light"}`;
      const check = async (page: Page, name: string) => {
        // Pictures take the height of the last frame, so there has to be one.
        await page.evaluate(() => {
          scrollTo(0, 0);
          return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        });
        await shoot(page, `compose-${name}-${theme}`, { fullPage: true });
        const { violations, nodes } = await axe(page);
        assert.deepEqual(violations, [], name);
        assert.ok(nodes > 20, `axe looked at ${nodes} elements only`);
        const small = await page.$$eval("main :is(button, a, label, input, summary)", (all) =>
          all
            .filter((one) => one.checkVisibility() && !one.classList.contains("sr"))
            // A label counts with its field: pressing either does the same.
            .filter((one) => !(one.tagName === "LABEL" && one.closest(".box")) && !one.closest("label input"))
            .filter((one) => one.getBoundingClientRect().height < 24 || one.getBoundingClientRect().width < 24)
            .map((one) => one.textContent),
        );
        assert.deepEqual(small, [], "targets too small to hit");
        // Twice as large, and as narrow as a phone: nothing may stick out.
        await page.setViewport({ width: 190, height: 760 });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(over <= 0, `${name} sticks out by ${over} px at 200 %`);
        await page.setViewport({ width: 372, height: 760 });
      };
      const desk = await Desk.open(session, "#compose");
      await session.setDark(desk.page, dark);
      await check(desk.page, "drafts");
      // One that nobody takes a letter for.
      await desk.goTo("#compose/hellotalk/account-suspended");
      await desk.page.waitForSelector(".notice .doubt");
      await check(desk.page, "nobody");
      // One that nobody has begun yet, for each look.
      await desk.take(`#compose/${FRESH.shift()}/service-error`);
      await check(desk.page, "start");
      await desk.page.click("#device label");
      await desk.page.waitForSelector("#f-what-happened");
      await check(desk.page, "empty");
      await desk.take(SUSPENDED);
      await check(desk.page, "filled");
      await desk.page.evaluate(() => {
        for (const fold of document.querySelectorAll("details")) fold.open = true;
      });
      await check(desk.page, "unfolded");
      await desk.page.click(".proof button");
      await desk.page.waitForSelector("#picture-file");
      await check(desk.page, "pictures-empty");
      await choose(desk, "look.png", await draw(desk, "900101-1234567", "image/png"));
      await desk.page.waitForSelector(".stage canvas");
      await dragBox(desk, SECRET.x, SECRET.y, SECRET.x + SECRET.w, SECRET.y + SECRET.h);
      await desk.page.click("button.act");
      await desk.page.waitForSelector(".saved a");
      await check(desk.page, "pictures");
      await desk.page.close();
    });
  }
}

test("forced colours keep borders, marks and the black of boxes", async () => {
  if (session.kind !== "chromium") return;
  const desk = await Desk.open(session, SUSPENDED);
  const client = await desk.page.createCDPSession();
  await client.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
  await desk.page.waitForSelector("#f-what-happened");
  await shoot(desk.page, "compose-forced-colours", { fullPage: true });
  assert.equal(await desk.page.evaluate(() => matchMedia("(forced-colors: active)").matches), true);
  const under = await desk.page.$eval("#f-what-happened", (one) => getComputedStyle(one).backgroundColor);
  assert.match(under, /rgba\(.*, 0\)|transparent/, "the field would hide its marks");
  await desk.page.close();
});
