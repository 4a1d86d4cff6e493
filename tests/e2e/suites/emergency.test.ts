// The first minute, in the popup and on the phone pages: which danger, numbers first and whole, nothing dead, nothing kept.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import type { ServedEmergency } from "../../../extension/core/schema.ts";
import { answer } from "../../../extension/core/search/answer.ts";
import { bundle, engine } from "../../core/data.ts";
import { axe } from "../harness/axe.ts";
import { app, beginWith, session } from "../harness/begin.ts";
import { HOST, waitForHint } from "../harness/overlay.ts";
import { shoot } from "../harness/screenshots.ts";
import type { ExtensionApi } from "../harness/session.ts";
import { READ, themes } from "../harness/themes.ts";
import { until } from "../harness/until.ts";

/** In the order in which people see them. */
const BLOCKS = Object.entries(bundle)
  .flatMap(([key, block]) => (key.startsWith("emergency/") ? [block as ServedEmergency] : []))
  .sort((a, b) => a.order - b.order);
const RED = BLOCKS.filter(({ tone }) => tone === "red");
const PRIVATE = BLOCKS.filter((block) => block.private);
const NARROW = 320;
const WARNING = /사기꾼이 통화를 가로챌|a scammer could take over the call/;

beginWith(["session"]);
type Told = Pick<ServedEmergency, "tone" | "warning">;

/** What buttons look like where a person presses them. Heights and widths in CSS pixels. */
interface Appearance {
  texts: string[];
  /** Heights of all that can be pressed, and of the lines their numbers take. */
  heights: number[];
  broken: string[];
  /** Left and right edges differ between buttons of one stack. */
  ragged: boolean;
  wide: number;
  said: string;
  /** Is any part of it drawn in the colour of danger? */
  red: boolean;
}

const readAppearance = (page: Page): Promise<Appearance> =>
  page.evaluate(() => {
    const presses = [...document.querySelectorAll<HTMLElement>(".press > *")];
    const edges = presses.map((one) => one.getBoundingClientRect());
    const numbers = presses.flatMap((one) => [...one.querySelectorAll("b")]);
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = "var(--bad)";
    const bad = getComputedStyle(probe).color;
    probe.style.color = "var(--bad-wash)";
    const wash = getComputedStyle(probe).color;
    probe.remove();
    const box = document.querySelector(".press")?.parentElement;
    const styles = box ? [box, ...presses].map((one) => getComputedStyle(one)) : [];
    return {
      // Beside a number to copy stands the button for that.
      texts: presses.map((one) =>
        (one.querySelector<HTMLElement>("span") ?? one).innerText.replace(/\s+/g, " ").trim(),
      ),
      heights: edges.map(({ height }) => height),
      broken: numbers.filter((one) => one.getClientRects().length > 1).map((one) => one.innerText),
      ragged: new Set(edges.map(({ left, right }) => `${left} ${right}`)).size > 1,
      wide: document.documentElement.scrollWidth - innerWidth,
      said: document.body.innerText.replaceAll("\u00a0", " "),
      red: styles.some(({ backgroundColor, color }) => [bad, wash].includes(backgroundColor) || color === bad),
    };
  });

function whole({ texts, heights, broken, ragged, wide, said, red }: Appearance, id: string, block: Told): void {
  assert.ok(texts.length >= 2, `${id}: ${texts}`);
  assert.deepEqual(broken, [], `${id}: a number over two lines`);
  assert.ok(Math.min(...heights) >= 48, `${id}: ${heights} px high`);
  assert.equal(ragged, false, `${id}: buttons are not one below the other`);
  assert.ok(wide <= 0, `${id}: ${wide} px too wide`);
  assert.equal(red, block.tone === "red", `${id}: colour of danger`);
  assert.equal(WARNING.test(said), block.warning !== undefined, `${id}: the warning`);
  for (const text of texts) assert.doesNotMatch(text, /지급정지/);
}

async function popup(work: (page: Page) => Promise<void>, hash = "", width = 372): Promise<void> {
  const page = await session.extensionPage(`popup.html${hash}`);
  try {
    await page.setViewport({ width, height: 600 });
    await work(page);
  } finally {
    await page.close();
  }
}

/** Presses the button of the page that has these words. */
const press = (page: Page, words: string) =>
  page.waitForFunction(
    (wanted) => {
      const found = [...document.querySelectorAll<HTMLElement>("button")].find((one) => one.innerText.includes(wanted));
      found?.click();
      return !!found;
    },
    { polling: 50 },
    words,
  );

test("one red line opens all ways, and each way back leads where one came from", () =>
  popup(async (page) => {
    await page.waitForSelector("button.sos");
    assert.ok(
      await page.$eval("button.sos", (one) => one.getBoundingClientRect().bottom < 160),
      "the line is right below the field",
    );
    await page.click("button.sos");
    await page.waitForSelector(".dangers button");
    assert.equal((await page.$$(".dangers button")).length, RED.length);
    // Life is neither red nor a row of results.
    assert.equal(
      await page.$eval("button.calm", (one) => one.innerText),
      "혼자 견디지 않아도 돼요\n109는 24시간 사람이 받아요.",
    );
    assert.equal(await page.$(".rows button"), null);
    await shoot(page, "emergency-popup-list-ko");
    await press(page, "돈이 빠져나가요");
    await press(page, "내 은행·카드 신고 번호");
    await page.waitForSelector(".calls li");
    for (const selector of [".press", ".dangers", "button.sos"]) {
      await page.click("header button[aria-label='뒤로']");
      await page.waitForSelector(selector);
    }
  }));

/** Half-said things: which of them are clear enough for a block changes with every line that is learnt. */
const HALF = [
  "당근 거래자가 연락 두절",
  "판매자가 답을 안 해요",
  "카드에서 모르는 돈",
  "모르는 앱이 생겼어요",
  "전 남친이 계속 연락해요",
];

test("what may be an emergency is named in that line, with its number", () =>
  popup(async (page) => {
    const asked = HALF.find((text) => answer(engine, text).perhaps);
    assert.ok(asked, "none of these is perhaps an emergency any more");
    await page.waitForSelector("input[type=search]");
    await page.type("input[type=search]", asked);
    await page.waitForFunction(() =>
      /^지금 급하면 · .*\d{3}/s.test(document.querySelector<HTMLElement>("button.sos")?.innerText ?? ""),
    );
    await shoot(page, "emergency-popup-perhaps-ko");
    await page.click("button.sos");
    await page.waitForSelector(".help .press");
  }));

for (const lang of READ) {
  for (const block of BLOCKS) {
    const { id } = block;
    test(`popup, ${id}, ${lang}`, async () => {
      await session.settings({ lang });
      await popup(async (page) => {
        for (const dark of themes(lang)) {
          await session.setDark(page, dark);
          await page.waitForSelector(".press");
          whole(await readAppearance(page), id, block);
          await shoot(page, `emergency-popup-${id}-${lang}${dark ? "-dark" : ""}`);
        }
        const { violations } = await axe(page);
        assert.deepEqual(violations, []);
      }, `#e/${id}`);
    });
  }
}

test("the banks' own lines are searched on this device, without network", async () => {
  await session.settings({ lang: "ko" });
  await popup(async (page) => {
    await page.waitForSelector(".calls li");
    const all = (await page.$$(".calls li")).length;
    assert.ok(all >= 15, `${all} lines`);
    await shoot(page, "emergency-popup-loss-lines-ko");
    // Pages of the tests before may still be asking for their pictures.
    await until(async () => {
      const before = session.pages.seen.length;
      await pause(500);
      return session.pages.seen.length === before;
    }, "no page asks for anything");
    const before = session.pages.seen.length;
    await page.type("input[type=search]", "국민카드");
    await page.waitForFunction(() => document.querySelectorAll(".calls li").length === 1);
    assert.deepEqual(
      await page.$eval(".calls li", (one) => [...one.querySelectorAll("b")].map((part) => part.textContent)),
      ["KB국민카드", "1588-1788"],
    );
    assert.deepEqual(session.pages.seen.slice(before), []);
    const { wide, said } = await readAppearance(page);
    assert.ok(wide <= 0);
    assert.match(said, WARNING);
  }, "#e/loss-lines");
});

test("the box above a guide has the same buttons; the list opens from there", async () => {
  await session.settings({ lang: "ko" });
  await popup(async (own) => {
    await own.waitForSelector(".rows button");
    await own.type("input[type=search]", "카카오페이 해킹");
    await own.waitForSelector(".said .rows button");
    await own.click(".said .rows button");
    await own.waitForSelector(".press");
    const found = await readAppearance(own);
    whole(found, "guide", { tone: "red", warning: { ko: "", en: "" } });
    assert.equal(found.texts[0], "1833-7483 · 카카오페이 금융안심센터");
    await shoot(own, "emergency-popup-guide-ko");
    await press(own, "내 은행·카드 신고 번호");
    await own.waitForSelector(".calls li");
  });
});

test("the card on a page has stacked buttons, too", async () => {
  const page = await session.visit("https://help.x.com/en/forms/account-access/regain-access/hacked-or-compromised");
  await waitForHint(page, { service: "x", issue: "account-hacked" });
  await page.click(`${HOST} >>> button.pill`);
  await waitForHint(page, { state: "card" });
  const presses = await page.$$(`${HOST} >>> .press > *`);
  const heights = await Promise.all(presses.map((one) => one.evaluate((each) => each.getBoundingClientRect().height)));
  assert.equal(heights.length, 3);
  assert.ok(Math.min(...heights) >= 48);
  await shoot(page, "emergency-card-ko", { clip: { x: 700, y: 0, width: 400, height: 800 } });
  await page.close();
});

test("nothing of it is kept: no storage, no draft, no case, no badge", async () => {
  const stored = () =>
    session.inside.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as Record<string, ExtensionApi | undefined>;
      return JSON.stringify(await (browser ?? chrome)?.storage.local.get(null));
    });
  const before = await stored();
  assert.ok(PRIVATE.length > 0);
  for (const { title } of PRIVATE) {
    await popup(async (page) => {
      await page.waitForSelector("button.sos");
      await page.click("button.sos");
      await press(page, title.ko);
      await page.waitForSelector(".press");
    });
    await popup(async (page) => {
      await page.waitForSelector(".rows button");
      const said = await page.evaluate(() => document.body.innerText);
      for (const other of PRIVATE) assert.ok(!said.includes(other.title.ko), other.id);
      assert.doesNotMatch(said, /협박/);
      assert.equal(await page.title(), "문의길");
    });
  }
  assert.equal(await stored(), before);
});

describe("phone pages", () => {
  let page: Page;
  before(async () => {
    page = await session.browser.newPage();
    await session.stopScripts(page);
  });
  after(() => page?.close());

  for (const lang of READ) {
    for (const id of [...BLOCKS.map((block) => block.id), "loss-lines", ""]) {
      const block = BLOCKS.find((one) => one.id === id);
      test(`phone page /e/${id || "home"}, ${lang}`, async () => {
        const path = `${lang === "ko" ? "" : "/en"}/${id && `e/${id}`}`;
        await page.goto(app.origin + path, { waitUntil: "load" });
        for (const [width, dark] of [
          [360, false],
          [NARROW, true],
        ] as const) {
          await page.setViewport({ width, height: 740 });
          await session.setDark(page, dark);
          const found = await readAppearance(page);
          if (block) whole(found, id, block);
          else assert.ok(found.wide <= 0, `${found.wide} px too wide`);
          await shoot(page, `emergency-phone-${id || "home"}-${lang}${dark ? "-dark-320" : ""}`);
        }
      });
    }
  }
});
