// One real browser with the extension in it. What differs between the two lives in chromium.ts and firefox.ts.
import { existsSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { PageServer } from "../../fixtures/pages/server.ts";
import { openChromium } from "./chromium.ts";
import type { Driver, Options } from "./driver.ts";
import { openFirefox } from "./firefox.ts";
import { kind, PATIENCE } from "./paths.ts";
import { copyProfile, dropProfile } from "./profiles.ts";
import { tabOn } from "./tabs.ts";

export interface TestBrowser extends Driver {
  pages: PageServer;
  /** A new tab on this address, loaded. */
  visit(url: string): Promise<Page>;
}

/** Starts page server and browser; `close()` ends both and removes the profile, unless one was named. */
export async function openBrowser(options: Options = {}): Promise<TestBrowser> {
  const again = !!options.profile && existsSync(options.profile);
  const copy = again || isFresh(options) ? undefined : copyProfile(kind(), options.profile);
  const profile = copy ?? options.profile;
  // A browser that is started again has shown the page that comes with the installation.
  const first = !again && !copy;
  const pages = new PageServer();
  const port = await pages.start();
  const which = kind();
  const languages = options.languages ?? "ko-KR,ko";
  const phone = which === "phone";
  const starting =
    which === "chromium"
      ? openChromium(port, languages, profile)
      : openFirefox(which, port, languages, { ...options, profile });
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
      if (copy && copy !== options.profile) dropProfile(copy);
    },
  };
}

/** What was prepared was started as most people's browser is. */
const isFresh = ({ fresh, welcomed, neverRemember, languages }: Options): boolean =>
  !!(fresh || welcomed || neverRemember || languages);

/** Opens by itself after the installation. */
export const WELCOME = "/welcome.html";

/** On a phone nobody clicks: what the tests press on this page is touched. */
function byFinger(page: Page): Page {
  page.click = (selector) => page.tap(selector);
  return page;
}
