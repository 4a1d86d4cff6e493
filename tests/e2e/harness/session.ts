// What every suite needs at its beginning: a browser whose extension has its data in place.
import type { Page } from "puppeteer-core";
import { openBrowser, type TestBrowser } from "./browser.ts";
import type { Options } from "./driver.ts";

/** The part of the extension API that tests use from inside an extension page. */
export interface ExtensionApi {
  storage: {
    local: {
      get(keys: string | string[] | null): Promise<Record<string, unknown>>;
      set(items: Record<string, unknown>): Promise<void>;
    };
  };
}

export interface Settings {
  lang?: "auto" | "ko" | "en";
  off?: string[];
  side?: "left" | "right";
}

export interface Session extends TestBrowser {
  /** A page of the extension that stays open, so that tests can read and set what is stored. */
  inside: Page;
  settings(change: Settings): Promise<void>;
}

/** Opens the browser and waits until the packaged data lies where content scripts read it. */
export async function startSession(settings: Settings = { lang: "ko" }, options: Options = {}): Promise<Session> {
  const browser = await openBrowser(options);
  try {
    const inside = await browser.extensionPage("options.html");
    await waitForStored(inside, "now");
    const session: Session = { ...browser, inside, settings: (change) => changeSettings(inside, change) };
    await session.settings(settings);
    return session;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Waits until `key` is stored, and equals `part` where that is given (compared on the fields of `part`). */
async function waitForStored(inside: Page, key: string, part: Record<string, unknown> = {}): Promise<void> {
  await inside.waitForFunction(
    async (name, wanted) => {
      const { browser, chrome } = globalThis as unknown as Record<string, ExtensionApi | undefined>;
      const stored = (await (browser ?? chrome)?.storage.local.get(name))?.[name] as
        | Record<string, unknown>
        | undefined;
      return !!stored && Object.entries(wanted).every(([field, value]) => stored[field] === value);
    },
    { polling: 50 },
    key,
    part,
  );
}

/** As the options do; `inside` is any page of the extension. */
export async function changeSettings(inside: Page, change: Settings): Promise<void> {
  await inside.evaluate(
    async (wanted) => {
      const { browser, chrome } = globalThis as unknown as Record<string, ExtensionApi | undefined>;
      const { local } = (browser ?? chrome)?.storage ?? {};
      const stored = (await local?.get("settings"))?.settings as object | undefined;
      await local?.set({ settings: { ...stored, ...wanted } });
    },
    change as Record<string, unknown>,
  );
  // Stored views carry one language; the background cuts them again after a change.
  if (change.lang && change.lang !== "auto") await waitForStored(inside, "now", { lang: change.lang });
}
