// Somebody in their first minute: what they press and type, and how long the software keeps them waiting.
import { convertHangulToQwerty } from "es-hangul";
import type { Page } from "puppeteer-core";
import { address, type HelpPage } from "../../fixtures/pages/site.ts";
import type { TestBrowser } from "../harness/browser.ts";
import type { Popup } from "../harness/driver.ts";
import { HOST, waitForHint } from "../harness/overlay.ts";
import { until } from "../harness/until.ts";

const FIELD = "input[type=search]";

/** The popup, in the toolbar or as a page. */
type Asked = Pick<Popup, "evaluate" | "type" | "press">;

export class Person {
  readonly browser: TestBrowser;
  /** The page that came with the installation. */
  readonly welcome: Page;
  clicks = 0;
  /** As on a Korean keyboard: a syllable is two or three. */
  keys = 0;
  /** Texts typed in one go. */
  texts = 0;
  /** Seconds in which there was nothing to do but wait. */
  waited = 0;

  constructor(browser: TestBrowser, welcome: Page) {
    this.browser = browser;
    this.welcome = welcome;
  }

  /** Does something that takes this many clicks, and waits until what it is for has come. */
  async press<T>(clicks: number, work: () => Promise<T>): Promise<T> {
    this.clicks += clicks;
    const started = performance.now();
    const done = await work();
    this.waited += (performance.now() - started) / 1000;
    return done;
  }

  /** Counts a text; typing it is another's matter. */
  types(text: string): void {
    this.texts++;
    this.keys += convertHangulToQwerty(text).length;
  }

  /** The button is not in the toolbar yet: the puzzle piece, then the name. */
  openPopup(): Promise<Popup> {
    return this.press(2, async () => {
      const popup = await this.browser.openPopup(this.welcome);
      await until(() => popup.evaluate<boolean>(`!!document.querySelector("${FIELD}")`), "there is a field");
      return popup;
    });
  }

  /** The way from the welcome page: the popup as a page. */
  async openSearch(): Promise<Asked> {
    await this.welcome.bringToFront();
    return this.press(1, async () => {
      await this.welcome.click(".find");
      // The tab that this opens is out of reach of automation in Firefox: the same page is opened once more.
      const page = await this.browser.extensionPage("popup.html");
      await page.waitForSelector(FIELD);
      // Nothing has the focus: on a phone the keyboard would come at once.
      this.clicks++;
      await page.focus(FIELD);
      return {
        evaluate: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
        type: (words) => page.keyboard.type(words),
        press: (words) => page.click(`button ::-p-text(${words})`),
      };
    });
  }

  /** Types into the popup until this part of it says that. */
  async ask(popup: Asked, words: string, part: string, says: RegExp): Promise<void> {
    this.types(words);
    await popup.type(words);
    await this.press(0, () => reads(popup, part, says));
  }

  /** Presses a row and waits until this part says that. */
  async choose(popup: Asked, row: string, part: string, says: RegExp): Promise<void> {
    await this.press(1, async () => {
      await popup.press(row);
      await reads(popup, part, says);
    });
  }

  /** A link to a help page, and its pill. */
  visit(help: HelpPage | string): Promise<Page> {
    return this.press(1, async () => {
      const page = await this.browser.visit(typeof help === "string" ? help : address(help));
      await waitForHint(page);
      return page;
    });
  }

  /** Presses the pill; the card says that. */
  async openCard(page: Page, says: RegExp): Promise<void> {
    await this.press(1, async () => {
      await page.click(`${HOST} >>> button.pill`);
      await waitForHint(page, { state: "card" });
      const words = await page.$eval(`${HOST} >>> [role=dialog]`, (one) => (one as HTMLElement).innerText);
      if (!says.test(words)) throw new Error(`the card says ${words}`);
    });
  }
}

async function reads(popup: Asked, part: string, says: RegExp): Promise<void> {
  const words = () => popup.evaluate<string>(`document.querySelector(${JSON.stringify(part)})?.innerText ?? ""`);
  await until(async () => says.test(await words()), `${part} says ${says}`).catch(async (error: unknown) => {
    throw new Error(`${error}; the popup says: ${await popup.evaluate<string>("document.body.innerText")}`);
  });
}
