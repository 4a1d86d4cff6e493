// What the line on search pages says and how it looks, in every language, theme and width: a part of searching.test.ts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { SEARCHES } from "../../fixtures/pages/sites/searching.ts";
import { SOAK } from "../../soak.ts";
import { axe } from "../harness/axe.ts";
import { session } from "../harness/begin.ts";
import { kind } from "../harness/paths.ts";
import { shoot } from "../harness/screenshots.ts";
import { KAKAO, LINE, options, says, search, turn } from "../harness/search-line.ts";
import { READ, themes } from "../harness/themes.ts";

/** Registers these tests in the suite that calls it: they share its browser. */
export function testLooks(): void {
  for (const lang of ["ko", "en"] as const) {
    for (const dark of themes(lang)) {
      const theme = `${lang}-${dark ? "dark" : "light"}`;
      test(`it looks right and reads right: ${theme}`, async () => {
        await turn(true);
        await session.settings({ lang });
        await options.bringToFront();
        await session.setDark(options, dark);
        await options.waitForFunction((now) => document.documentElement.lang === now, {}, lang);
        await shoot(options, `search-options-${theme}`, { fullPage: true });
        const page = await session.browser.newPage();
        await session.setDark(page, dark);
        for (const [place, width, query] of [
          ["google", 1280, KAKAO],
          ["naver", 1280, "트위터 상담원 연결"],
          ["naver-phone", 390, KAKAO],
          ["daum-phone", 390, "다음 고객센터"],
        ] as const) {
          await page.setViewport({ width, height: width < 500 ? 780 : 800 });
          await search(SEARCHES[place], query, page);
          await says(page, lang === "ko" ? "전화" : "hone");
          await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
          await shoot(page, `search-${place}-${theme}`);
          const { violations, nodes } = await axe(page, LINE);
          assert.deepEqual(violations, []);
          assert.ok(nodes >= 4, `axe looked at ${nodes} elements only`);
          const small = await page.$$eval(`${LINE} >>> button`, (all) =>
            all.filter((one) => one.getBoundingClientRect().height < 24).map((one) => one.textContent),
          );
          assert.deepEqual(small, [], "targets too small to hit");
        }
        await page.close();
        await session.settings({ lang: "ko" });
      });
    }
  }

  /** What the background adds: the same four as in the popup, in both languages. */
  const ANSWERS: [name: string, query: string, ko: string, en: string][] = [
    ["emergency", "사진 퍼뜨린다고 협박당했어요", "1366 · 삭제 지원과 상담", "1366 · takedown and advice"],
    ["life", "죽고 싶어요", "109 · 24시간 상담", "109 · talk, day and night"],
    ["missing", "로블록스 환불 전화번호", "로블록스 안내는 아직 없어요.", "There is no guide for"],
    ["which-service", "계정 정지 고객센터 전화번호", "어느 서비스인가요?", "Which service is it?"],
    ["body", "금감원 전화번호", "금융감독원", "Financial Supervisory Service"],
  ];

  /** A line breaks alike in both browsers: outside of a soak Chromium has all widths, Firefox the narrowest. */
  const WIDTHS = (
    [
      ["google", 1280],
      ["naver-phone", 360],
      ["daum-phone", 320],
    ] as const
  ).slice(kind() === "chromium" || SOAK ? 0 : -1);

  for (const lang of READ) {
    for (const [name, query, ko, en] of ANSWERS) {
      test(`it says what the popup says: ${name}, ${lang}`, async () => {
        await turn(true);
        await session.settings({ lang });
        const page = await session.browser.newPage();
        for (const dark of themes(lang)) await session.setDark(page, dark);
        for (const [place, width] of WIDTHS) {
          await page.setViewport({ width, height: width < 500 ? 780 : 800 });
          await search(SEARCHES[place], query, page);
          await says(page, lang === "ko" ? ko : en);
          const { wide, inside, small } = await page.$eval(`${LINE} >>> .line`, (one) => {
            const { left, right, top, bottom } = one.getBoundingClientRect();
            return {
              wide: one.scrollWidth - one.clientWidth,
              inside: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
              small: [...one.querySelectorAll("a, button")]
                .filter((each) => each.getBoundingClientRect().height < 32)
                .map((each) => each.textContent),
            };
          });
          assert.ok(wide <= 0 && inside, `${width} px: it sticks out`);
          assert.deepEqual(small, [], `${width} px: too small to hit`);
          await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
          await shoot(page, `search-answer-${name}-${lang}-${width}`);
          assert.deepEqual((await axe(page, LINE)).violations, []);
          // Nobody can rent a number of four digits; longer ones would teach people to trust what a page may forge.
          const numbers = await page.$$eval(`${LINE} >>> a[href^="tel:"]`, (all) => all.map((each) => each.href));
          for (const number of numbers) assert.match(number, /^tel:\d{3,4}$/);
        }
        await page.close();
      });
    }
  }
}
