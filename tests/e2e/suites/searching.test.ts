// The line on search pages: off by default, asked for in the options, gone when leave is taken back by whatever way.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { ENGINES } from "../../../extension/core/search/engines.ts";
import { NO_SEARCHES, SEARCHES } from "../../fixtures/pages/sites/searching.ts";
import { SOAK } from "../../soak.ts";
import { data, session } from "../harness/begin.ts";
import { HOST } from "../harness/overlay.ts";
import { shoot } from "../harness/screenshots.ts";
import {
  beginSearching,
  isOn,
  KAKAO,
  LINE,
  later,
  options,
  ownTabs,
  registered,
  said,
  says,
  saysNothing,
  search,
  turn,
  type WithApi,
} from "../harness/search-line.ts";
import { until } from "../harness/until.ts";
import { testLooks } from "./searching-looks.ts";

beginSearching();

test("until somebody asks for it, nothing stands on search pages and no script is registered", async () => {
  assert.deepEqual(await registered(), []);
  for (const engine of ["naver", "daum", "google"]) assert.equal(await isOn(engine), false);
  const html = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);
  const pages = await Promise.all(Object.values(SEARCHES).map((place) => search(place, KAKAO)));
  const before = await Promise.all(pages.map(html));
  await later();
  for (const [at, page] of pages.entries()) {
    assert.equal(await said(page), null, decodeURI(page.url()));
    assert.equal(await html(page), before[at]);
    await page.close();
  }
});

test("a switch for one engine asks for this engine alone, and only its results carry the line", async () => {
  await turn(true, ["naver"]);
  assert.match(await options.evaluate(() => document.body.innerText), /켰어요\. 열려 있던 검색 결과는/);
  assert.deepEqual((await registered()).sort(), [
    "https://m.search.naver.com/search.naver*",
    "https://search.naver.com/search.naver*",
  ]);
  const page = await search(SEARCHES.naver, KAKAO);
  await says(page, "카카오톡 공식 전화번호가 있어요. 카톡 채팅에 상담원이 있어요.");
  const other = await search(SEARCHES.google, KAKAO);
  await saysNothing(other);
  await page.close();
  await other.close();
});

const EXPECTED: [query: string, ko: string, en: string][] = [
  [KAKAO, "카카오톡 공식 전화번호가 있어요.", "KakaoTalk has an official phone number."],
  ["kakaotalk customer service phone number", "카톡 채팅에 상담원이", "Agents answer in the KakaoTalk chat."],
  ["트위터 상담원 연결", "X(트위터) 전화 상담은 없어요.", "X (Twitter) has no phone support."],
  ["다음 고객센터", "다음(Daum) 전화는 자동응답이에요.", "Daum’s phone line is automated."],
];

for (const lang of ["ko", "en"] as const) {
  test(`each engine, on each of its hosts, says what is known: ${lang}`, async () => {
    await turn(true);
    await session.settings({ lang });
    // The hosts differ in no word: all that is said is read on one of them, that something is said on each; all in a soak.
    for (const place of lang === "ko" || SOAK ? Object.values(SEARCHES) : [SEARCHES.google]) {
      let tab: Page | undefined;
      for (const [query, ko, en] of place === SEARCHES.google || SOAK ? EXPECTED : EXPECTED.slice(0, 1)) {
        tab = await search(place, query, tab);
        await says(tab, lang === "ko" ? ko : en);
        assert.equal(await tab.$$eval(LINE, (all) => all.length), 1);
      }
      await tab?.close();
    }
    await session.settings({ lang: "ko" });
  });
}

test("no line for other queries, on look-alikes, or elsewhere on the same hosts", async () => {
  const pages: Page[] = [];
  for (const query of [
    "카카오톡",
    "고객센터 전화번호",
    "다음 주 날씨 전화",
    "병원 고객센터",
    "카카오톡 네이버 고객센터",
  ])
    pages.push(await search(SEARCHES.google, query));
  for (const place of NO_SEARCHES) pages.push(await search(place, KAKAO));
  await later();
  for (const page of pages) {
    assert.equal(await said(page), null, decodeURI(page.url()));
    await page.close();
  }
});

test("the query changes without a reload, and the line with it", async () => {
  const page = await search(SEARCHES.google, KAKAO);
  await says(page, "카카오톡");
  const go = (query: string) => page.evaluate((q) => history.pushState(null, "", `?q=${encodeURIComponent(q)}`), query);
  await go("트위터 고객센터 전화번호");
  await says(page, "X(트위터) 전화 상담은 없어요.");
  await go("내일 날씨");
  await until(async () => (await said(page)) === null, "the line is gone");
  // One after the other, faster than anything can be read.
  await page.evaluate(() => {
    for (const q of ["카톡 고객센터", "내일 날씨", "카톡 고객센터", "다음 고객센터"])
      history.pushState(null, "", `?q=${q}`);
  });
  await says(page, "다음(Daum) 전화는");
  assert.equal(await page.$$eval(LINE, (all) => all.length), 1);
  await page.evaluate(() => history.go(-1));
  await says(page, "카카오톡");
  await page.close();
});

test("it sends nothing, keeps nothing, and leaves the page as it was", async () => {
  session.pages.seen.length = 0;
  const asked = data.seen.length;
  const page = await search(SEARCHES.google, KAKAO);
  await says(page, "카카오톡");
  await later();
  const mine = session.pages.seen.filter(({ host }) => host === SEARCHES.google.host).map(({ path }) => path);
  const known = new Set(["/replica/page.js", "/replica/page.css", "/favicon.ico"]);
  assert.deepEqual(mine.filter((path) => !known.has(path)).length, 1, `${mine}`);
  assert.deepEqual(
    session.pages.seen.filter(({ origin }) => origin && /-extension:/.test(origin)),
    [],
  );
  assert.equal(data.seen.length, asked, "the server was asked because of a search");
  const stored = await options.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as WithApi;
    return JSON.stringify(await (browser ?? chrome)?.storage.local.get(null));
  });
  assert.ok(!stored.includes(KAKAO));

  const withLine = await page.evaluate((name) => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    copy.querySelector(name)?.remove();
    return copy.outerHTML;
  }, LINE);
  await session.settings({ off: ["google.com"] });
  try {
    await until(async () => (await said(page)) === null, "the line is gone");
    assert.equal(await page.evaluate(() => document.documentElement.outerHTML), withLine);
  } finally {
    await session.settings({ off: [] });
  }
  await page.close();
});

test("it shifts nothing, and covers nothing to press", async () => {
  for (const width of [1280, 1024, 390]) {
    const page = await search(SEARCHES.naver, KAKAO);
    await page.setViewport({ width, height: 800 });
    await page.reload({ waitUntil: "load" });
    await says(page, "카카오톡");
    const seen = await page.evaluate(
      async (name, fonts) => {
        let shift = 0;
        if (fonts)
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: "layout-shift", buffered: true });
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        const line = document.querySelector(name)?.shadowRoot?.querySelector(".line");
        const { left, right, top, bottom } = line?.getBoundingClientRect() ?? new DOMRect();
        const field = document.querySelector("input")?.getBoundingClientRect() ?? new DOMRect();
        const button = document.querySelector("#page-button")?.getBoundingClientRect() ?? new DOMRect();
        const meets = (one: DOMRect) => left < one.right && right > one.left && top < one.bottom && bottom > one.top;
        return {
          shift,
          inside: left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight,
          field: meets(field),
          button: meets(button),
          over: document.documentElement.scrollWidth - innerWidth,
        };
      },
      LINE,
      session.kind === "chromium",
    );
    assert.deepEqual(seen, { shift: 0, inside: true, field: false, button: false, over: seen.over }, `${width} px`);
    assert.ok(seen.over <= 0, `${width} px: it sticks out by ${seen.over} px`);
    await page.close();
  }
  // A window made narrow, a phone turned.
  const page = await search(SEARCHES.google, KAKAO);
  const side = () => page.$eval(`${LINE} >>> .line`, (one) => (one as HTMLElement).dataset.side);
  await page.setViewport({ width: 1280, height: 800 });
  await says(page, "카카오톡");
  await until(async () => (await side()) === "top", "it stands at the top");
  await page.setViewport({ width: 390, height: 800 });
  await until(async () => (await side()) === "bottom", "it stands at the bottom");
  await page.close();
});

test("by keyboard it comes before the results; Escape closes it for this page only", async () => {
  const page = await search(SEARCHES.naver, KAKAO);
  await says(page, "카카오톡");
  const focused = () =>
    page.evaluate((name) => document.querySelector(name)?.shadowRoot?.activeElement?.className ?? "", LINE);
  await page.evaluate(() => {
    const state = { keys: 0 };
    Object.assign(globalThis, { state });
    for (const type of ["keydown", "click"]) document.addEventListener(type, () => state.keys++);
  });
  await page.$eval(`${LINE} >>> .ways`, (one) => (one as HTMLElement).focus());
  const order: string[] = [];
  for (let at = 0; at < 3; at++) {
    order.push(await focused());
    await page.keyboard.press("Tab");
  }
  assert.deepEqual(order, ["ways", "plain", "fold"]);
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "INPUT", "the page goes on after the line");
  await page.$eval(`${LINE} >>> .ways`, (one) => (one as HTMLElement).focus());
  await page.keyboard.press("Escape");
  assert.equal(await said(page), null);
  assert.equal(
    await page.evaluate(() => (globalThis as unknown as { state: { keys: number } }).state.keys),
    0,
    "the page heard keys",
  );
  await page.reload({ waitUntil: "load" });
  await says(page, "카카오톡");
  // A press by the page's own script is none.
  await page.$eval(`${LINE} >>> .plain`, (one) => (one as HTMLElement).click());
  await later();
  await says(page, "카카오톡");
  await page.click(`${LINE} >>> .fold`);
  assert.equal(await said(page), null);
  assert.equal(await isOn("naver"), true);
  await page.close();
});

test("the ways open on the device, without a request", async () => {
  const page = await search(SEARCHES.google, KAKAO);
  await says(page, "카카오톡");
  const asked = data.seen.length;
  session.pages.seen.length = 0;
  await page.bringToFront();
  await page.click(`${LINE} >>> .ways`);
  const address = "popup.html#kakaotalk";
  // Chromium 150 tells an extension without the permission for tabs not even the addresses of its own pages.
  const open = async () => [...(await ownTabs()), ...(await page.browser().pages()).map((one) => one.url())];
  await until(async () => (await open()).some((url) => url.endsWith(address)), `${address} is open in a tab`);
  // Firefox hides pages of extensions that it opened itself: the same once more, where it can be seen.
  const ways = await session.extensionPage(address);
  await ways.waitForSelector("h2");
  const words = await ways.evaluate(() => document.body.innerText);
  assert.match(words, /카카오톡/);
  assert.match(words, /카톡 채팅에 상담원이 있어요/);
  await shoot(ways, "search-ways");
  assert.equal(data.seen.length, asked);
  // Firefox itself looks for its own lists now and then.
  assert.deepEqual(
    session.pages.seen.filter(({ host }) => !host.endsWith(".mozilla.com")),
    [],
  );
  await ways.close();
  await page.close();
});

test("switched off from the line itself it is gone everywhere, for good, and comes back by the switch", async () => {
  await turn(true);
  const page = await search(SEARCHES.naver, KAKAO);
  const other = await search(SEARCHES.google, KAKAO);
  await says(page, "카카오톡");
  await says(other, "카카오톡");
  await page.bringToFront();
  await page.click(`${LINE} >>> .plain`);
  for (const tab of [page, other]) await until(async () => (await said(tab)) === null, "the line is gone");
  await until(async () => (await registered()).length === 0, "no script is registered");
  for (const { id } of ENGINES) await until(async () => !(await isOn(id)), `${id} is off in the settings`);
  await page.reload({ waitUntil: "load" });
  await saysNothing(page);
  await turn(true);
  await page.reload({ waitUntil: "load" });
  await says(page, "카카오톡");
  await page.close();
  await other.close();
});

test("leave taken back in the browser's own settings ends it, in tabs that are open too", async () => {
  await turn(true);
  const page = await search(SEARCHES.google, KAKAO);
  const naver = await search(SEARCHES.naver, KAKAO);
  await says(page, "카카오톡");
  await session.withdraw(["https://www.google.com/*"]);
  await until(async () => (await said(page)) === null, "the line is gone");
  await until(async () => !(await isOn("google")), "the switch is off");
  assert.equal(await isOn("naver"), true);
  await says(naver, "카카오톡");
  await page.reload({ waitUntil: "load" });
  await saysNothing(page);
  await page.close();
  await naver.close();
  await session.agreeTo(["https://www.google.com/*"]);
});

test("a host or all sites switched off keep their say", async () => {
  await turn(true);
  const page = await search(SEARCHES.google, KAKAO);
  await says(page, "카카오톡");
  await session.settings({ off: ["google.com"] });
  await until(async () => (await said(page)) === null, "the line is gone");
  await session.settings({ off: ["*"] });
  await until(() => options.$eval("[name=searching-naver]", (one) => (one as HTMLInputElement).disabled), "no switch");
  assert.equal(await isOn("naver"), false);
  await session.settings({ off: [] });
  await says(page, "카카오톡");
  await page.close();
});

test("an update of the extension forgets the registration; the next start makes it again", async () => {
  await turn(true);
  await options.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as WithApi;
    await (browser ?? chrome)?.scripting.unregisterContentScripts();
  });
  assert.deepEqual(await registered(), []);
  await session.stopBackground();
  // Any message wakes it.
  await options.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<
      string,
      { runtime: { sendMessage(message: unknown): Promise<unknown> } } | undefined
    >;
    await (browser ?? chrome)?.runtime.sendMessage({ kind: "cases" });
  });
  await until(async () => (await registered()).length === 5, "the script is registered again");
  const page = await search(SEARCHES.naver, KAKAO);
  await says(page, "카카오톡");
  await page.close();
});

testLooks();

test("a service that is chosen on the line opens with the problem; nothing opens that would lie in the history", async () => {
  await turn(true);
  await session.settings({ lang: "ko" });
  const page = await search(SEARCHES.google, "계정 정지 고객센터 전화번호");
  await says(page, "어느 서비스인가요?");
  await page.bringToFront();
  await page.click(`${LINE} >>> .choice`);
  const open = async () => [...(await ownTabs()), ...(await page.browser().pages()).map((one) => one.url())];
  await until(
    async () => (await open()).some((url) => url.endsWith("popup.html#kakaotalk/account-suspended")),
    "the guide is open in a tab",
  );
  await search(SEARCHES.google, "죽고 싶어요", page);
  await says(page, "109");
  assert.equal(await page.$(`${LINE} >>> .whole`), null);
  await page.close();
});

test("the line is no overlay: no other element of ours stands on search pages", async () => {
  const page = await search(SEARCHES.google, KAKAO);
  await says(page, "카카오톡");
  assert.equal(await page.$(HOST), null);
  await page.close();
});
