// The site as a phone has it: a page of somebody who was never here, what it asked for, what the server wrote down.
import type { Page } from "puppeteer-core";
import type { TestBrowser } from "./browser.ts";
import { type AppServer, requestsIn } from "./flask.ts";
import { PATIENCE } from "./paths.ts";

export interface Visit {
  page: Page;
  /** What the server has written down since this visit began: `GET /path`, one line each. */
  log(): string[];
  close(): Promise<void>;
}

export async function visit({ browser }: TestBrowser, app: AppServer): Promise<Visit> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(4 * PATIENCE);
  await page.setViewport({ width: 360, height: 740 });
  const before = app.log().length;
  return {
    page,
    log: () => requestsIn(app.log().slice(before)),
    close: () => context.close(),
  };
}

/** Waits until the worker has the pages of a language. */
export const untilKept = (page: Page, lang = "ko"): Promise<unknown> =>
  page.waitForFunction(
    (wanted) =>
      new Promise((done) => {
        const asked = indexedDB.open("munuigil-pages");
        asked.onupgradeneeded = () => asked.transaction?.abort();
        asked.onerror = () => done(false);
        asked.onsuccess = () => {
          const read = asked.result.transaction("state").objectStore("state").get(wanted);
          read.onsuccess = () => {
            asked.result.close();
            done(!!read.result && !!navigator.serviceWorker.controller);
          };
        };
      }),
    { polling: 200 },
    lang,
  );
