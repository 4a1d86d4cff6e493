// What every browser of the tests can do, whichever it is: chromium.ts and firefox.ts say how.
import type { Browser, Page } from "puppeteer-core";
import type { Kind } from "./paths.ts";

/** The toolbar popup as the browser itself opens it. */
export interface Popup {
  /** Evaluates an expression in the popup and returns its JSON value. */
  evaluate<T>(expression: string): Promise<T>;
  /** Presses the button with these words, as a person's click would. */
  press(words: string): Promise<void>;
  /** Types letter by letter into what has the focus. */
  type(words: string): Promise<void>;
  screenshot(): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** What a browser is started with. */
export interface Options {
  languages?: string;
  /** A folder that outlives the browser, to start it again with what it knew. */
  profile?: string | undefined;
  /** Nobody has started this browser before, and the extension has to bring its data in place. */
  fresh?: boolean;
  /** Fresh, and the page stays open that comes with the installation. */
  welcomed?: boolean;
  /** Firefox only: as where people chose “never remember history”, with leave for private windows. */
  neverRemember?: boolean;
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
  /** Firefox only: somebody says no to what the extension asks for within this. */
  refuse?(asking: () => Promise<void>): Promise<void>;
  /** Takes leave back, as a person can in the browser's own pages. */
  withdraw(origins: string[]): Promise<void>;
  /**
   * Presses an entry of the extension in the context menu over the page's selection and returns the answer that the
   * workbench then shows. Firefox's own menu and sidebar; Chromium's menu is out of reach, so the press is reported to
   * the background as the browser would report it, and without a real click the workbench opens in a tab.
   */
  checkSelection(page: Page, words: string[]): Promise<string>;
  /**
   * Presses the shortcut that the manifest suggests for a command, over this page. Firefox runs the key that it made of it
   * in its own window; no key reaches Chromium's, so the press is reported to the background as the browser would report it.
   */
  pressShortcut(page: Page, command: string): Promise<void>;
  /** From here on the page's own scripts do not run; tests can still look at it. */
  stopScripts(page: Page): Promise<void>;
  /**
   * A tab on this address in a private window, in which the extension is allowed; the first one starts the extension anew,
   * so its pages close. Of the extension itself, only Firefox opens pages there.
   */
  inPrivate(address: string): Promise<Page>;
  /** Puts the extension in place anew, as an update does; its pages close. */
  replaceExtension(): Promise<void>;
  setDark(page: Page, dark: boolean): Promise<void>;
  /** Lays the page out as for paper. */
  setPrint(page: Page, print: boolean): Promise<void>;
  /** Firefox only: every error that the extension's code has caused, as the browser's own console has it. */
  extensionErrors?(): Promise<string[]>;
  close(): Promise<void>;
}

/** Waits for what is still to be done in the browser; when that fails, the browser ends too: left running it would hold up every later test. */
export function orClosed<T>(browser: Browser, work: Promise<T>): Promise<T> {
  return work.catch(async (error: unknown) => {
    await browser.close();
    throw error;
  });
}
