// Filling a form: what is written, what is left alone and why, and the way back. Nothing is ever sent.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "puppeteer-core";
import type { FillItem, FillReport, FillValues, Recipe, UndoReport } from "../../../extension/features/fill/form.ts";
import { recipes } from "../../../extension/features/fill/recipes.ts";
import { address, type HelpPage } from "../../fixtures/pages/site.ts";
import { APPEAL_FORM, FORMS, KAKAO_FORM, ODD_FORMS } from "../../fixtures/pages/sites/forms.ts";
import { shoot } from "../harness/screenshots.ts";
import { type Session, startSession } from "../harness/session.ts";
import { until } from "../harness/until.ts";

const VALUES: FillValues = {
  handle: "hanbyul",
  email: "hanbyul@example.com",
  subject: "정지 해제",
  body: "광고를 보내지 않았어요.\n다시 봐 주세요.",
};
const X = recipes.find(({ channel }) => channel === "x/appeals-form") as Recipe;
let session: Session;

before(async () => {
  session = await startSession();
  for (const page of FORMS) session.pages.add(page);
});
after(() => session?.close());

/** The part of the extension API that injects, as it is inside an extension page. */
interface Injecting {
  tabs: { query(about: { url: string }): Promise<{ id: number; url?: string }[]> };
  scripting: { executeScript(what: object): Promise<{ result: unknown }[]> };
}

/** Runs the very script that the extension injects, from a page of the extension. */
async function inject<T>(page: Page, task: "run" | "undo", args: unknown[]): Promise<T> {
  return (await session.inside.evaluate(
    async (url, name, values) => {
      const { browser, chrome } = globalThis as unknown as Record<string, Injecting>;
      const { tabs, scripting } = (browser ?? chrome) as Injecting;
      const found = (await tabs.query({ url: `https://${new URL(url).host}/*` })).find((tab) => tab.url === url);
      if (!found) throw new Error(`no tab on ${url}`);
      const target = { tabId: found.id };
      await scripting.executeScript({ target, files: ["/fill.js"] });
      const [answer] = await scripting.executeScript({
        target,
        func: (what: "run", given: unknown[]) =>
          (globalThis as unknown as { munuigilFill: Record<string, (...all: unknown[]) => unknown> }).munuigilFill[
            what
          ]?.(...given),
        args: [name, values],
      });
      return answer?.result;
    },
    page.url(),
    task,
    args,
  )) as T;
}

const told = (items: FillItem[]) => Object.fromEntries(items.map(({ holds, outcome }) => [holds, outcome]));
const value = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (field) => (field as HTMLInputElement).value);
const submits = (page: Page) => page.evaluate(() => document.documentElement.dataset.submits ?? "0");

async function on(form: HelpPage, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await session.visit(address(form));
  try {
    await work(page);
    assert.equal(await submits(page), "0", "the form was sent");
  } finally {
    await page.close();
  }
}

test("the appeal form: known empty fields are filled so that the page hears it, the locked mail is not", () =>
  on(APPEAL_FORM, async (page) => {
    const { state, items } = await inject<FillReport>(page, "run", [X, VALUES]);
    assert.deepEqual([state, told(items)], ["done", { handle: "filled", email: "locked", body: "filled" }]);
    assert.equal(await value(page, "#f1"), "@hanbyul");
    assert.equal(await value(page, "#f3"), VALUES.body);
    assert.equal(await page.$eval("#f3", (field) => (field as HTMLElement).dataset.heard), VALUES.body);
    assert.equal(await value(page, "#f2"), "p***@example.com");
    assert.deepEqual(await inject<UndoReport>(page, "undo", []), { emptied: 2, changed: 0 });
    assert.deepEqual([await value(page, "#f1"), await value(page, "#f3")], ["", ""]);
  }));

test("the way back leaves what somebody has changed since", () =>
  on(APPEAL_FORM, async (page) => {
    await inject<FillReport>(page, "run", [X, VALUES]);
    await page.bringToFront();
    await page.focus("#f3");
    await page.keyboard.type("!");
    assert.deepEqual(await inject<UndoReport>(page, "undo", []), { emptied: 1, changed: 1 });
    assert.equal(await value(page, "#f1"), "");
    assert.match(await value(page, "#f3"), /!/);
  }));

/** What becomes of the message on each odd page; `state` where the whole form is left alone. */
const ENDS: Record<string, string> = {
  "covered by a popover": "covered",
  "covered by a veil that lets clicks through": "covered",
  "covered by a box": "covered",
  "see-through ancestor": "hidden",
  "faded by a filter": "hidden",
  "zero size": "hidden",
  "off the screen": "hidden",
  prefilled: "prefilled",
  "read-only": "locked",
  disabled: "locked",
  inert: "locked",
  "a box that is no field": "missing",
  "folded details": "hidden",
  "inside a frame": "missing",
  "a setter of its own": "filled",
  "the same field twice": "several",
  "too short": "too-long",
  "a report": "report",
  "already sent": "sent",
  late: "filled",
};

// Side by side: where a field is missing, one waits for it as long as pages may take.
test("odd forms", { timeout: 60_000, concurrency: true }, async (all) => {
  session.pages.lateMs = 2500;
  await Promise.all(
    Object.entries(ODD_FORMS).map(([name, form]) =>
      all.test(name, () =>
        on(form, async (page) => {
          const before = await page.evaluate(allText);
          const { state, items } = await inject<FillReport>(page, "run", [X, { body: VALUES.body }]);
          const end = state === "done" ? told(items).body : state;
          assert.equal(end, ENDS[name]);
          if (end === "filled") assert.equal(await value(page, "#f3"), VALUES.body);
          else assert.equal(await page.evaluate(allText), before, "something was written all the same");
          assert.equal(await page.evaluate(() => document.documentElement.dataset.stolen), undefined);
        }),
      ),
    ),
  ).finally(() => {
    session.pages.lateMs = 150;
  });
});

const allText = () =>
  [...document.querySelectorAll<HTMLInputElement>("input, textarea, [contenteditable]")]
    .map((field) => field.value ?? field.textContent)
    .join("|");

test("every odd form has an ending here", () => {
  assert.deepEqual(Object.keys(ODD_FORMS).sort(), Object.keys(ENDS).sort());
});

test("a page that is not the form of the recipe is left alone", () =>
  on(KAKAO_FORM, async (page) => {
    const { state } = await inject<FillReport>(page, "run", [X, VALUES]);
    assert.equal(state, "elsewhere");
  }));

test("from the workbench: one click fills, the list says what and why, another click undoes", () =>
  on(APPEAL_FORM, async (page) => {
    const desk = await session.extensionPage("sidepanel.html#compose/x/account-suspended");
    try {
      await desk.setViewport({ width: 372, height: 760 });
      await desk.waitForSelector("#device label");
      await desk.click("#device label");
      await desk.waitForSelector("#f-what-happened");
      await desk.type("#f-what-happened", "광고를 보내지 않았어요.");
      if (await desk.$("#f-account-handle")) await desk.type("#f-account-handle", "@hanbyul");
      const press = async (at: number) => {
        await desk.$$eval(".fill button", (all, i) => all[i]?.scrollIntoView({ block: "center" }), at);
        await (await desk.$$(".fill button"))[at]?.click();
      };
      // A script's click is not a person's.
      await desk.$eval(".fill button", (button) => (button as HTMLElement).click());
      await press(0);
      await desk.waitForSelector(".fill [data-holds=body]", { timeout: 20_000 });
      assert.equal(await desk.$eval("[data-holds=body]", (item) => item.getAttribute("data-outcome")), "filled");
      assert.match(await value(page, "#f3"), /광고를 보내지 않았어요/);
      await shoot(desk, "fill-result");
      // The workbench stands in a tab here, as on a phone: one press leads to what was filled.
      await press(2);
      await until(() => page.evaluate(() => document.visibilityState === "visible"), "the form is in front");
      await desk.bringToFront();
      await press(1);
      await until(async () => (await value(page, "#f3")) === "", "the form is empty again");
    } finally {
      await desk.close();
    }
  }));
