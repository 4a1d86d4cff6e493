// The first minute with the extension: the page that opens by itself once, and what it asks.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { EXAMPLES } from "../../../extension/features/welcome/examples.ts";
import { SOAK } from "../../soak.ts";
import { WELCOME } from "../harness/browser.ts";
import { HOST, readHint, waitForHint } from "../harness/overlay.ts";
import { kind } from "../harness/paths.ts";
import { type ExtensionApi, type Session, startSession } from "../harness/session.ts";
import { tabOn } from "../harness/tabs.ts";
import { until } from "../harness/until.ts";

let session: Session;
let welcome: Page;

before(async () => {
  session = await startSession({ lang: "auto" }, { welcomed: true });
  welcome = await tabOn(session.browser, WELCOME);
  await welcome.bringToFront();
});
after(() => session?.close());

interface Api extends ExtensionApi {
  permissions: { getAll(): Promise<{ origins?: string[] }> };
  tabs: { query(of: object): Promise<{ url?: string }[]> };
}

/** Asks the browser what a page of the extension may know. */
const inside = <T>(work: (api: Api, ...given: string[]) => Promise<T>, ...given: string[]): Promise<T> =>
  session.inside.evaluate(`(${work})(globalThis.browser ?? chrome, ...${JSON.stringify(given)})`) as Promise<T>;

const wordsHere = (): Promise<string> => welcome.evaluate(() => document.body.innerText);

const granted = () =>
  inside(async (api) => {
    const { origins = [] } = await api.permissions.getAll();
    return origins.filter((origin) => /search\.(naver|daum)|google/.test(origin));
  });

test("it shows a card of the data in place and a line as it stands on results, and has asked for nothing", async () => {
  await welcome.waitForSelector(".window .card h2");
  await until(
    () =>
      welcome.evaluate(
        () => !!document.querySelector(".results div")?.shadowRoot?.querySelector(".line b")?.textContent,
      ),
    "the picture of a search page has its line",
  );
  assert.deepEqual(await welcome.$$eval("input", (all) => all.map((one) => one.checked)), [false, false, false]);
  assert.deepEqual(await granted(), []);
});

test("one switch asks for one engine, and can be taken back", async () => {
  await session.agreeTo(["https://search.naver.com/*", "https://m.search.naver.com/*"]);
  await welcome.bringToFront();
  const naver = () => welcome.$eval("input[name=searching-naver]", (one) => one.checked);
  await welcome.click("input[name=searching-naver]");
  await until(naver, "Naver is on");
  assert.ok((await granted()).every((origin) => origin.includes("naver")));
  await welcome.click("input[name=searching-naver]");
  await until(async () => !(await naver()), "Naver is off again");
});

test("‘직접 해 보기’ opens a help page, and the pill stands on it", async () => {
  const lang = await welcome.evaluate(() => (document.documentElement.lang === "ko" ? "ko" : "en"));
  await welcome.click(".try");
  // Asked of the browser: Firefox keeps such a tab from automation.
  const open = () =>
    inside(async (api, url) => (await api.tabs.query({})).some((tab) => tab.url === url), EXAMPLES[lang].page);
  await until(open, "the help page is open");
  for (const { page, service, issue } of Object.values(EXAMPLES)) {
    const help = await session.visit(page);
    await waitForHint(help, { service, issue });
    await help.close();
  }
});

const NO_PROMPT = !SOAK ? "a prompt is waited for in long runs" : kind() !== "firefox" && "its prompt is out of reach";

test("where leave is refused, the switch stays off and says so", { skip: NO_PROMPT }, async () => {
  await session.settings({ lang: "ko" });
  await welcome.bringToFront();
  await session.refuse?.(() => welcome.click("input[name=searching-daum]"));
  await until(async () => /허용하지 않아 켜지 않았어요/.test(await wordsHere()), "it says so");
  assert.equal(await welcome.$eval("input[name=searching-daum]", (one) => one.checked), false);
  assert.deepEqual(await granted(), []);
});

test("what is chosen elsewhere meanwhile is seen here: another language, and all sites off", async () => {
  const now = await welcome.evaluate(() => document.documentElement.lang);
  const [lang, says, rests] =
    now === "ko"
      ? (["en", /Keep the Munuigil button/, /is off on all sites/] as const)
      : (["ko", /문의길 버튼을 꺼내 두세요/, /모든 사이트에서 꺼 두었어요/] as const);
  await session.settings({ lang });
  await until(async () => says.test(await wordsHere()), `it speaks ${lang}`);
  await session.settings({ off: ["*"] });
  try {
    await until(async () => rests.test(await wordsHere()), "it says why nothing can be chosen");
    assert.deepEqual(await welcome.$$eval("input", (all) => all.map((one) => one.disabled)), [true, true, true]);
  } finally {
    await session.settings({ off: [] });
  }
});

const OFFER = /검색 결과에서도/;

test("the popup offers the line on search pages at its fourth opening, and never again", async () => {
  await session.settings({ lang: "ko" });
  // Opened twice before.
  await session.inside.evaluate(() => localStorage.setItem("openings", "2"));
  const page = await session.visit("https://example.org/");
  const said: boolean[] = [];
  for (let opening = 3; opening <= 5; opening++) {
    const popup = await session.openPopup(page);
    await until(() => popup.evaluate<boolean>("!!document.querySelector('.tiles')"), "the popup has its data");
    said.push(OFFER.test(await popup.evaluate<string>("document.body.innerText")));
    await popup.close();
  }
  assert.deepEqual(said, [false, true, false]);
  await page.close();
});

test("off for a company: all its sites, and no other company’s", async () => {
  const daum = await session.visit("https://cs.daum.net/");
  await waitForHint(daum);
  const x = await session.visit("https://help.x.com/en");
  await waitForHint(x);
  await daum.bringToFront();
  await daum.click(`${HOST} >>> button.pill`);
  await waitForHint(daum, { state: "card" });
  await pause(500);
  await daum.click(`${HOST} >>> header button[aria-expanded]`);
  await (await daum.waitForSelector(`${HOST} >>> .menu button:nth-of-type(2)`))?.click();
  await until(async () => (await readHint(daum)) === null, "the card has gone");
  const off = await inside(
    async (api) => ((await api.storage.local.get("settings")).settings as { off: string[] }).off,
  );
  assert.deepEqual(off.sort(), ["cs.daum.net", "hanmail-notice.daum.net", "policy.daum.net"]);
  assert.ok(await readHint(x), "another company keeps its pill");
  await session.settings({ off: [] });
  await waitForHint(daum);
  await daum.close();
  await x.close();
});
