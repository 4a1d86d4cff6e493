// What pages, browsers and people bring about, and what is seen then: docs/situations.md says it row by row, and names
// the tests of other suites for the rest. In this order: from row to row the browser is disturbed more.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { address, type HelpPage } from "../../fixtures/pages/site.ts";
import { plain } from "../../fixtures/pages/sites/elsewhere.ts";
import { DOCUMENTS, PAGES } from "../../fixtures/pages/sites/situations.ts";
import { HOST, readHint, waitForHint } from "../harness/overlay.ts";
import { kind } from "../harness/paths.ts";
import { type ExtensionApi, type Session, startSession } from "../harness/session.ts";
import { until } from "../harness/until.ts";

const PILL = `${HOST} >>> button.pill`;
const CARD = `${HOST} >>> [role=dialog]`;
const inChromium = (why: string) => ({ skip: kind() !== "chromium" && why });
const inFirefox = (why: string) => ({ skip: kind() === "chromium" && why });
let session: Session;
/** Of the extension’s pages. */
let origin: string;

before(async () => {
  session = await startSession();
  origin = await session.inside.evaluate(() => location.origin);
  for (const page of [...Object.values(PAGES), ...Object.values(DOCUMENTS)]) session.pages.add(page);
});
after(() => session?.close());

async function on(help: HelpPage, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await session.visit(address(help));
  try {
    await waitForHint(page);
    await work(page);
  } finally {
    await page.close();
  }
}

/** Is all of it in the window? */
const inSight = (page: Page, selector: string): Promise<boolean> =>
  page
    .$eval(selector, (one) => {
      const { left, top, right, bottom } = one.getBoundingClientRect();
      return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && bottom > top;
    })
    .catch(() => false);

async function opens(page: Page): Promise<void> {
  await until(() => inSight(page, PILL), "the pill is in sight");
  await page.click(PILL);
  await waitForHint(page, { state: "card" });
  await until(() => inSight(page, CARD), "the card is in sight");
}

/** Presses a choice behind “⋯” in the open card. */
async function choose(page: Page, at: number): Promise<void> {
  await pause(500); // as long as it has to have been in sight
  await page.click(`${HOST} >>> header button[aria-expanded]`);
  await (await page.waitForSelector(`${HOST} >>> .menu button:nth-of-type(${at})`))?.click();
}

interface Api extends ExtensionApi {
  storage: ExtensionApi["storage"] & { local: { clear(): Promise<void>; remove(key: string): Promise<void> } };
}

const inside = <T>(work: (api: Api) => Promise<T>): Promise<T> =>
  session.inside.evaluate(`(${work})(globalThis.browser ?? chrome)`) as Promise<T>;

const wordsOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

for (const name of ["zoom", "transform", "contain", "inverted", "sandbox", "trustedTypes"] as const) {
  test(`a page with ${name}: pill and card are in sight`, () => on(PAGES[name], opens));
}

test("a picture, plain text, JSON, XML, a drawing and a PDF have no pill, and nothing fails", async () => {
  const errors: string[] = [];
  const before = (await session.extensionErrors?.())?.length ?? 0;
  const opened: Page[] = [];
  for (const document of Object.values(DOCUMENTS)) {
    const page = await session.browser.newPage();
    // Firefox shows JSON by a page of its own, whose errors are not ours: what is ours is asked for below.
    if (!session.extensionErrors) page.on("pageerror", (error) => errors.push(String(error)));
    // A browser may rather save what it cannot show.
    await page.goto(address(document), { waitUntil: "load" }).catch(() => null);
    opened.push(page);
  }
  // By the time a later page has its pill, those had their chance.
  await on(PAGES.plain, async () => {
    for (const page of opened) assert.equal(await readHint(page).catch(() => null), null, page.url());
  });
  assert.deepEqual(errors, []);
  assert.deepEqual((await session.extensionErrors?.())?.slice(before) ?? [], []);
  for (const page of opened) await page.close();
});

test("a page that pulls the focus away: Esc folds the card all the same", () =>
  on(PAGES.trap, async (page) => {
    await opens(page);
    await page.evaluate(() => document.getElementById("trap")?.focus());
    await page.keyboard.press("Escape");
    await waitForHint(page, { state: "pill" });
  }));

test("in a window of 120 px the card takes all of it", () =>
  on(PAGES.plain, async (page) => {
    await page.setViewport({ width: 640, height: 120 });
    await opens(page);
    assert.ok((await page.$eval(CARD, (one) => one.getBoundingClientRect().height)) >= 104);
  }));

test("below a modal dialog the pill waits, and works when it is closed", () =>
  on(PAGES.dialog, async (page) => {
    await page.click("#yes").catch(() => {});
    await page.keyboard.press("Escape");
    await opens(page);
  }));

test("a translated page keeps its pill and its problem", () =>
  on(PAGES.plain, async (page) => {
    const before = await readHint(page);
    await page.evaluate(() => {
      document.documentElement.className = "translated-ltr";
      document.documentElement.lang = "ko";
      for (const one of document.querySelectorAll("h1, p")) {
        const font = document.createElement("font");
        font.textContent = "정지된 계정 정보";
        one.replaceChildren(font);
      }
    });
    await pause(600);
    assert.deepEqual(await readHint(page), before);
    await opens(page);
  }));

test("a part of the same page, and the way back: one pill, of this page", () =>
  on(PAGES.plain, async (page) => {
    await page.evaluate(() => {
      location.hash = "below";
    });
    await page.evaluate(() => history.back());
    await pause(300);
    assert.equal((await page.$$(HOST)).length, 1);
    assert.equal((await readHint(page))?.issue, "account-suspended");
  }));

test("a page out of the browser’s cache shows what holds now", () =>
  on(PAGES.cached, async (page) => {
    await page.goto("https://example.org/", { waitUntil: "load" });
    await session.settings({ off: ["help.x.com"] });
    try {
      await page.bringToFront();
      await page.evaluate(() => history.back()).catch(() => {});
      await until(async () => page.evaluate(() => !!document.querySelector("h1")).catch(() => false), "it is back");
      await until(async () => (await readHint(page).catch(() => null)) === null, "there is no pill");
    } finally {
      await session.settings({ off: [] });
    }
    await waitForHint(page);
  }));

const ELSEWHERE: [host: string, names: RegExp][] = [
  ["m.cs.daum.net", /다음/],
  ["mobile.hellotalk.com", /헬로톡/],
  ["help-x-com.translate.goog", /자주 찾는 문제/],
];

for (const [host, names] of ELSEWHERE) {
  test(`${host}: no pill; the popup ${names.source === "자주 찾는 문제" ? "is the common one" : "knows whose it is"}`, async () => {
    session.pages.add(plain(host, "/", "도움말", "도움말"));
    const page = await session.visit(`https://${host}/`);
    const popup = await session.openPopup(page);
    await until(() => popup.evaluate<boolean>("!!document.querySelector('.tiles')"), "the popup has its data");
    assert.match(await popup.evaluate<string>("document.body.innerText"), names);
    assert.equal(await readHint(page), null);
    await popup.close();
    await page.close();
  });
}

test("without https there is no pill, and the popup says whose page it is", async () => {
  const page = await session.browser.newPage();
  // Nobody answers there: the address is all that the popup asks for.
  await page.goto("http://cs.daum.net/", { waitUntil: "load", timeout: 3000 }).catch(() => null);
  const popup = await session.openPopup(page);
  await until(() => popup.evaluate<boolean>("!!document.querySelector('.tiles')"), "the popup has its data");
  assert.match(await popup.evaluate<string>("document.body.innerText"), /이 탭 · cs\.daum\.net/);
  await popup.close();
  await page.close();
});

const CLOCK = inChromium("the clock of Firefox’s own pages cannot be moved from here");

for (const [words, days] of [
  ["a day slow", -1],
  ["a year slow", -365],
  ["a year fast", 365],
] as const) {
  test(`a clock that is ${words}: the popup works, and a failed update is said`, CLOCK, async () => {
    const page = await session.browser.newPage();
    await page.evaluateOnNewDocument((ms) => {
      const Real = Date;
      globalThis.Date = class extends Real {
        constructor(...given: []) {
          super(...((given.length ? given : [Real.now() + ms]) as []));
        }
        static override now = () => Real.now() + ms;
      } as DateConstructor;
    }, days * 864e5);
    page.goto(`${origin}/popup.html#kakaotalk/contact-general`).catch(() => null);
    await until(
      () =>
        wordsOf(page).then(
          (text) => /카카오톡/.test(text),
          () => false,
        ),
      "the guide is there",
    );
    if (days > 30) {
      await page.waitForSelector(".stale button");
      await page.$eval(".stale button", (button) => button.click());
      await until(async () => /서버에 연결하지 못했어요/.test(await wordsOf(page)), "it says that nothing came");
    } else assert.doesNotMatch(await wordsOf(page), /자료가 오래됐어요/);
    await page.close();
  });
}

test("storage wiped while a page is open: pages get their pill again, and nobody is welcomed twice", async () => {
  await inside((api) => api.storage.local.clear());
  await until(
    () => inside(async (api) => !!(await api.storage.local.get("now")).now),
    "what pages read is there again",
  );
  await session.settings({ lang: "ko" });
  await on(PAGES.plain, opens);
});

test("a help page opened before the data is in place gets its pill by itself", async () => {
  // As it is before the first data: what pages read is nowhere.
  await inside(async (api) => {
    const { now } = await api.storage.local.get("now");
    Object.assign(globalThis, { kept: now });
    await api.storage.local.set({ now: { slot: "none" } });
  });
  const page = await session.visit(address(PAGES.plain));
  await pause(300);
  assert.equal(await readHint(page), null);
  await inside((api) => api.storage.local.set({ now: (globalThis as unknown as { kept: object }).kept }));
  await waitForHint(page);
  await opens(page);
  await page.close();
});

test(
  "storage full: a switch that is not kept says so, on a page and in the options",
  inChromium("Firefox sets no limit of its own to what an extension stores there"),
  async () => {
    const full = () =>
      inside(async (api) => {
        // To the last letter: what is left has to be less than a switch takes.
        for (let size = 8 << 20, at = 0; size > 0; size >>= 1)
          await api.storage.local.set({ [`junk${at++}`]: "x".repeat(size) }).catch(() => {});
      });
    await on(PAGES.plain, async (page) => {
      await opens(page);
      await full();
      try {
        await choose(page, 1);
        // Nothing has changed, so the options come.
        assert.ok(await readHint(page));
        await session.inside.bringToFront();
        await session.inside.click("input[name=side][value=left]");
        await until(async () => /저장하지 못했어요/.test(await wordsOf(session.inside)), "the options say so");
      } finally {
        await inside(async (api) => {
          for (let at = 0; at < 24; at++) await api.storage.local.remove(`junk${at}`);
        });
      }
    });
  },
);

test("the extension is replaced while a page is open: one pill, which opens or says what helps, and no second welcome", async () => {
  const page = await session.visit(address(PAGES.plain));
  await waitForHint(page);
  await session.replaceExtension();
  await page.bringToFront();
  session.inside = await session.extensionPage("options.html");
  await page.bringToFront();
  await until(async () => {
    if (await page.$(PILL)) await page.click(PILL).catch(() => {});
    const hint = await readHint(page);
    const words = hint && (await page.$eval(PILL, (pill) => pill.textContent).catch(() => ""));
    return !hint || hint.state === "card" || /새로고침하면 열려요/.test(words ?? "");
  }, "it is gone, opens, or says what helps");
  assert.ok((await page.$$(HOST)).length <= 1);
  await page.reload({ waitUntil: "load" });
  await waitForHint(page);
  await opens(page);
  await page.close();
  for (const one of await session.browser.pages())
    assert.notEqual(await one.evaluate(() => location.pathname).catch(() => ""), "/welcome.html");
});

test("private window: the pill and its card as elsewhere", async () => {
  const page = await session.inPrivate(address(PAGES.plain));
  await waitForHint(page);
  await opens(page);
  await page.close();
});

test(
  "private window: the popup reads, and what is written does not last and says so",
  inFirefox("Chromium opens no pages of an extension there"),
  async () => {
    const popup = await session.inPrivate(`${origin}/popup.html`);
    await popup.waitForSelector(".rows button");
    const write = "#compose/kakaotalk/account-suspended";
    const desk = await session.inPrivate(`${origin}/sidepanel.html${write}`);
    await desk.waitForSelector("#device");
    assert.match(await wordsOf(desk), /비공개 창이라 쓴 내용이 남지 않아요/);
    await desk.$eval("#device label", (label) => (label as HTMLElement).click());
    await desk.waitForSelector("#f-what-happened");
    const later = await session.inPrivate(`${origin}/sidepanel.html#compose`);
    await later.waitForSelector("main select");
    assert.equal(await later.$("[data-draft]"), null);
    await later.close();
    await popup.close();
    await desk.close();
  },
);

test(
  "“never remember history”: pill, card, popup and workbench work; what is written does not last and says so",
  inFirefox("Chromium has no such mode"),
  async () => {
    await session.close();
    session = await startSession({ lang: "ko" }, { neverRemember: true, welcomed: true });
    session.pages.add(PAGES.plain);
    // It answers when the background has its data; before that, a pill that is pressed may say that nobody answers.
    const popup = await session.extensionPage("popup.html");
    await popup.waitForSelector(".rows button");
    await popup.close();
    await on(PAGES.plain, opens);
    const desk = await session.extensionPage("sidepanel.html#compose/kakaotalk/account-suspended");
    await desk.waitForSelector("#device");
    assert.match(await wordsOf(desk), /비공개 창이라 쓴 내용이 남지 않아요/);
    await desk.close();
  },
);
