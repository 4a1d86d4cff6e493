// From the press on the pill to the frame with the card, while the browser has put the background to sleep.
import { cpSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { WELCOME } from "../harness/browser.ts";
import { BUILT, EXTENSION } from "../harness/paths.ts";

const PILL = "munuigil-overlay >>> button.pill";

/** A background that can do nothing but bring the card: as fast as this can be here. */
const ONLY_THIS = `chrome.runtime.onMessage.addListener((message, { tab, frameId, url }, answer) => {
  if (message?.kind !== "card") return false;
  chrome.permissions
    .contains({ origins: [\`https://\${new URL(url).hostname}/*\`] })
    .then(() => chrome.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId] }, files: ["/card.js"] }))
    .then(() => answer(true), () => answer(false));
  return true;
});`;

/** Where the package with that background lies. */
export function onlyThis(): string {
  const folder = resolve(BUILT, "only-mv3");
  cpSync(EXTENSION.chromium, folder, { recursive: true });
  writeFileSync(resolve(folder, "background.js"), ONLY_THIS);
  rmSync(resolve(folder, WELCOME.slice(1)), { force: true }); // which nobody opens there
  return folder;
}

type Area = { get(keys: null): Promise<object>; set(items: object): Promise<void> };
const local = (page: Page) => ({
  read: () =>
    page.evaluate(() =>
      (globalThis as unknown as { chrome: { storage: { local: Area } } }).chrome.storage.local.get(null),
    ),
  write: (items: object) =>
    page.evaluate(
      (all) => (globalThis as unknown as { chrome: { storage: { local: Area } } }).chrome.storage.local.set(all),
      items,
    ),
});

/** What pages read of the one lies in the other, too. */
export async function copyStored([from, id]: [Browser, string], [to, other]: [Browser, string]): Promise<void> {
  const [source, target] = [await from.newPage(), await to.newPage()];
  await source.goto(`chrome-extension://${id}/options.html`);
  await target.goto(`chrome-extension://${other}/options.html`);
  await local(target).write(await local(source).read());
  await Promise.all([source.close(), target.close()]);
}

async function sleep(browser: Browser): Promise<void> {
  const target = browser.targets().find((one) => one.type() === "service_worker");
  if (!target) return;
  const gone = new Promise<void>((done) => {
    browser.on("targetdestroyed", (one) => one === target && done());
  });
  await (await target.worker())?.close();
  await gone;
}

/** ms from the press to the frame with the card. */
export async function clickToCard(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.goto(url, { waitUntil: "load" });
    const pill = await page.waitForSelector(PILL);
    // The background of this browser has nothing left to do, and the pill stands still.
    await new Promise((resume) => setTimeout(resume, 1500));
    const box = await pill?.boundingBox();
    if (!box) throw new Error(`no pill on ${url}`);
    await sleep(browser);
    await page.evaluate(() => {
      const marks: { start?: number; card?: number } = {};
      (globalThis as unknown as { marks: typeof marks }).marks = marks;
      addEventListener(
        "pointerdown",
        () => {
          marks.start = performance.now();
        },
        true,
      );
      const watch = new MutationObserver(() => {
        if (!document.querySelector("munuigil-overlay[data-state=card]")) return;
        watch.disconnect();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            marks.card = performance.now();
          };
          port2.postMessage(null);
        });
      });
      watch.observe(document, { attributes: true, subtree: true, attributeFilter: ["data-state"] });
    });
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    const took = await page.waitForFunction(() => {
      const { start, card } = (globalThis as unknown as { marks: { start?: number; card?: number } }).marks;
      return start && card ? card - start : null;
    });
    return Number(await took.jsonValue());
  } finally {
    await page.close();
  }
}
