// Pages that work against the overlay: they stay whole, the overlay neither fights nor breaks, and what nobody can
// see changes no settings. Opening, folding and reading work all the same: a page may look odd for good reasons.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { COVER_NAMES, HOSTILE_PAGES } from "../../fixtures/pages/pages.ts";
import { address } from "../../fixtures/pages/site.ts";
import { layoutShift } from "../harness/layout-shift.ts";
import { HOST, readHint, waitForHint } from "../harness/overlay.ts";
import { type ExtensionApi, type Session, startSession } from "../harness/session.ts";
import { until } from "../harness/until.ts";

type Name = keyof typeof HOSTILE_PAGES;
const PILL = `${HOST} >>> button.pill`;
// Buttons of the page are looked for several times in the first seconds; each look may write a style or two.
const FEW = 40;
let session: Session;

before(async () => {
  session = await startSession();
});
after(() => session?.close());

/** Opens the page, waits until its own script has ended, and checks afterwards that nobody stumbled. */
async function on(name: Name, work: (page: Page) => Promise<void>, wait = 8000): Promise<void> {
  const errors: string[] = [];
  const before = (await session.extensionErrors?.())?.length ?? 0;
  const page = await session.browser.newPage();
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    // Not found is the icon of the site, which no replica has.
    if (message.type() === "error" && !message.text().includes("404")) errors.push(message.text());
  });
  try {
    await page.goto(address(HOSTILE_PAGES[name]), { waitUntil: "load" });
    await until(async () => (await mark(page, "finished")) === "yes", "the page's script has ended", wait);
    await work(page);
    assert.equal(await mark(page, "stumbled"), undefined, "the page's own script stumbled");
    assert.deepEqual(errors, []);
    assert.deepEqual((await session.extensionErrors?.())?.slice(before) ?? [], []);
    const ours = Number((await mark(page, "ours")) ?? 0);
    assert.ok(ours <= FEW, `the overlay changed the page ${ours} times`);
  } finally {
    await page.close();
  }
}

const mark = (page: Page, name: string): Promise<string | undefined> =>
  page
    .evaluate((key) => document.querySelector("html")?.dataset[key], name)
    // Asked while the document is replaced.
    .catch(() => undefined);

const count = (page: Page): Promise<number> => page.evaluate((host) => document.querySelectorAll(host).length, HOST);

/** Where a person would click: the middle of an element in the overlay. */
async function middle(page: Page, selector: string): Promise<[x: number, y: number]> {
  const element = await page.waitForSelector(selector);
  const box = await element?.evaluate((one) => {
    const { left, top, width, height } = one.getBoundingClientRect();
    return [left + width / 2, top + height / 2] as [number, number];
  });
  assert.ok(box);
  return box;
}

async function opens(page: Page): Promise<void> {
  await page.mouse.click(...(await middle(page, PILL)));
  await is(page, "card");
}

/** Asked from outside: a page may have spoilt what waiting inside it needs. */
const is = (page: Page, state: string): Promise<void> =>
  until(async () => (await readHint(page))?.state === state, `the overlay is a ${state}`);

test("the plain page gets its pill with a handful of changes, and none of them moves anything", () =>
  on("plain", async (page) => {
    await waitForHint(page);
    await pause(1500);
    assert.ok(Number(await mark(page, "ours")) <= 12, `${await mark(page, "ours")} changes`);
    assert.equal(await count(page), 1);
    await opens(page);
    await layoutStill(page);
  }));

describe("the page still works, and so does the overlay", () => {
  for (const name of ["sweeps", "moves", "styles", "fadesBody", "prototypes", "writesEarly", "xhtml", "rtl"] as const) {
    test(name, () =>
      on(name, async (page) => {
        // Back in its place at the latest with one of the looks at late content.
        await until(
          () => page.evaluate((host) => !!document.querySelector(`html > ${host}`), HOST),
          "the overlay is in its place",
        );
        assert.equal(await count(page), 1);
        await opens(page);
        await layoutStill(page);
      }),
    );
  }
});

test("prototypes the page has replaced are never called by the overlay", () =>
  on("prototypes", async (page) => {
    await opens(page);
    await page.keyboard.press("Escape");
    await is(page, "pill");
    assert.equal(await mark(page, "called"), undefined);
  }));

test("a page that throws the overlay out again and again wins", () =>
  on("removes", async (page) => {
    await pause(4000);
    assert.equal(await count(page), 0);
    assert.ok(Number(await mark(page, "ours")) <= 24, `the overlay came back ${await mark(page, "ours")} times`);
  }));

test("a page that writes itself anew gets one overlay again, not two", () =>
  on("writes", async (page) => {
    await until(async () => (await count(page)) > 0, "the overlay is back");
    await pause(500);
    assert.equal(await count(page), 1);
  }));

test("thousands of changes a second do not set the overlay off", () =>
  on(
    "floods",
    async (page) => {
      const rounds = Number(await mark(page, "rounds"));
      assert.ok(rounds > 1000, `the page managed ${rounds} rounds only`);
      const ours = Number((await mark(page, "ours")) ?? 0);
      assert.ok(ours <= FEW, `${ours} changes by us in two seconds`);
      await opens(page);
    },
    20_000,
  ));

test("fifty thousand elements", () =>
  on(
    "huge",
    async (page) => {
      assert.ok((await page.evaluate(() => document.querySelectorAll("*").length)) > 50_000);
      await waitForHint(page);
      await opens(page);
    },
    20_000,
  ));

test("of a help page within a help page only the outer one has the overlay", () =>
  on("framed", async (page) => {
    await waitForHint(page);
    const frame = page.frames().find((one) => one.parentFrame());
    assert.ok(frame);
    await pause(500);
    assert.equal(await frame.$(HOST), null);
    assert.equal(await count(page), 1);
  }));

test("words run from left to right on a page that runs the other way", () =>
  on("rtl", async (page) => {
    await waitForHint(page);
    await opens(page);
    assert.equal(await page.$eval(`${HOST} >>> [role=dialog]`, (card) => getComputedStyle(card).direction), "ltr");
  }));

test("nothing of the overlay is printed", () =>
  on("plain", async (page) => {
    await waitForHint(page);
    const display = () => page.$eval(HOST, (host) => getComputedStyle(host).display);
    assert.equal(await display(), "block");
    await session.setPrint(page, true);
    try {
      await until(async () => (await display()) === "none", "the overlay is gone from the print");
    } finally {
      await session.setPrint(page, false);
    }
  }));

/** Chooses “nowhere any more” in the menu of the open card. */
async function offEverywhere(page: Page): Promise<void> {
  await page.mouse.click(...(await middle(page, `${HOST} >>> header button[aria-expanded]`)));
  await page.mouse.click(...(await middle(page, `${HOST} >>> .menu button:nth-of-type(3)`)));
}

/** As long as a browser may take to notice that something lies over the card, or no longer does. */
const NOTICED = 900;

describe("behind a cover the card opens, and what would last is asked on a page of our own", () => {
  for (const name of COVER_NAMES) {
    test(name, () =>
      on(name, async (page) => {
        if (name === "captures") await page.waitForSelector(`#jail > ${HOST}`);
        await opens(page);
        await pause(NOTICED);
        assert.ok(await session.inside.evaluate(() => document.hidden));
        await offEverywhere(page);
        await until(() => session.inside.evaluate(() => !document.hidden), "the options come forward");
        await pause(200);
        assert.deepEqual(await offSites(), []);
      }),
    );
  }
});

describe("in plain sight", () => {
  test("one click is enough", () =>
    on("plain", async (page) => {
      await opens(page);
      await pause(NOTICED);
      await offEverywhere(page);
      await until(async () => (await offSites()).includes("*"), "it is off everywhere");
      await session.settings({ off: [] });
    }));

  test("a click made by a script is none", () =>
    on("plain", async (page) => {
      await opens(page);
      const tabs = (await session.browser.pages()).length;
      // Only the test build lets the page reach in here; other extensions can in every build.
      await page.evaluate((host) => {
        const root = document.querySelector(host)?.shadowRoot;
        for (const one of root?.querySelectorAll<HTMLElement>("button, a, summary") ?? []) one.click();
      }, HOST);
      await pause(400);
      assert.deepEqual(await offSites(), []);
      assert.equal((await session.browser.pages()).length, tabs);
      assert.equal((await readHint(page))?.state, "card");
    }));
});

const offSites = (): Promise<string[]> =>
  session.inside.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<string, ExtensionApi | undefined>;
    const stored = (await (browser ?? chrome)?.storage.local.get("settings"))?.settings as { off?: string[] };
    return stored?.off ?? [];
  });

/** Only Chromium counts shifts of the layout. */
async function layoutStill(page: Page): Promise<void> {
  if (session.kind !== "chromium") return;
  assert.equal(await layoutShift(page), 0);
}
