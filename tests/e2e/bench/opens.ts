// How long the popup takes to be usable beside an empty page of the extension, turn by turn: node tests/e2e/bench/opens.ts.
// BEFORE=folder compares with another build; ROUNDS=16.
process.env.E2E_OUT ??= "extension-bench";
process.env.E2E_PORT ??= "18411";
const { buildExtension, copyData } = await import("../harness/build.ts");
const { EXTENSION } = await import("../harness/paths.ts");
const { openBench } = await import("./page.ts");
const { addEmptyPage, emptyPage, openPopup } = await import("./popup.ts");

const ROUNDS = Number(process.env.ROUNDS ?? 16);
/** Nothing is asked of any server. */
const NO_PORT = 9;

if (process.env.E2E_BUILD !== "0") {
  copyData();
  await buildExtension("chromium");
}
const folders = { now: EXTENSION.chromium, ...(process.env.BEFORE && { before: process.env.BEFORE }) };
const middle = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const spread = (values: number[]): string =>
  `${middle(values).toFixed(1)} (${Math.min(...values).toFixed(1)}–${Math.max(...values).toFixed(1)})`;

const opened = await Promise.all(
  Object.entries(folders).map(async ([name, folder]) => {
    addEmptyPage(folder);
    const { browser, id } = await openBench(NO_PORT, folder);
    if (!id) throw new Error("Chromium did not keep the extension");
    // The first popup waits for the packaged data.
    for (let at = 0; at < 3; at++) await (await openPopup(browser, id, true)).page.close();
    return { name, browser, id, list: [] as number[], answered: [] as number[], empty: [] as number[] };
  }),
);
try {
  for (let round = 0; round < ROUNDS; round++) {
    for (const { browser, id, list, answered, empty } of opened) {
      const left = await openPopup(browser, id, false);
      await left.page.close();
      list.push(left.list);
      empty.push(await emptyPage(browser, id));
      const typed = await openPopup(browser, id, true);
      await typed.page.close();
      answered.push(typed.answered ?? Number.NaN);
    }
  }
  for (const { name, list, answered, empty } of opened) {
    const ratios = list.map((ms, at) => ms / (empty[at] ?? Number.NaN));
    console.log([name, "list", spread(list), "empty", spread(empty), "list ÷ empty", spread(ratios)].join("\t"));
    console.log([name, "a word typed at once", spread(answered)].join("\t"));
  }
} finally {
  await Promise.all(opened.map(({ browser }) => browser.close()));
}
