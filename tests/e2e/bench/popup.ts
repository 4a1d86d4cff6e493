// The popup's own document, opened in a tab: when it can be used, and how long a keystroke takes to its results.
import type { Browser, Page } from "puppeteer-core";

interface Ready {
  ready?: number;
}

/** ms from the start of the navigation to the frame in which search field, rows and footer stand. */
export async function interactive(browser: Browser, id: string): Promise<{ page: Page; ms: number }> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const marks = globalThis as unknown as Ready;
    const watch = new MutationObserver(() => {
      const there = (part: string) => document.querySelector(part);
      if (!there("input[type=search]") || !there(".rows button") || !there("footer")) return;
      watch.disconnect();
      marks.ready = performance.now();
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  await page.goto(`chrome-extension://${id}/popup.html`, { waitUntil: "load" });
  await page.waitForFunction(() => (globalThis as unknown as Ready).ready !== undefined);
  const ms = await page.evaluate(() => (globalThis as unknown as Ready).ready ?? 0);
  return { page, ms };
}

/** ms from the input event to the change of the list, for each keystroke that changes it. */
export async function keystrokes(page: Page, text: string): Promise<number[]> {
  return page.evaluate(async (typed) => {
    const field = document.querySelector<HTMLInputElement>("input[type=search]");
    const list = document.querySelector(".scroll");
    if (!field || !list) throw new Error("the popup has no search");
    const times: number[] = [];
    for (let end = 1; end <= typed.length; end++) {
      const start = performance.now();
      const took = new Promise<number | null>((done) => {
        const watch = new MutationObserver(() => {
          watch.disconnect();
          done(performance.now() - start);
        });
        watch.observe(list, { childList: true, subtree: true, characterData: true });
        setTimeout(() => done(null), 250);
      });
      field.value = typed.slice(0, end);
      field.dispatchEvent(new Event("input", { bubbles: true }));
      const ms = await took;
      if (ms !== null) times.push(ms);
      await new Promise((resume) => setTimeout(resume, 60));
    }
    return times;
  }, text);
}
