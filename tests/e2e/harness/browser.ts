// One real browser with the extension in it. What differs between the two lives in chromium.ts and firefox.ts.
import { existsSync } from "node:fs";
import type { Browser, Page } from "puppeteer-core";
import { PageServer } from "../../fixtures/pages/server.ts";
import { openChromium } from "./chromium.ts";
import type { Driver } from "./driver.ts";
import { openFirefox } from "./firefox.ts";
import { kind, PATIENCE } from "./paths.ts";
import { until } from "./until.ts";

export interface TestBrowser extends Driver {
  pages: PageServer;
  /** A new tab on this address, loaded. */
  visit(url: string): Promise<Page>;
}

export interface Options {
  languages?: string;
  /** A folder that outlives the browser, to start it again with what it knew. */
  profile?: string;
  /** Leave the page open that comes with the installation. */
  welcomed?: boolean;
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
      : openFirefox(which, port, languages, options.profile);
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

/** The tab whose address ends like this, once somebody has opened it. */
export async function tabOn(browser: Browser, end: string): Promise<Page> {
  let found: Page | undefined;
  await until(async () => {
    // Firefox reports no address for pages of an extension, nor for what they open.
    for (const page of await browser.pages()) {
      if ((await page.evaluate(() => location.href).catch(() => "")).endsWith(end)) found = page;
    }
    return !!found;
  }, `${end} is open`);
  return found as Page;
}

/** Opens by itself after the installation. */
export const WELCOME = "/welcome.html";

/** On a phone nobody clicks: what the tests press on this page is touched. */
function byFinger(page: Page): Page {
  page.click = (selector) => page.tap(selector);
  return page;
}
