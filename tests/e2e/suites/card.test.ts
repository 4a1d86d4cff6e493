// The pill and the card: by mouse and by keyboard, without moving the page or standing in its way.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { layoutShift } from "../harness/layout-shift.ts";
import { HOST, readHint, waitForHint } from "../harness/overlay.ts";
import { notOnPhone } from "../harness/paths.ts";
import { shoot } from "../harness/screenshots.ts";
import { type Session, startSession } from "../harness/session.ts";
import { until } from "../harness/until.ts";

const ARTICLE = "https://help.x.com/en/managing-your-account/suspended-x-accounts";
const PILL = `${HOST} >>> button.pill`;
let session: Session;

before(async () => {
  session = await startSession();
});
after(() => session?.close());

async function withPage(url: string, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await session.visit(url);
  try {
    await waitForHint(page);
    await work(page);
  } finally {
    await page.close();
  }
}

/** What has the focus inside the overlay: `pill`, `card`, another element's words, or null when the page has it. */
const focused = (page: Page): Promise<string | null> =>
  page.evaluate((name) => {
    const inner = document.querySelector(name)?.shadowRoot?.activeElement;
    if (!inner) return null;
    return inner.matches(".pill") ? "pill" : inner.matches("[role=dialog]") ? "card" : (inner.textContent ?? "");
  }, HOST);

/** What hides the middle of the focused element inside the overlay, or null. */
const covered = (page: Page): Promise<string | null> =>
  page.evaluate((name) => {
    const root = document.querySelector(name)?.shadowRoot;
    const { left, top, width, height } = root?.activeElement?.getBoundingClientRect() ?? new DOMRect();
    const seen = root?.elementFromPoint(left + width / 2, top + height / 2);
    return !seen || root?.activeElement?.contains(seen) ? null : seen.outerHTML.slice(0, 80);
  }, HOST);

test("a click opens the card, Esc folds it, the focus returns to the pill", () =>
  withPage(ARTICLE, async (page) => {
    await page.click(PILL);
    await waitForHint(page, { state: "card" });
    assert.equal(await focused(page), "card");
    await page.keyboard.press("Escape");
    await waitForHint(page, { state: "pill" });
    assert.equal(await focused(page), "pill");
  }));

test("its shortcut hides the pill on this site, and shows it again", notOnPhone("no shortcuts there"), () =>
  withPage(ARTICLE, async (page) => {
    await session.pressShortcut(page, "pill");
    await until(async () => !(await readHint(page)), "no pill");
    await session.pressShortcut(page, "pill");
    await waitForHint(page, { state: "pill" });
  }),
);

test("where one appeal is allowed it stands below the steps, which are always open", () =>
  withPage("https://cs.kakao.com/helps_html/1073200213?locale=en", async (page) => {
    await page.click(PILL);
    await waitForHint(page, { state: "card" });
    const { steps, appeal, act } = await page.evaluate((name) => {
      const root = document.querySelector(name)?.shadowRoot;
      const buttons = [...(root?.querySelectorAll("button") ?? [])];
      const top = (one: Element | null | undefined) => one?.getBoundingClientRect().top ?? Number.NaN;
      return {
        steps: top(root?.querySelector(".take > ol")),
        appeal: top(buttons.find((one) => one.textContent === "이의신청 쓰기")),
        act: root?.querySelector(".act")?.textContent ?? null,
      };
    }, HOST);
    assert.ok(steps < appeal, `steps at ${steps}, appeal at ${appeal}`);
    assert.equal(act, null, "a button above steps that are open");
  }));

test("the keyboard alone opens, walks through and folds the card", () =>
  withPage(ARTICLE, async (page) => {
    // The pill comes last, after everything of the page.
    await page.focus("#page-button");
    await page.keyboard.press("Tab");
    assert.equal(await focused(page), "pill");
    await page.keyboard.press("Enter");
    await waitForHint(page, { state: "card" });
    const reached: string[] = [];
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press("Tab");
      const words = await focused(page);
      if (words === null || reached.includes(words)) break;
      assert.equal(await covered(page), null, `“${words}” has the focus and cannot be seen`);
      reached.push(words);
    }
    const summaries = await page.evaluate(
      (name) =>
        [...(document.querySelector(name)?.shadowRoot?.querySelectorAll("summary") ?? [])]
          .filter((one) => one.checkVisibility())
          .map((one) => one.textContent ?? ""),
      HOST,
    );
    assert.ok(summaries.length >= 2, `sections: ${summaries}`);
    assert.deepEqual(
      summaries.filter((summary) => !reached.includes(summary)),
      [],
      `Tab reached ${reached.join(" | ")}`,
    );
    await page.focus(`${HOST} >>> summary`);
    await page.keyboard.press("Escape");
    await waitForHint(page, { state: "pill" });
    assert.equal(await focused(page), "pill");
  }));

test("where a page speaks of two problems the card asks, and the answer leads to one, and back", () =>
  withPage("https://help.x.com/en/forms", async (page) => {
    await page.click("a[data-replaces=appeal]");
    await waitForHint(page, { issue: "account-locked+account-suspended" });
    await page.click(PILL);
    await waitForHint(page, { state: "card" });
    const question = () =>
      page.$$eval(`${HOST} >>> fieldset`, (sets) =>
        sets
          .filter((set) => set.querySelector("legend"))
          .map((set) => [set.querySelector("legend")?.textContent, set.querySelectorAll("button").length]),
      );
    assert.deepEqual(await question(), [["화면에 뭐라고 나오나요?", 2]]);
    assert.equal(await page.$(`${HOST} >>> .act`), null, "an action before the question is answered");
    await shoot(page, "card-question");
    await (await page.$$(`${HOST} >>> fieldset:has(legend) button`))[0]?.click();
    await waitForHint(page, { issue: "account-locked", state: "card" });
    assert.deepEqual(await question(), []);
    assert.equal(await focused(page), "card");
    await page.click(`${HOST} >>> .todo:last-of-type button`);
    await waitForHint(page, { issue: "account-locked+account-suspended", state: "card" });
  }));

test("each way at a glance leads to its part, whatever is folded around it", () =>
  withPage(ARTICLE, async (page) => {
    await page.click(PILL);
    await waitForHint(page, { state: "card" });
    const cells = await page.$$(`${HOST} >>> .reach button`);
    assert.equal(cells.length, 3);
    for (const cell of cells) {
      await cell.evaluate((node) => node.scrollIntoView({ block: "center", behavior: "instant" }));
      await cell.click();
      const there = await page.evaluate((name) => {
        const root = document.querySelector(name)?.shadowRoot;
        const one = root?.activeElement;
        const part = one?.closest("[data-part]");
        const [card, box] = [root?.querySelector("[role=dialog]"), one].map((all) => all?.getBoundingClientRect());
        const inSight = !!card && !!box && box.top >= card.top - 1 && box.top < card.bottom;
        return part?.checkVisibility() && inSight ? part.getAttribute("data-part") : null;
      }, HOST);
      assert.ok(there, "the part it leads to is out of sight");
    }
  }));

test("every folded section unfolds and shows words", () =>
  withPage(ARTICLE, async (page) => {
    await page.click(PILL);
    await waitForHint(page, { state: "card" });
    const sections = await page.$$(`${HOST} >>> details`);
    assert.ok(sections.length >= 2);
    for (const section of sections) {
      if (!(await section.evaluate((details) => (details as HTMLDetailsElement).open))) {
        const summary = await section.$("summary");
        await summary?.evaluate((node) => node.scrollIntoView({ block: "center", behavior: "instant" }));
        await summary?.click();
      }
      await until(() => section.evaluate((details) => (details as HTMLDetailsElement).open), "a section unfolds");
      const { open, height, words } = await section.evaluate((details) => ({
        open: (details as HTMLDetailsElement).open,
        height: details.querySelector(".in")?.getBoundingClientRect().height ?? 0,
        words: details.querySelector(".in")?.textContent?.trim() ?? "",
      }));
      assert.ok(open && height > 10 && words.length > 3, `${open} ${height}px “${words}”`);
    }
  }));

test("nothing on the page moves, and its own corner button can be pressed", () =>
  withPage(ARTICLE, async (page) => {
    const move = await page.evaluate((name) => {
      const host = document.querySelector<HTMLElement>(name);
      const places = () =>
        [...document.body.querySelectorAll("*")].map((one) => JSON.stringify(one.getBoundingClientRect())).join();
      const [size, withIt] = [document.documentElement.scrollHeight, places()];
      host?.remove();
      const same = withIt === places() && size === document.documentElement.scrollHeight;
      if (host) document.documentElement.append(host);
      return same ? "" : "the page looks different without the overlay";
    }, HOST);
    assert.equal(move, "");
    if (session.kind === "chromium") assert.equal(await layoutShift(page), 0);
    await page.click("#page-button");
    assert.equal(await page.$eval("#page-presses", (one) => one.textContent), "1");
    assert.equal((await readHint(page))?.state, "pill", "a click meant for the page opened the card");
  }));

test("keys and clicks in the card are not the page's business", () =>
  withPage(ARTICLE, async (page) => {
    await page.evaluate(() => {
      for (const type of ["click", "keydown", "keyup"]) {
        document.addEventListener(type, () => {
          document.documentElement.dataset.leaked = type;
        });
      }
    });
    await page.click(PILL);
    await waitForHint(page, { state: "card" });
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await waitForHint(page, { state: "pill" });
    assert.equal(await page.evaluate(() => document.documentElement.dataset.leaked), undefined);
  }));

test("in a window as narrow as a phone the card fits", async () => {
  const page = await session.browser.newPage();
  try {
    await page.setViewport({ width: 360, height: 560 });
    await page.goto(ARTICLE, { waitUntil: "load" });
    await waitForHint(page);
    await page.click(PILL);
    await waitForHint(page, { state: "card" });
    const { left, right, top, bottom } = await page.$eval(`${HOST} >>> [role=dialog]`, (card) => {
      const box = card.getBoundingClientRect();
      return { left: box.left, right: box.right, top: box.top, bottom: box.bottom };
    });
    assert.ok(left >= 0 && right <= 360 && top >= 0 && bottom <= 560, `${left} ${top} ${right} ${bottom}`);
    assert.ok(right - left >= 300, `only ${right - left} px wide`);
    const summaries = await page.$$eval(`${HOST} >>> summary`, (all) => all.length);
    for (let i = 0; i < summaries + 3; i++) {
      await page.keyboard.press("Tab");
      if ((await focused(page)) === null) break;
      assert.equal(await covered(page), null, `“${await focused(page)}” has the focus and cannot be seen`);
    }
  } finally {
    await page.close();
  }
});

const LOCKED = "/en/managing-your-account/locked-and-limited-accounts";

test("a page that moves on while the card is on its way gets the card of now, which can be closed", () =>
  withPage(ARTICLE, async (page) => {
    await session.stopBackground();
    await page.evaluate(
      (to, name) =>
        addEventListener(
          "pointerdown",
          ({ target }) => {
            if ((target as Element).localName === name) setTimeout(() => history.pushState(null, "", to), 10);
          },
          true,
        ),
      LOCKED,
      HOST,
    );
    await page.click(PILL);
    await waitForHint(page, { state: "card", issue: "account-locked" });
    assert.match(await page.$eval(`${HOST} >>> [role=dialog]`, (card) => card.ariaLabel ?? ""), /계정 잠김$/);
    await page.keyboard.press("Escape");
    await waitForHint(page, { state: "pill", issue: "account-locked" });
    assert.equal(await page.$(`${HOST} >>> [role=dialog]`), null);
  }));

test("whoever types in the page keeps the keyboard when the open card changes", () =>
  withPage(ARTICLE, async (page) => {
    await page.click(PILL);
    await waitForHint(page, { state: "card" });
    await page.evaluate(() => document.body.prepend(document.createElement("input")));
    await page.click("input");
    await page.keyboard.type("my account ");
    await page.evaluate((to) => history.replaceState(null, "", to), LOCKED);
    await waitForHint(page, { state: "card", issue: "account-locked" });
    await page.keyboard.type("was locked");
    assert.equal(await page.$eval("input", ({ value }) => value), "my account was locked");
  }));

test("switched off for a site, it stays away there and only there", () =>
  withPage(ARTICLE, async (page) => {
    await page.click(PILL);
    await waitForHint(page, { state: "card" });
    // Nobody reads so fast: what would last counts only when the card has been in sight for a moment.
    await pause(900);
    await page.click(`${HOST} >>> header button[aria-expanded]`);
    await page.click("::-p-text(이 사이트에서 끄기)");
    await page.waitForFunction((name) => !document.querySelector(name), {}, HOST);
    try {
      await page.reload({ waitUntil: "load" });
      const control = await session.visit("https://help.twitter.com/ko");
      await waitForHint(control);
      await control.close();
      assert.equal(await readHint(page), null);
    } finally {
      await session.settings({ off: [] });
    }
    await page.bringToFront();
    await page.reload({ waitUntil: "load" });
    await waitForHint(page);
  }));

test("where leave was taken back while the page is open, the pill says what helps, and afterwards it opens", async () => {
  await withPage(ARTICLE, async (page) => {
    await session.withdrawHosts();
    try {
      await page.bringToFront();
      await page.click(PILL);
      await page.waitForFunction(
        (name) => document.querySelector(name)?.shadowRoot?.querySelector(".pill")?.textContent?.includes("새로고침"),
        {},
        HOST,
      );
    } finally {
      await session.grantHosts();
    }
    await page.bringToFront();
    await page.click(PILL);
    await waitForHint(page, { state: "card" });
  });
});

test("a strict content security policy leaves the overlay styled and working", async () => {
  session.pages.strict = true;
  try {
    for (const url of [ARTICLE, "https://cs.kakao.com/", "https://cs.daum.net/", "https://www.hellotalk.com/en/faq"]) {
      await withPage(url, async (page) => {
        const { height, width, radius, font } = await page.$eval(PILL, (pill) => {
          const box = pill.getBoundingClientRect();
          const { borderTopLeftRadius, fontSize } = getComputedStyle(pill);
          return { height: box.height, width: box.width, radius: borderTopLeftRadius, font: fontSize };
        });
        assert.equal(height, 40, url);
        assert.ok(width > 60 && width <= 344, `${width} px wide on ${url}`);
        assert.equal(radius, "20px");
        assert.equal(font, "13.5px", "the page's style sheet reached into the overlay");
        await page.click(PILL);
        await waitForHint(page, { state: "card" });
      });
    }
  } finally {
    session.pages.strict = false;
  }
});
