// Figures of the extension in Chromium, as JSON in build/bench/browser.json; part of `make bench`.
import { mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { PageServer } from "../../fixtures/pages/server.ts";

// A folder and ports of its own, so that tests may run meanwhile; set before the harness reads them.
process.env.E2E_OUT ??= "extension-bench";
process.env.E2E_PORT ??= "18411";
const { buildExtension, copyData } = await import("../harness/build.ts");
const { BUILD, EXTENSION } = await import("../harness/paths.ts");
const { openBench, visitCost } = await import("./page.ts");
const { grow, loadIndex } = await import("./grown.ts");
const { addEmptyPage, emptyPage, keystrokes, openPopup } = await import("./popup.ts");

const PAGES = [
  "https://help.x.com/en/managing-your-account/suspended-x-accounts",
  "https://cs.kakao.com/helps?locale=ko&category=680&service=8",
];
const ROUNDS = 8;
const POPUPS = 10;
/** Services that are put in beside those there are. */
const SIZES = [1_000, 10_000];

if (process.env.E2E_BUILD !== "0") {
  copyData();
  await buildExtension("chromium");
}
addEmptyPage(EXTENSION.chromium);
const pages = new PageServer();
const port = await pages.start();
const without = await openBench(port, false);
const withIt = await openBench(port, EXTENSION.chromium);
try {
  const { id } = withIt;
  if (!id) throw new Error("Chromium did not keep the extension");
  // The first popup waits for the packaged data; the first pages fill caches in both browsers.
  await (await openPopup(withIt.browser, id, true)).page.close();
  for (const url of PAGES) for (const { browser } of [without, withIt]) await visitCost(browser, url);
  const costs = { without: [] as unknown[], with: [] as unknown[] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const url of PAGES) {
      costs.without.push(await visitCost(without.browser, url));
      costs.with.push(await visitCost(withIt.browser, url));
    }
  }
  /** Opened turn by turn: left alone, typed into at once, and a page with nothing in it. */
  const popups = async (rounds: number, grown: boolean) => {
    const seen = { list: [] as number[], answered: [] as number[], empty: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      const left = await openPopup(withIt.browser, id, false, grown);
      await left.page.close();
      const typed = await openPopup(withIt.browser, id, true, grown);
      await typed.page.close();
      seen.list.push(left.list);
      seen.answered.push(typed.answered ?? Number.NaN);
      seen.empty.push(await emptyPage(withIt.browser, id));
    }
    return seen;
  };
  const popup = await popups(POPUPS, false);
  const { page } = await openPopup(withIt.browser, id, true);
  const typed: number[] = [];
  for (const text of ["카카오톡 정지", "트위터 잠김", "ㅋㅋㅇㅌ", "hellotalk"])
    typed.push(...(await keystrokes(page, text)));
  const grown = [{ services: 0, ...popup, index: await loadIndex(withIt.browser, id) }];
  for (const services of SIZES) {
    await grow(withIt.browser, page, services);
    grown.push({ services, ...(await popups(POPUPS / 2, true)), index: await loadIndex(withIt.browser, id) });
  }
  await page.close();
  mkdirSync(resolve(BUILD, "bench"), { recursive: true });
  const version = await withIt.browser.version();
  writeFileSync(resolve(BUILD, "bench", "browser.json"), JSON.stringify({ version, costs, popup, typed, grown }));
} finally {
  await Promise.all([without.browser.close(), withIt.browser.close()]);
  await pages.stop();
}
