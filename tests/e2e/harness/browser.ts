// One real browser with the extension in it. What differs between the two lives in chromium.ts and firefox.ts.
import { existsSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { PageServer } from "../../fixtures/pages/server.ts";
import { openChromium } from "./chromium.ts";
import type { Driver, Options } from "./driver.ts";
import { openFirefox } from "./firefox.ts";
import { kind, PATIENCE } from "./paths.ts";
import { tabOn } from "./tabs.ts";

export interface TestBrowser extends Driver {
  pages: PageServer;
  /** A new tab on this address, loaded. */
  visit(url: string): Promise<Page>;
}

/** Starts page server and browser; `close()` ends both and removes the profile, unless one was named. */
export async function openBrowser(options: Options = {}): Promise<TestBrowser> {
  // A browser that is started again has shown the page that comes with the installation.
  const first = !options.profile || !existsSync(options.profile);
  const pages = new PageServer();
  const port = await pages.start();
  const which = kind();
  const languages = options.languages ?? "ko-KR,ko";
  const phone = which === "phone";
  const starting =
    which === "chromium"
      ? openChromium(port, languages, options.profile)
      : openFirefox(which, port, languages, options);
  const driver = await starting.catch(async (error: unknown) => {
    await pages.stop();
    throw error;
  });
  // It would come forward over what a test looks at.
  if (first && !options.welcomed) {
    const closed = tabOn(driver.browser, WELCOME).then((page) => page.close());
    await closed.catch(async (error: unknown) => {
      await driver.close();
      await pages.stop();
      throw error;
    });
  }
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

/** Opens by itself after the installation. */
export const WELCOME = "/welcome.html";

/** On a phone nobody clicks: what the tests press on this page is touched. */
function byFinger(page: Page): Page {
  page.click = (selector) => page.tap(selector);
  return page;
}
