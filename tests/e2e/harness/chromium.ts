import puppeteer, { type Browser, type Extension, type Page } from "puppeteer-core";
import { type Driver, orClosed, type Popup } from "./driver.ts";
import { DOWNLOADS, EXTENSION, PATIENCE } from "./paths.ts";

/** Chromium's own settings pages can change what an extension may see; this is the part of their API we use. */
interface SettingsApi {
  developerPrivate: {
    updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
    addHostPermission(extensionId: string, host: string): Promise<void>;
    removeHostPermission(extensionId: string, host: string): Promise<void>;
  };
}

const QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];

export async function openChromium(pagePort: number, languages: string, profile?: string): Promise<Driver> {
  const browser = await puppeteer.launch({
    ...(profile ? { userDataDir: profile } : {}),
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    downloadBehavior: { policy: "allow", downloadPath: DOWNLOADS.chromium },
    defaultViewport: { width: 1100, height: 800 },
    env: { ...process.env, TZ: "Asia/Seoul", LANGUAGE: languages.slice(0, 2) },
    args: [
      "--no-sandbox",
      ...QUIET,
      // A popup is never higher than the screen, and the one of a headless browser is small.
      "--screen-info={1600x1200}",
      `--lang=${languages.slice(0, 2)}`,
      `--accept-lang=${languages}`,
      // Every host name ends at the page server, so it also sees requests that nobody should make.
      `--host-resolver-rules=MAP * 127.0.0.1:${pagePort}, EXCLUDE 127.0.0.1`,
    ],
  });
  return orClosed(browser, drive(browser));
}

async function drive(browser: Browser): Promise<Driver> {
  const id = await browser.installExtension(EXTENSION.chromium);
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error(`Chromium did not keep ${EXTENSION.chromium}`);

  const inSettings = async (work: (settings: Page) => Promise<void>) => {
    const settings = await browser.newPage();
    await settings.goto(`chrome://extensions/?id=${extension.id}`);
    await work(settings);
    await settings.close();
  };
  const setHostAccess = (hostAccess: string) =>
    inSettings((settings) =>
      settings.evaluate(
        (extensionId, access) =>
          (globalThis as unknown as { chrome: SettingsApi }).chrome.developerPrivate.updateExtensionConfiguration({
            extensionId,
            hostAccess: access,
          }),
        extension.id,
        hostAccess,
      ),
    );
  const changeOrigins = (verb: "addHostPermission" | "removeHostPermission", origins: string[]) =>
    inSettings((settings) =>
      settings.evaluate(
        async (extensionId, change, hosts) => {
          const { developerPrivate } = (globalThis as unknown as { chrome: SettingsApi }).chrome;
          for (const host of hosts) await developerPrivate[change](extensionId, host);
        },
        extension.id,
        verb,
        origins,
      ),
    );

  return {
    kind: "chromium",
    browser,
    async extensionPage(path) {
      const page = await browser.newPage();
      page.setDefaultTimeout(PATIENCE);
      await page.goto(`chrome-extension://${extension.id}/${path}`, { waitUntil: "load" });
      return page;
    },
    openPopup: (page, dark = false) => openPopup(page, extension, dark),
    pressToolbar: (page) => page.triggerExtensionAction(extension),
    checkSelection: (page) => checkSelection(page),
    async stopBackground() {
      const target = await browser.waitForTarget((one) => one.type() === "service_worker");
      const gone = new Promise<void>((done) => {
        browser.on("targetdestroyed", (one) => one === target && done());
      });
      await (await target.worker())?.close();
      await gone;
    },
    withdrawHosts: () => setHostAccess("ON_CLICK"),
    grantHosts: () => setHostAccess("ON_ALL_SITES"),
    agreeTo: (origins) => changeOrigins("addHostPermission", origins),
    withdraw: (origins) => changeOrigins("removeHostPermission", origins),
    async inPrivate(address) {
      await browser.installExtension(EXTENSION.chromium, { enabledInIncognito: true });
      // Contexts of automation are no private windows to extensions, so the extension itself opens one.
      const settings = await browser.newPage();
      await settings.goto(`chrome-extension://${extension.id}/options.html`, { waitUntil: "load" });
      const opens = browser.waitForTarget((one) => one.url() === address, { timeout: PATIENCE });
      await settings.evaluate(async (url) => {
        const { chrome } = globalThis as unknown as { chrome: WindowsApi };
        await chrome.windows.create({ incognito: true, url });
      }, address);
      const page = await (await opens).asPage();
      await settings.close();
      return page;
    },
    replaceExtension: async () => void (await browser.installExtension(EXTENSION.chromium)),
    pressShortcut,
    setDark,
    setPrint: (page, print) => page.emulateMediaType(print ? "print" : undefined),
    stopScripts: (page) => page.setJavaScriptEnabled(false),
    close: () => browser.close(),
  };
}

interface WindowsApi {
  windows: { create(wish: { incognito: boolean; url: string }): Promise<unknown> };
}

/** What the browser tells the background when somebody presses an entry of its menu. */
interface MenuApi {
  contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
}

async function checkSelection(page: Page): Promise<string> {
  const browser = page.browser();
  const selected = await page.evaluate(() => String(getSelection()));
  const worker = await (await browser.waitForTarget((one) => one.type() === "service_worker")).worker();
  const opens = browser.waitForTarget((one) => one.url().includes("sidepanel.html#check"), { timeout: PATIENCE });
  await worker?.evaluate((selectionText) => {
    const { chrome } = globalThis as unknown as { chrome: MenuApi };
    chrome.contextMenus.onClicked.dispatch({ menuItemId: "check", selectionText, editable: false }, {});
  }, selected);
  const desk = await (await opens).asPage();
  await desk.waitForSelector(".answer", { timeout: PATIENCE });
  const said = await desk.$$eval(".answer", (all) => all.map((one) => (one as HTMLElement).innerText).join("\n"));
  await desk.close();
  return said;
}

interface ShortcutApi {
  commands: {
    getAll(): Promise<{ name: string; shortcut: string }[]>;
    onCommand: { dispatch(command: string, tab: object): void };
  };
}

async function pressShortcut(page: Page, command: string): Promise<void> {
  const worker = await (await page.browser().waitForTarget((one) => one.type() === "service_worker")).worker();
  const known = await worker?.evaluate(
    async (name, url) => {
      const { chrome } = globalThis as unknown as { chrome: ShortcutApi };
      const all = await chrome.commands.getAll();
      if (!all.some((one) => one.name === name && one.shortcut)) return false;
      chrome.commands.onCommand.dispatch(name, { url });
      return true;
    },
    command,
    page.url(),
  );
  if (!known) throw new Error(`no shortcut for ${command}`);
}

const setDark = (page: Page, dark: boolean): Promise<void> =>
  page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: dark ? "dark" : "light" }]);

async function openPopup(page: Page, extension: Extension, dark: boolean): Promise<Popup> {
  await page.bringToFront();
  const address = `chrome-extension://${extension.id}/popup.html`;
  const appears = page.browser().waitForTarget((target) => target.url().startsWith(address), { timeout: PATIENCE });
  await page.triggerExtensionAction(extension);
  const popup = await (await appears).asPage();
  await setDark(popup, dark);
  return {
    evaluate: async <T>(expression: string) => (await popup.evaluate(expression)) as T,
    press: (words) => popup.click(`button ::-p-text(${words})`),
    type: (words) => popup.keyboard.type(words),
    screenshot: () => popup.screenshot(),
    // A permission prompt takes the focus, and without it the popup closes by itself.
    close: async () => {
      if (!popup.isClosed()) await popup.close().catch(() => undefined);
    },
  };
}
