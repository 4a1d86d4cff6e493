// The popup's own document, opened in a tab: when it can be used, and how long a keystroke takes to its results.
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
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

/** What a page waits for, in the page itself: each gets the time of the frame that shows it. */
interface Wait {
  /** What the field is given as soon as there is one. */
  typed: string | null;
  /** Selectors by mark: a mark is set once all of its selectors find something. */
  marks: Partial<Record<keyof Marks, string[]>>;
}

async function openWith(browser: Browser, url: string, wait: Wait, until: keyof Marks): Promise<[Page, Marks]> {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(({ typed, marks: wanted }: Wait) => {
    const marks: Marks = {};
    (globalThis as unknown as { marks: Marks }).marks = marks;
    let typing = typed !== null;
    const framed = (mark: keyof Marks) =>
      requestAnimationFrame(() => {
        // The frame that is being made now shows it; the task after that frame comes when it stands.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          marks[mark] ??= performance.now();
        };
        port2.postMessage(null);
      });
    const watch = new MutationObserver(() => {
      for (const [mark, parts] of Object.entries(wanted))
        if (parts.every((part) => document.querySelector(part))) framed(mark as keyof Marks);
      const field = document.querySelector<HTMLInputElement>("input[type=search]");
      if (!typing || !field) return;
      typing = false;
      field.value = typed ?? "";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    watch.observe(document, { childList: true, subtree: true });
  }, wait);
  await page.goto(url, { waitUntil: "load" });
  await page.waitForFunction(
    (mark) => (globalThis as unknown as { marks: Marks }).marks[mark] !== undefined,
    {},
    until,
  );
  return [page, await page.evaluate(() => (globalThis as unknown as { marks: Marks }).marks)];
}

const FIELD = "input[type=search]";
const ROW = ".rows button";

/** `typing`: type at once; `grown`: made-up services have no hours, so no statuses are waited for. */
export async function openPopup(browser: Browser, id: string, typing: boolean, grown = false): Promise<Opened> {
  const list = [FIELD, ROW, ".families button", "footer", ...(grown ? [] : [".rows .chip"])];
  const wait = { typed: typing ? "카톡" : null, marks: { list, answered: [FIELD, `.said ${ROW}`] } };
  const url = `chrome-extension://${id}/popup.html`;
  const [page, marks] = await openWith(browser, url, wait, typing ? "answered" : "list");
  return { page, list: marks.list ?? 0, answered: marks.answered ?? null };
}

const EMPTY = "empty";

/** Puts a page with nothing in it into a built extension: no style sheet, and one small module that writes a word. */
export function addEmptyPage(folder: string): void {
  const script = `document.body.append(Object.assign(document.createElement("main"), { textContent: "문의길" }));\n`;
  writeFileSync(resolve(folder, `${EMPTY}.js`), script);
  const page = `<!doctype html><meta charset="utf-8"><title>문의길</title><script type="module" src="/${EMPTY}.js"></script>`;
  writeFileSync(resolve(folder, `${EMPTY}.html`), page);
}

/** ms to the frame that shows the word of the empty page: what the browser takes for itself. */
export async function emptyPage(browser: Browser, id: string): Promise<number> {
  const url = `chrome-extension://${id}/${EMPTY}.html`;
  const [page, marks] = await openWith(browser, url, { typed: null, marks: { list: ["main"] } }, "list");
  await page.close();
  return marks.list ?? Number.NaN;
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
