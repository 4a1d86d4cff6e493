// For everyone: by keyboard alone, enlarged, with forced colours, without motion, with a big finger, in both languages.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { axe } from "../harness/axe.ts";
import { app, beginWith, session } from "../harness/begin.ts";
import { casesWhen } from "../harness/cases.ts";
import { cut, edgeless, emulate } from "../harness/fits.ts";
import { HOST, waitForHint } from "../harness/overlay.ts";
import { kind } from "../harness/paths.ts";
import { themes } from "../harness/themes.ts";
import { until } from "../harness/until.ts";

const ARTICLE = "https://help.x.com/en/managing-your-account/suspended-x-accounts";
const PROBLEM = "kakaotalk/account-suspended";
const PILL = `${HOST} >>> button.pill`;
/** Pages of the extension, the element that says they are ready, and how wide they are at 200 %, in CSS px. */
const VIEWS: [path: string, ready: string, width: number][] = [
  // A popup is at most 800 px wide on screen.
  ["popup.html", ".rows button", 400],
  ["options.html", "input[type=checkbox]", 320],
  ["welcome.html", ".window .card", 320],
  ["sidepanel.html#compose", "main h2", 320],
  [`sidepanel.html#compose/${PROBLEM}`, "#device", 320],
  ["sidepanel.html#cases", "main button", 320],
  ["sidepanel.html#cases/new", "main select", 320],
  [`send.html#${PROBLEM}`, "main, svg, canvas, img", 320],
];
const PHONE = ["/", "/find", "/find/shopping", `/s/${PROBLEM}`, "/s/x", "/a", "/check", "/write"];

beginWith(["session"]);
async function view(path: string, ready: string, width: number, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await session.extensionPage(path);
  try {
    await page.setViewport({ width, height: 600 });
    await page.waitForSelector(ready);
    await work(page);
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : error}`, { cause: error });
  } finally {
    await page.close();
  }
}

async function phone(path: string, width: number, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await session.browser.newPage();
  try {
    await page.setViewport({ width, height: 740 });
    await page.goto(app.origin + path, { waitUntil: "load" });
    await work(page);
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : error}`, { cause: error });
  } finally {
    await page.close();
  }
}

async function card(work: (page: Page) => Promise<void>): Promise<void> {
  const page = await session.visit(ARTICLE);
  try {
    await waitForHint(page);
    await page.click(PILL);
    await waitForHint(page, { state: "card" });
    await work(page);
  } finally {
    await page.close();
  }
}

/** Elements smaller than 24 by 24 px that one presses; links within a sentence are exempt, as in WCAG 2.5.8. */
const tooSmall = (page: Page, host?: string): Promise<string[]> =>
  page.evaluate((name) => {
    const root = name ? document.querySelector(name)?.shadowRoot : document;
    const pressed = "a[href], button, input, select, textarea, summary, [role=button], [role=tab], [tabindex='0']";
    const small: string[] = [];
    for (const one of root?.querySelectorAll<HTMLElement>(pressed) ?? []) {
      if (!one.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const label = one instanceof HTMLInputElement ? one.closest("label") : null;
      const boxes = [one, label].flatMap((each) => (each ? [each.getBoundingClientRect()] : []));
      const width = Math.max(...boxes.map((box) => box.width));
      const height = Math.max(...boxes.map((box) => box.height));
      const inline = one.matches("p a, li a, td a") && getComputedStyle(one).display === "inline";
      const unseen = width <= 1 || height <= 1 || getComputedStyle(one).clipPath !== "none";
      // Half a device pixel is lost in rounding.
      if (!inline && !unseen && (width < 23.5 || height < 23.5)) {
        small.push(
          `${one.tagName} “${one.textContent?.trim().slice(0, 30)}” ${width.toFixed(1)} × ${height.toFixed(1)}`,
        );
      }
    }
    return small;
  }, host);

const moving = (page: Page, host?: string): Promise<string[]> =>
  page.evaluate((name) => {
    const root = name ? document.querySelector(name)?.shadowRoot : document;
    const found: string[] = [];
    for (const one of root?.querySelectorAll("*") ?? []) {
      for (const pseudo of ["", "::before", "::after"]) {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(one, pseudo);
        const longest = Math.max(...`${transitionDuration},${animationDuration}`.split(",").map(Number.parseFloat));
        if (longest > 0 || scrollBehavior === "smooth") found.push(`${one.tagName}.${one.className}${pseudo}`);
      }
    }
    return found;
  }, host);

/** What only Chromium can be told to emulate: forced colours leave every button its edge, and without motion nothing moves. */
async function emulated(page: Page, host?: string): Promise<void> {
  if (kind() !== "chromium") return;
  await emulate(page, "forced-colors", "active");
  assert.ok(await page.evaluate(() => matchMedia("(forced-colors: active)").matches));
  assert.deepEqual(await edgeless(page, host), [], "buttons without an edge in forced colours");
  await emulate(page, "prefers-reduced-motion", "reduce");
  assert.deepEqual(await moving(page, host), [], "this moves for people who asked for no motion");
}

/** All that is asked of a page, opened once; `narrow`: how wide it is at 200 %, in CSS px. */
async function suits(page: Page, lang: string, dark: boolean, narrow: number): Promise<void> {
  assert.equal(await page.evaluate(() => document.documentElement.lang), lang);
  assert.ok(await page.evaluate(() => document.title), "no title");
  await session.setDark(page, dark);
  assert.deepEqual(await tooSmall(page), [], "less than 24 px high or wide");
  const { violations, nodes } = await axe(page);
  assert.deepEqual(violations, []);
  assert.ok(nodes >= 10, `axe looked at ${nodes} elements only`);
  await page.setViewport({ width: narrow, height: 600 });
  assert.deepEqual(await cut(page), [], "at 200 %");
  await emulated(page);
}

for (const lang of ["ko", "en"] as const) {
  for (const dark of themes(lang)) {
    describe(`it suits everyone: ${lang}, ${dark ? "dark" : "light"}`, () => {
      before(() => session.settings({ lang }));

      for (const [path, ready, narrow] of VIEWS) {
        test(path, () => view(path, ready, 400, (page) => suits(page, lang, dark, narrow)));
      }

      for (const path of PHONE) {
        test(`phone page ${path}`, () =>
          phone(lang === "en" ? `/en${path}` : path, 360, (page) => suits(page, lang, dark, 320)));
      }

      test("the card with its menu and every section unfolded", () =>
        card(async (page) => {
          assert.equal(await page.$eval(`${HOST} >>> [role=dialog]`, (one) => (one as HTMLElement).lang), lang);
          await page.click(`${HOST} >>> header button[aria-expanded]`);
          for (const section of await page.$$(`${HOST} >>> details`)) {
            await section.evaluate((one) => {
              (one as HTMLDetailsElement).open = true;
            });
          }
          assert.deepEqual(await tooSmall(page, HOST), []);
          await emulated(page, HOST);
        }));
    });
  }
}

test("in the card the focus goes the way people read", () =>
  card(async (page) => {
    const order: { at: number; top: number; words: string }[] = [];
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press("Tab");
      const here = await page.evaluate((name) => {
        const root = document.querySelector(name)?.shadowRoot;
        const one = root?.activeElement;
        const box = root?.querySelector("[role=dialog]");
        if (!one || !box || !root) return null;
        const all = [...root.querySelectorAll("*")];
        const top = one.getBoundingClientRect().top + box.scrollTop;
        return { at: all.indexOf(one), top, words: one.textContent?.trim() ?? "" };
      }, HOST);
      if (!here || here.at <= (order.at(-1)?.at ?? -1)) break;
      order.push(here);
    }
    assert.ok(order.length >= 6, `Tab reached ${order.map(({ words }) => words).join(" | ")}`);
    for (const [i, { top, words }] of order.entries()) {
      const before = order[i - 1];
      // Buttons in one line may differ by a pixel.
      if (before) assert.ok(top >= before.top - 2, `“${words}” stands above “${before.words}”`);
    }
    const all = await page.$$eval(
      `${HOST} >>> [role=dialog] :is(a[href], button, summary)`,
      (found) => found.filter((one) => one.checkVisibility()).length,
    );
    assert.equal(order.length, all, `Tab reached ${order.map(({ words }) => words).join(" | ")}`);
    await page.focus(`${HOST} >>> summary`);
    await page.keyboard.press("Escape");
    await waitForHint(page, { state: "pill" });
  }));

/** Presses Tab until the focus is on what `wanted` accepts: a part of its words, or a selector. */
async function tabTo(page: Page, wanted: { words?: string; is?: string }): Promise<void> {
  const passed: string[] = [];
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(({ words, is }) => {
      const one = document.activeElement as HTMLElement | null;
      if (!one || one === document.body) return "";
      const said = (one.ariaLabel ?? one.textContent ?? "").trim();
      return (!words || said.includes(words)) && (!is || one.matches(is)) ? true : said.slice(0, 20);
    }, wanted);
    if (here === true) return;
    passed.push(here);
  }
  throw new Error(`Tab never came to ${JSON.stringify(wanted)}, but to ${[...new Set(passed)].join(" | ")}`);
}

test("by keyboard alone: search, guide, inquiry, case", async () => {
  await session.settings({ lang: "ko" });
  await view("popup.html", ".rows button", 400, async (page) => {
    await tabTo(page, { is: "input[type=search]" });
    await page.keyboard.type("이용자 보호조치");
    await until(() => page.evaluate(() => document.querySelectorAll(".rows button").length > 0), "there are results");
    await page.waitForSelector(".said .rows button");
    // Whatever has sentences of its own waits until nobody types.
    await pause(800);
    await tabTo(page, { words: "카카오톡", is: ".rows button" });
    await page.keyboard.press("Enter");
    await until(() => page.evaluate(() => !!document.querySelector(".reach")), "the guide is there");
    await tabTo(page, { words: "이의신청 쓰기", is: "button" });
  });
  await view(`sidepanel.html#compose/${PROBLEM}`, "#device input", 400, async (page) => {
    await tabTo(page, { is: "#device input" });
    await page.keyboard.press(" ");
    await page.waitForSelector("#f-what-happened");
    await tabTo(page, { is: "#f-what-happened" });
    await page.keyboard.type("어제부터 로그인이 안 돼요");
    await until(
      () => page.evaluate(() => document.body.innerText.includes("어제부터 로그인이 안 돼요")),
      "the words stand in the letter",
    ).catch(async () => {
      // Where the letter is a field, its words are its value.
      const values = await page.$$eval("textarea", (all) => all.map((one) => one.value));
      assert.ok(values.some((value) => value.includes("어제부터 로그인이 안 돼요")));
    });
  });
  await view("sidepanel.html#cases/new", "main select", 400, async (page) => {
    await tabTo(page, { is: "main select" });
    await page.keyboard.press("ArrowDown");
    await until(() => page.evaluate(() => document.querySelectorAll("main select").length > 1), "problems are listed");
    await tabTo(page, { is: "main select" });
    await page.keyboard.press("ArrowDown");
    await tabTo(page, { words: "기록하기", is: "main button" });
    await page.keyboard.press("Enter");
    await casesWhen(session.inside, (all) => all.length > 0, "the case is in the log");
  });
});
