// Twenty problems, drawn by lot and said in words of our own: the guide is at most two taps away, from the popup and
// from the first page for phones. Typing is no tap; opening a row, a fold or a page is one.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import type { Home, Rows, Sheet } from "../../../extension/core/schema.ts";
import { SOAK } from "../../soak.ts";
import { app, beginWith, session } from "../harness/begin.ts";
import { builtEntries } from "../harness/entries.ts";
import { kind, ROOT } from "../harness/paths.ts";

const MOST = 2;
/** ms without a change. */
const STILL = 400;

interface Problem {
  words: string;
  /** Each of them helps: `<service>/<issue>`. */
  guides: string[];
}

const problems = JSON.parse(readFileSync(resolve(ROOT, "tests/fixtures/problems.json"), "utf8")) as Problem[];
// Where a tap leads does not depend on the browser: all of them in a soak, else half in the quicker one and two in the other.
const tried = problems.filter((_, at) => SOAK || (kind() === "chromium" ? at % 2 === 0 : at % 10 === 5));
const bundle = builtEntries();

beginWith(["session"]);
/** The language in which these words are looked for. */
const langOf = (words: string): "ko" | "en" => (/[가-힣]/.test(words) ? "ko" : "en");
const homeOf = (guide: string): string => `${guide.split("/")[0]}/contact-general`;

/** What rows call a guide: with its company, and among the problems of the company. */
function titlesOf(guide: string, lang: string): { whole: string; problem: string } {
  const [service = "", issue] = guide.split("/");
  const { name, rows = [] } = bundle[`rows/${lang}/${service}`] as Rows;
  const row = rows.find((one) => one.issue === issue);
  if (!row) throw new Error(`no row for ${guide}`);
  const general = issue === "contact-general";
  return {
    whole: general ? name : `${name} · ${row.title}`,
    problem: row.known ?? row.title,
  };
}

/** Presses the row or button that begins with one of these titles; none is there: null. */
async function press(page: Page, titles: string[]): Promise<string | null> {
  return page.evaluate((wanted) => {
    const all = [...document.querySelectorAll<HTMLElement>(".rows button.row, .which button")];
    const found = all.find((one) => wanted.includes((one.querySelector("b") ?? one).textContent?.trim() ?? ""));
    found?.click();
    return found ? ((found.querySelector("b") ?? found).textContent?.trim() ?? "") : null;
  }, titles);
}

/** Waits until this part has said the same for a while. */
async function settled(page: Page, part: string): Promise<void> {
  const read = () => page.evaluate((name) => document.querySelector(name)?.textContent, part);
  for (let before = await read(), same = 0; same < STILL; ) {
    await new Promise((go) => setTimeout(go, 100));
    const now = await read();
    same = now === before ? same + 100 : 0;
    before = now;
  }
}

/** Whether the card of one of these guides has come. */
async function arrived(page: Page, guides: string[], lang: string): Promise<boolean> {
  await page.waitForSelector(".scroll h2.verdict");
  await settled(page, ".scroll");
  const said = await page.$eval(".scroll .of", (one) => one.textContent?.replace(/\s+/g, "") ?? "");
  return guides.some((guide) => {
    const { name, of } = bundle[`sheet/${lang}/${guide}`] as Sheet;
    return said === `${name}${of}`.replace(/\s+/g, "");
  });
}

/** Taps from the popup's first screen to one of the guides, after the words were typed. */
async function inPopup(page: Page, { words, guides }: Problem): Promise<number> {
  const lang = langOf(words);
  await page.waitForSelector(".rows button");
  await page.type("input[type=search]", words);
  await page.waitForSelector(".said :is(.rows, .which, .state, .help)");
  // It answers while somebody types; the last answer stays.
  await settled(page, ".said");
  const names = guides.map((guide) => titlesOf(guide, lang));
  const services = guides.map((guide) => titlesOf(homeOf(guide), lang).whole);
  if (!(await press(page, [...names.map(({ whole }) => whole), ...services]))) return Number.POSITIVE_INFINITY;
  if (await arrived(page, guides, lang)) return 1;
  const problem = names.map((one) => one.problem);
  if (!(await press(page, problem))) return Number.POSITIVE_INFINITY;
  await settled(page, ".scroll");
  return (await arrived(page, guides, lang)) ? 2 : Number.POSITIVE_INFINITY;
}

/** Presses a link on a page for phones, after the folds around it. Taps; null: it is not there. */
async function follow(page: Page, path: string): Promise<number | null> {
  const folds = await page.evaluate((to) => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>(`a[href="${to}"]`)];
    const around = (one: Element) => {
      const all: HTMLDetailsElement[] = [];
      for (let fold = one.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
        if (!fold.open) all.unshift(fold);
      return all;
    };
    const [best] = links.sort((a, b) => around(a).length - around(b).length);
    if (!best) return null;
    const folds = around(best);
    for (const fold of folds) fold.querySelector("summary")?.click();
    best.dataset.tapped = "";
    return folds.length;
  }, path);
  if (folds === null) return null;
  await Promise.all([page.waitForNavigation({ waitUntil: "domcontentloaded" }), page.click("[data-tapped]")]);
  return folds + 1;
}

/** Taps from the first page for phones to this guide, by the family of its company, or by the company itself. */
async function onPages(page: Page, guide: string, lang: "ko" | "en"): Promise<number> {
  const base = lang === "ko" ? "" : "/en";
  const [service = ""] = guide.split("/");
  const path = `/s/${guide.replace("/contact-general", "")}`;
  const { families = [] } = bundle[`home/${lang}`] as Home;
  const family = families.find(({ services }) => services.includes(service));
  const over = family && family.services.length > 1 ? `/find/${family.id}` : `/s/${service}`;
  let taps = 0;
  await page.goto(`${app.origin}${base}/`, { waitUntil: "domcontentloaded" });
  for (const next of over === path ? [path] : [over, path]) {
    const more = await follow(page, base + next);
    if (more === null) return Number.POSITIVE_INFINITY;
    taps += more;
  }
  return new URL(page.url()).pathname === base + path ? taps : Number.POSITIVE_INFINITY;
}

test("twenty problems from the popup", { timeout: 240_000 }, async (t) => {
  const far: string[] = [];
  let once = 0;
  for (const lang of ["ko", "en"] as const) {
    await session.settings({ lang });
    for (const problem of tried.filter(({ words }) => langOf(words) === lang)) {
      const page = await session.extensionPage("popup.html");
      await page.setViewport({ width: 372, height: 700 });
      const taps = await inPopup(page, problem).catch((error: unknown) => String(error));
      if (taps === 1) once++;
      if (typeof taps === "string" || taps > MOST) far.push(`${problem.words}: ${taps}`);
      await page.close();
    }
  }
  t.diagnostic(`${once} of ${tried.length} with one tap`);
  assert.equal(problems.length, 20);
  assert.deepEqual(far, []);
});

test("the same problems from the first page for phones", { timeout: 240_000 }, async () => {
  const far: string[] = [];
  const page = await session.browser.newPage();
  await page.setViewport({ width: 360, height: 740 });
  for (const { words, guides } of tried) {
    const [guide = ""] = guides;
    const taps = await onPages(page, guide, langOf(words));
    if (taps > MOST) far.push(`${guide}: ${taps}`);
  }
  await page.close();
  assert.deepEqual(far, []);
});
