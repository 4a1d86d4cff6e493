// What the popup's search says besides guides: the first minute, a company that is not ours, which service, public bodies.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "puppeteer-core";
import { axe } from "../harness/axe.ts";
import { shoot } from "../harness/screenshots.ts";
import { type ExtensionApi, type Session, startSession } from "../harness/session.ts";

let session: Session;

before(async () => {
  session = await startSession();
});
after(() => session?.close());

/** Types these words into the popup and waits for what it says. */
async function onAnswer(typed: string, says: string, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await session.extensionPage("popup.html");
  try {
    await page.setViewport({ width: 400, height: 700 });
    await page.waitForSelector(".rows button");
    await page.type("input[type=search]", typed);
    await page.waitForFunction(
      (words) => document.querySelector("[aria-live]")?.textContent?.includes(words),
      {},
      says,
    );
    await work(page);
  } finally {
    await page.close();
  }
}

const said = (page: Page) => page.evaluate(() => document.querySelector<HTMLElement>("[aria-live]")?.innerText ?? "");
const headings = (page: Page) =>
  page.$$eval("[aria-live] h2", (all) => all.map((one) => (one as HTMLElement).innerText.trim()));
const links = (page: Page) => page.$$eval("[aria-live] a", (all) => all.map((one) => (one as HTMLAnchorElement).href));

/** Everything that the extension keeps where its pages read it. */
const kept = () =>
  session.inside.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<string, ExtensionApi | undefined>;
    return JSON.stringify(await (browser ?? chrome)?.storage.local.get(null));
  });
/** Looked at as it lies there, and by axe. */
async function looksRight(page: Page, name: string): Promise<void> {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `scrolls sideways by ${wide} px`);
  await shoot(page, `answer-${name}`);
  assert.deepEqual((await axe(page)).violations, []);
}

test("in danger the first numbers stand above all else, and leave no trace", async () => {
  const [threat, life] = ["사진을 퍼뜨린다고 협박해요", "죽고 싶어요"];
  await onAnswer(threat, "1366", async (page) => {
    const [first] = await headings(page);
    assert.equal(first, "사진·영상으로 협박받아요");
    const [press] = await links(page);
    assert.equal(press, "tel:112");
    await looksRight(page, "emergency");
    await page.click(".more");
    await page.waitForFunction(() => document.querySelector(".dont"));
    assert.equal(await page.evaluate(() => location.hash), "");
  });
  await onAnswer(life, "109", async (page) => {
    assert.deepEqual(await headings(page), ["혼자 견디지 않아도 돼요"]);
    await looksRight(page, "life");
  });
  const all = await kept();
  for (const typed of [threat, life]) assert.ok(!all.includes(typed), `“${typed}” is kept`);
});

test("a company that is not ours is named, with bodies that take the matter and a line to copy", () =>
  onAnswer("로블록스 환불", "로블록스 안내는 아직 없어요", async (page) => {
    const numbers = (await links(page)).filter((href) => href.startsWith("tel:"));
    assert.ok(numbers.includes("tel:1372"), `${numbers}`);
    assert.match(await said(page), /문의길에 로블록스 안내를 넣어 주세요/);
    assert.equal((await page.$$("[aria-live] .rows button")).length, 0, "another company is shown");
    await looksRight(page, "missing");
  }));

test("where only the problem is clear it asks which service, and one press answers", () =>
  onAnswer("계정이 정지됐어요", "어느 서비스인가요?", async (page) => {
    const rows = await page.$$eval("[aria-live] .rows button b", (all) => all.map((one) => one.textContent ?? ""));
    assert.ok(rows.length >= 5, `${rows}`);
    for (const row of rows) assert.match(row, /계정이 정지됐어요/);
    await looksRight(page, "which-service");
    await page.click("[aria-live] .rows button");
    await page.waitForFunction(() => document.querySelectorAll("details").length >= 2);
  }));

test("a public body is a result, with its number to press", () =>
  onAnswer("금감원 전화번호", "금융감독원", async (page) => {
    assert.ok((await links(page)).includes("tel:1332"));
    await looksRight(page, "body");
  }));

test("what is no question for support gets no company", () =>
  onAnswer("쿠팡 물류센터 일당", "맞는 것을 못 찾았어요", async (page) => {
    assert.equal((await page.$$("[aria-live] .rows button")).length, 0);
  }));
