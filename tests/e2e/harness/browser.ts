// One real browser with the extension in it. What differs between the two lives in chromium.ts and firefox.ts.
import type { Browser, Page } from "puppeteer-core";
import { PageServer } from "../../fixtures/pages/server.ts";
import { openChromium } from "./chromium.ts";
import { openFirefox } from "./firefox.ts";
import { type Kind, kind, PATIENCE } from "./paths.ts";

/** The toolbar popup as the browser itself opens it. */
export interface Popup {
  /** Evaluates an expression in the popup and returns its JSON value. */
  evaluate<T>(expression: string): Promise<T>;
  /** Presses the button with these words, as a person's click would. */
  press(words: string): Promise<void>;
  screenshot(): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface Driver {
  kind: Kind;
  browser: Browser;
  /** Opens a page of the extension in a tab and waits until it has a body. */
  extensionPage(path: string): Promise<Page>;
  /** Presses the toolbar button on this tab. */
  openPopup(page: Page, dark?: boolean): Promise<Popup>;
  /** Chromium only: presses the button without waiting for a popup. */
  pressToolbar?(page: Page): Promise<void>;
  /** Ends the background as the browser does when it has nothing to do, and waits until it is gone. */
  stopBackground(): Promise<void>;
  /** Takes the access to the extension's hosts away, as a person can in the browser's menus. */
  withdrawHosts(): Promise<void>;
  grantHosts(): Promise<void>;
  /**
   * From here on the extension may ask for these addresses within a click and is not refused: Chromium asks nobody who
   * agreed once before, Firefox is told to ask nobody. Nothing is granted yet.
   */
  agreeTo(origins: string[]): Promise<void>;
  /** Takes leave back, as a person can in the browser's own pages. */
  withdraw(origins: string[]): Promise<void>;
  /**
   * Presses an entry of the extension in the context menu over the page's selection and returns the answer that the
   * workbench then shows. Firefox's own menu and sidebar; Chromium's menu is out of reach, so the press is reported to
   * the background as the browser would report it, and without a real click the workbench opens in a tab.
   */
  checkSelection(page: Page, words: string[]): Promise<string>;
  /** From here on the page's own scripts do not run; tests can still look at it. */
  stopScripts(page: Page): Promise<void>;
  setDark(page: Page, dark: boolean): Promise<void>;
  /** Lays the page out as for paper. */
  setPrint(page: Page, print: boolean): Promise<void>;
  /** Firefox only: every error that the extension's code has caused, as the browser's own console has it. */
  extensionErrors?(): Promise<string[]>;
  close(): Promise<void>;
}

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

/** Waits for what is still to be done in the browser; when that fails, the browser ends too: left running it would hold up every later test. */
export function orClosed<T>(browser: Browser, work: Promise<T>): Promise<T> {
  return work.catch(async (error: unknown) => {
    await browser.close();
    throw error;
  });
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
