// The popup's own document, opened in a tab: when it can be used, and how long a keystroke takes to its results.
import type { Browser, Page } from "puppeteer-core";

interface Marks {
  list?: number;
  answered?: number;
}

/** ms from the start of the navigation to the frame that shows it. */
export interface Opened {
  page: Page;
  /** Search field, common problems with their statuses, all families and the footer. */
  list: number;
  /** With a word typed as soon as the field is there: its results. */
  answered: number | null;
}

/** `typing`: type at once; `grown`: made-up services have no hours, so no statuses are waited for. */
export async function openPopup(browser: Browser, id: string, typing: boolean, grown = false): Promise<Opened> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(
    (typing, grown) => {
      const marks: Marks = {};
      (globalThis as unknown as { marks: Marks }).marks = marks;
      let typed = false;
      const framed = (mark: keyof Marks) =>
        requestAnimationFrame(() => {
          // The frame that is being made now shows it; the task after that frame comes when it stands.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            marks[mark] ??= performance.now();
          };
          port2.postMessage(null);
        });
      const there = (part: string) => !!document.querySelector(part);
      const watch = new MutationObserver(() => {
        const field = document.querySelector<HTMLInputElement>("input[type=search]");
        const rows = document.querySelectorAll(".rows button").length;
        if (!field || rows === 0) return;
        if (there(".families button") && there("footer") && (grown || there(".rows .chip"))) framed("list");
        if (there(".said .rows button")) framed("answered");
        if (!typing || typed) return;
        typed = true;
        field.value = "카톡";
        field.dispatchEvent(new Event("input", { bubbles: true }));
      });
      watch.observe(document, { childList: true, subtree: true });
    },
    typing,
    grown,
  );
  await page.goto(`chrome-extension://${id}/popup.html`, { waitUntil: "load" });
  const wanted: keyof Marks = typing ? "answered" : "list";
  await page.waitForFunction(
    (mark) => (globalThis as unknown as { marks: Marks }).marks[mark] !== undefined,
    {},
    wanted,
  );
  const marks = await page.evaluate(() => (globalThis as unknown as { marks: Marks }).marks);
  return { page, list: marks.list ?? 0, answered: marks.answered ?? null };
}

/** ms to the end of a document of the extension with nothing in it: what the browser takes for itself. */
export async function emptyPage(browser: Browser, id: string): Promise<number> {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/manifest.json`, { waitUntil: "load" });
  const ms = await page.evaluate(() => {
    const [times] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    return times?.domContentLoadedEventEnd ?? 0;
  });
  await page.close();
  return ms;
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
