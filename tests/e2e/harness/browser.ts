// One real browser with the extension in it. What differs between the two lives in chromium.ts and firefox.ts.
import type { Page } from "puppeteer-core";
import { PageServer } from "../../fixtures/pages/server.ts";
import { openChromium } from "./chromium.ts";
import type { Driver } from "./driver.ts";
import { openFirefox } from "./firefox.ts";
import { kind, PATIENCE } from "./paths.ts";

export interface TestBrowser extends Driver {
  pages: PageServer;
  /** A new tab on this address, loaded. */
  visit(url: string): Promise<Page>;
}

export interface Options {
  languages?: string;
  /** A folder that outlives the browser, to start it again with what it knew. */
  profile?: string;
}

/** Starts page server and browser; `close()` ends both and removes the profile, unless one was named. */
export async function openBrowser(options: Options = {}): Promise<TestBrowser> {
  const pages = new PageServer();
  const port = await pages.start();
  const which = kind();
  const languages = options.languages ?? "ko-KR,ko";
  const phone = which === "phone";
  const starting =
    which === "chromium"
      ? openChromium(port, languages, options.profile)
      : openFirefox(which, port, languages, options.profile);
  const driver = await starting.catch(async (error: unknown) => {
    await pages.stop();
    throw error;
  });
  return {
    ...driver,
    pages,
    async extensionPage(path) {
      const page = await driver.extensionPage(path);
      return phone ? byFinger(page) : page;
    },
    async visit(url) {
      const page = await driver.browser.newPage();
      if (phone) byFinger(page);
      page.setDefaultTimeout(PATIENCE);
      await page.goto(url, { waitUntil: "load" });
      return page;
    },
    async close() {
      await driver.close();
      await pages.stop();
    },
  };
}

/** On a phone nobody clicks: what the tests press on this page is touched. */
function byFinger(page: Page): Page {
  page.click = (selector) => page.tap(selector);
  return page;
}
