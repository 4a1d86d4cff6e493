// On every help host the overlay names the right service and problem, the same the matching modules name for this
// address, title and headings.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Page } from "puppeteer-core";
import { FAMILIES, HELP_PAGES } from "../../fixtures/pages/pages.ts";
import { address, type Expected, type HelpPage } from "../../fixtures/pages/site.ts";
import { pagesOfBuiltHosts } from "../harness/built-hosts.ts";
import { type Hint, readHint, waitForHint } from "../harness/overlay.ts";
import { type Match, probeMatch } from "../harness/probe.ts";
import { type Session, startSession } from "../harness/session.ts";

const BUILT_HOSTS = pagesOfBuiltHosts();
let session: Session;
let page: Page;
const answers = new Map<string, Match>();

before(async () => {
  const asked = [...HELP_PAGES, ...BUILT_HOSTS]
    .flatMap((help) => [
      { url: address(help), title: help.title, headings: help.headings },
      ...(help.opens ? [{ ...help.opens, url: `https://${help.host}${help.opens.path}` }] : []),
    ])
    .map(({ url, title, headings }) => ({ url, title, headings }));
  const found = await probeMatch(asked);
  asked.forEach(({ url, headings }, i) => {
    answers.set(`${url} ${headings}`, found[i] as Match);
  });
  session = await startSession();
  for (const one of BUILT_HOSTS) session.pages.add(one);
  page = await session.browser.newPage();
});

after(() => session?.close());

for (const [family, pages] of Object.entries(FAMILIES)) {
  describe(family, () => {
    for (const help of pages) {
      test(`${help.kind}: ${decodeURI(address(help))}`, async () => {
        await page.goto(address(help), { waitUntil: "load" });
        if (help.kind === "late-form") await page.waitForSelector("[data-late=here]");
        await expectHint(page, address(help), help.headings, help.expected);
        if (help.opens) await open(page, help, help.opens);
      });
    }
  });
}

describe("every host of the built data", () => {
  for (const help of BUILT_HOSTS) {
    test(decodeURI(address(help)), async () => {
      await page.goto(address(help), { waitUntil: "load" });
      const { service, issue } = answers.get(`${address(help)} ${help.headings}`) ?? {};
      assert.ok(service, "the address of a rule matches nothing");
      await waitForHint(page, { service, issue: issue ?? "contact-general" });
    });
  }
});

test("a form that takes ten seconds", async () => {
  const help = HELP_PAGES.find(({ kind, host }) => kind === "late-form" && host === "www.hellotalk.com") as HelpPage;
  session.pages.lateMs = 10_000;
  try {
    await page.goto(address(help), { waitUntil: "load" });
    await page.waitForSelector("[data-late=here]", { timeout: 15_000 });
    await expectHint(page, address(help), help.headings, help.expected);
  } finally {
    session.pages.lateMs = 150;
  }
});

/** Opens a question that the page shows without a reload. */
async function open(on: Page, help: HelpPage, opens: NonNullable<HelpPage["opens"]>): Promise<void> {
  await on.evaluate(() => {
    document.documentElement.dataset.before = "reload";
  });
  await on.click(opens.click);
  const url = `https://${help.host}${opens.path}`;
  await on.waitForFunction((wanted) => location.href === wanted, {}, url);
  await expectHint(on, url, opens.headings, opens.expected);
  assert.equal(await on.evaluate(() => document.documentElement.dataset.before), "reload", "the page was reloaded");
}

/** The overlay must say what the probe says, and the probe something acceptable. */
async function expectHint(on: Page, url: string, headings: string[], expected: Expected): Promise<void> {
  const answer = answers.get(`${url} ${headings}`);
  const service = answer?.service ?? "";
  const issue = service && (answer?.issue ?? "contact-general");
  assert.ok(expected.services.includes(service), `service ${service || "none"}, acceptable: ${expected.services}`);
  assert.ok(expected.issues.includes(issue), `issue ${issue || "none"}, acceptable: ${expected.issues}`);
  if (service) {
    const wanted: Partial<Hint> = { service, issue: expected.asks ?? issue };
    await waitForHint(on, wanted);
  } else {
    await nothingAppears(on);
  }
}

/** No overlay here, although the extension has just shown one in another tab opened later. */
async function nothingAppears(on: Page): Promise<void> {
  const control = await session.visit("https://help.x.com/en");
  await waitForHint(control);
  await control.close();
  await on.bringToFront();
  assert.equal(await readHint(on), null);
}
