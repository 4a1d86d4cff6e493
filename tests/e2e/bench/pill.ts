// What a help page costs without, with, and with other builds of the extension (BEFORE=folder, EMPTY=folder), turn by turn, and how
// long a card takes: node tests/e2e/bench/pill.ts. Prints lines of medians; ROUNDS=12.
import type { Browser } from "puppeteer-core";
import { PageServer } from "../../fixtures/pages/server.ts";
import type { PageCost } from "./page.ts";

process.env.E2E_OUT ??= "extension-bench";
process.env.E2E_PORT ??= "18411";
const { buildExtension, copyData } = await import("../harness/build.ts");
const { EXTENSION } = await import("../harness/paths.ts");
const { openBench, visitCost } = await import("./page.ts");
const { forcedWork } = await import("./trace.ts");
const { clickToCard, copyStored, onlyThis } = await import("./click.ts");
const { LARGE, LARGE_URL } = await import("./large.ts");
const { addEmptyPage, emptyPage, openPopup } = await import("./popup.ts");

const ROUNDS = Number(process.env.ROUNDS ?? 12);
const PAGES = {
  x: "https://help.x.com/en/managing-your-account/suspended-x-accounts",
  kakao: "https://cs.kakao.com/helps?locale=ko&category=680&service=8",
  large: LARGE_URL,
};

if (process.env.E2E_BUILD !== "0") {
  copyData();
  await buildExtension("chromium");
}
addEmptyPage(EXTENSION.chromium);
const pages = new PageServer();
pages.add(LARGE);
const port = await pages.start();
const folders: Record<string, string | false> = { plain: false, after: EXTENSION.chromium };
// EMPTY: a content script that reads one key of the storage, which is what any extension pays.
for (const name of ["before", "empty"]) {
  const folder = process.env[name.toUpperCase()];
  if (folder) folders[name] = folder;
}
const opened = Object.fromEntries(
  await Promise.all(
    Object.entries(folders).map(async ([name, folder]) => [name, await openBench(port, folder)] as const),
  ),
);

const middle = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const spread = (values: number[]): string =>
  `${middle(values).toFixed(2)} (${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)})`;

/** Script, layout and heap of a visit that nobody watches; all else of one that is. */
async function bothCosts(browser: Browser, url: string): Promise<PageCost> {
  const { script, layout, heap } = await visitCost(browser, url, false);
  return { ...(await visitCost(browser, url)), script, layout, heap };
}

try {
  for (const [name, { browser, id }] of Object.entries(opened))
    if (id && name !== "empty") await (await openPopup(browser, id, true)).page.close();
  for (const [page, url] of Object.entries(PAGES)) {
    const costs: Record<string, Awaited<ReturnType<typeof visitCost>>[]> = {};
    for (const { browser } of Object.values(opened)) await visitCost(browser, url);
    for (let round = 0; round < ROUNDS; round++)
      for (const [name, { browser }] of Object.entries(opened))
        costs[name] = [...(costs[name] ?? []), await bothCosts(browser, url)];
    for (const name of Object.keys(opened)) {
      const mine = costs[name] ?? [];
      for (const what of ["script", "layout", "heap", "cls", "paint", "frame", "load"] as const) {
        const own = mine.map((one) => one[what]);
        const more = mine.map((one, at) => one[what] - (costs.plain?.[at]?.[what] ?? 0));
        console.log([page, name, what, spread(own), name === "plain" ? "" : `difference ${spread(more)}`].join("\t"));
      }
      const drawn = mine.flatMap(({ drawn }) => drawn ?? []);
      if (drawn[0]) console.log([page, name, "drawn", spread(drawn)].join("\t"));
      const hints = mine.flatMap(({ hint }) => hint ?? []);
      if (!hints[0]) continue;
      console.log([page, name, "hint", spread(hints), `${hints.length} of ${mine.length}`].join("\t"));
      // Beside the first frame of the plain page of the same round: no hint can be seen before the page is.
      const later = mine.flatMap(({ hint }, at) =>
        hint === null ? [] : hint - (costs.plain?.[at]?.frame ?? Number.NaN),
      );
      console.log([page, name, "hint after the plain page's own first frame", spread(later)].join("\t"));
    }
    const traces: Record<string, Awaited<ReturnType<typeof forcedWork>>[]> = {};
    for (let round = 0; round < ROUNDS; round++)
      for (const [name, { browser }] of Object.entries(opened))
        traces[name] = [...(traces[name] ?? []), await forcedWork(browser, url)];
    for (const [name, mine] of Object.entries(traces))
      for (const what of ["before", "forced"] as const) {
        const more = mine.map((one, at) => one[what] - (traces.plain?.[at]?.[what] ?? 0));
        console.log([page, name, what, spread(mine.map((one) => one[what])), `difference ${spread(more)}`].join("\t"));
      }
  }
  const only = await openBench(port, onlyThis());
  const { after } = opened;
  if (!after?.id || !only.id) throw new Error("Chromium did not keep the extension");
  await copyStored([after.browser, after.id], [only.browser, only.id]);
  const clicks: Record<string, number[]> = { after: [], only: [] };
  for (let round = 0; round < ROUNDS; round++) {
    clicks.after?.push(await clickToCard(after.browser, PAGES.x));
    clicks.only?.push(await clickToCard(only.browser, PAGES.x));
  }
  for (const [name, took] of Object.entries(clicks)) console.log(["click", name, spread(took)].join("\t"));
  await only.browser.close();
  const popup: number[] = [];
  const empty: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const one = await openPopup(after.browser, after.id, false);
    await one.page.close();
    popup.push(one.list);
    empty.push(await emptyPage(after.browser, after.id));
  }
  console.log(["popup", spread(popup), "empty", spread(empty)].join("\t"));
} finally {
  await Promise.all(Object.values(opened).map(({ browser }) => browser.close()));
  await pages.stop();
}
