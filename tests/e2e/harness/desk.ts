// The workbench with its composer, as a person uses it.
import type { Page } from "puppeteer-core";
import type { Session } from "./session.ts";
import { until } from "./until.ts";

/** Pastes with the keys for it. */
export async function pasteKeys(page: Page): Promise<void> {
  await page.keyboard.down("Control");
  // Chromium's own keyboard shortcuts do not reach a browser without a window, unless they are named.
  await page.keyboard.press("v", { commands: ["Paste"] } as Parameters<Page["keyboard"]["press"]>[1]);
  await page.keyboard.up("Control");
}

export class Desk {
  readonly session: Session;
  readonly page: Page;

  private constructor(session: Session, page: Page) {
    this.session = session;
    this.page = page;
  }

  /** Opens the workbench at this place, as wide as a side panel. */
  static async open(session: Session, hash: string): Promise<Desk> {
    const page = await session.extensionPage(`sidepanel.html${hash}`);
    await page.setViewport({ width: 372, height: 760 });
    await page.waitForSelector("main h2");
    return new Desk(session, page);
  }

  words(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText);
  }

  says(part: string): Promise<void> {
    return until(async () => (await this.words()).includes(part), `the workbench says “${part}”`).catch(
      async (error: unknown) => {
        throw new Error(`${error}; it says: ${await this.words()}`);
      },
    );
  }

  /** The texts of everything that fits. */
  shown(selector: string): Promise<string[]> {
    return this.page.$$eval(selector, (all) => all.map((one) => one.textContent?.trim() ?? ""));
  }

  async goTo(hash: string): Promise<void> {
    await this.page.evaluate((place) => {
      location.hash = place;
    }, hash);
  }

  /** Opens an inquiry (`#compose/<service>/<issue>`), and waits until it is this one. */
  async take(hash: string): Promise<void> {
    await this.goTo(hash);
    await this.page.waitForSelector(`[data-draft="${hash.replace("#compose/", "")}"] #device`);
  }

  /** The same, with the first question answered. */
  async begin(hash: string): Promise<void> {
    await this.take(hash);
    await this.page.click("#device label");
    await this.page.waitForSelector("#f-what-happened");
  }

  /** Presses what may lie below the tabs, which stay in sight. */
  async press(selector: string): Promise<void> {
    await this.page.$eval(selector, (one) => one.scrollIntoView({ block: "center" }));
    await this.page.click(selector);
  }

  /** Pastes as a person does, into a text field of another page, and returns what arrived. */
  async pasted(): Promise<string> {
    const page = await this.session.visit("https://example.org/");
    await page.evaluate(() => {
      const area = document.createElement("textarea");
      document.body.replaceChildren(area);
      area.focus();
    });
    await pasteKeys(page);
    const read = () => page.$eval("textarea", (area) => area.value);
    await until(async () => (await read()) !== "", "something was pasted");
    const text = await read();
    await page.close();
    await this.page.bringToFront();
    return text;
  }
}
