import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { SOAK } from "../../soak.ts";
import { type Driver, type Options, orClosed } from "./driver.ts";
import { chooseInFirefox } from "./firefox-menu.ts";
import { PHONE_PREFERENCES, SCREEN, takeAway } from "./firefox-phone.ts";
import { openFirefoxPopup } from "./firefox-popup.ts";
import { browserWindow } from "./firefox-window.ts";
import { DOWNLOADS, EXTENSION, type Kind, PATIENCE } from "./paths.ts";
import { tabOn } from "./tabs.ts";
import { until } from "./until.ts";

// Firefox gives each installed extension a random address; pinning it lets a test open the extension's pages.
const UUID = "b1a6d6a0-2f3c-4b7e-9f21-0a5d1c2e3f40";

/** In the browser's own window: the extension starts anew, and is running when this is done. */
const REPLACE = `async (id) => {
  const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
  await (await AddonManager.getAddonByID(id)).reload();
}`;

/** Leave for private windows, which is given by starting the extension anew, too. */
const ALLOW = `async (id) => {
  const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
  const { extension } = WebExtensionPolicy.getByID(id);
  const permissions = ["internal:privateBrowsingAllowed"];
  await ExtensionPermissions.add(extension.id, { permissions, origins: [] }, extension);
  await (${REPLACE})(id);
}`;

/**
 * Pages share one process that stays, instead of one each and one kept ready for the next; and thirty pictures a second are
 * drawn instead of sixty. Each takes a sixth of the processor time of a suite. A soak does without, as people do.
 */
const SPARING = { "dom.ipc.processCount": 1, "dom.ipc.processPrelaunch.enabled": false, "layout.frame_rate": 30 };

/** The key that Firefox made of a shortcut, in the browser's own window. */
const RUN_KEY = `(keys) => {
  const letter = keys.pop();
  const { document } = Services.wm.getMostRecentWindow("navigator:browser");
  const made = [...document.querySelectorAll("keyset[id^='ext-keyset-id'] key")].find((one) =>
    one.getAttribute("key") === letter && keys.every((name) => one.getAttribute("modifiers").includes(name.toLowerCase())));
  if (!made) throw new Error("no key for " + letter);
  made.doCommand();
}`;

/** Presses the second button of the prompt that asks for more permissions, once it is there. */
const SAY_NO = `(async () => {
  const { panel } = PopupNotifications;
  const deadline = Date.now() + 10_000;
  while (panel.state !== "open" || !panel.firstElementChild?.secondaryButton) {
    if (Date.now() > deadline) throw new Error("nobody asks");
    await new Promise((done) => setTimeout(done, 50));
  }
  panel.firstElementChild.secondaryButton.click();
})()`;

const PROMPTS = "extensions.webextOptionalPermissionPrompts";

interface Manifest {
  commands?: Record<string, { suggested_key?: { default?: string } }>;
  browser_specific_settings: { gecko: { id: string } };
  host_permissions: string[];
}

export async function openFirefox(
  kind: Exclude<Kind, "chromium">,
  pagePort: number,
  languages: string,
  { profile, neverRemember = false }: Options,
): Promise<Driver> {
  const phone = kind === "phone";
  const manifest = JSON.parse(readFileSync(resolve(EXTENSION[kind], "manifest.json"), "utf8")) as Manifest;
  const id = manifest.browser_specific_settings.gecko.id;
  const browser = await puppeteer.launch({
    browser: "firefox",
    ...(profile ? { userDataDir: profile } : {}),
    executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
    acceptInsecureCerts: true,
    // Popups are never higher than the screen.
    env: { ...process.env, TZ: "Asia/Seoul", MOZ_HEADLESS_HEIGHT: "1200" },
    defaultViewport: phone ? SCREEN : { width: 1100, height: 800 },
    // Without it, neither moz-extension:// pages nor the browser's own window can be driven.
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      "network.dns.forceResolve": "127.0.0.1",
      "network.socket.forcePort": `443=${pagePort}`,
      "extensions.webextensions.uuids": JSON.stringify({ [id]: UUID }),
      "intl.accept_languages": languages,
      "services.settings.server": "data:,#none",
      // What is installed for a test goes when the browser ends; what people wrote must not, as it would not for them.
      "extensions.webextensions.keepStorageOnUninstall": true,
      "extensions.webextensions.keepUuidOnUninstall": true,
      "browser.download.folderList": 2,
      "browser.download.dir": DOWNLOADS[kind],
      // The panel that opens with a download would take the keys that the page is to get.
      "browser.download.alwaysOpenPanel": false,
      // A granted request needs no hand on the doorhanger, which automation cannot reach.
      [PROMPTS]: false,
      ...(SOAK ? {} : SPARING),
      ...(phone ? PHONE_PREFERENCES : {}),
      ...(neverRemember ? { "browser.privatebrowsing.autostart": true } : {}),
    },
  });
  return orClosed(browser, drive(browser, kind, manifest, neverRemember));
}

async function drive(
  browser: Browser,
  kind: Exclude<Kind, "chromium">,
  manifest: Manifest,
  neverRemember: boolean,
): Promise<Driver> {
  const phone = kind === "phone";
  const id = manifest.browser_specific_settings.gecko.id;
  const window = await browserWindow(browser);
  if (phone) await takeAway(window);
  await browser.installExtension(EXTENSION[kind]);
  if (neverRemember) await window(`(${ALLOW})(${JSON.stringify(id)})`);

  const changeHosts = (verb: "remove" | "add", hosts = manifest.host_permissions) =>
    window(`(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
      const origins = ${JSON.stringify(hosts)};
      await ExtensionPermissions.${verb}(extension.id, { permissions: [], origins }, extension);
    })()`);

  const setDark = async (page: Page, dark: boolean) => {
    await window(`Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", ${dark ? 0 : 1})`);
    const isDark = () => page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
    await until(async () => (await isDark()) === dark, `the page is ${dark ? "dark" : "light"}`);
  };

  return {
    kind,
    browser,
    async extensionPage(path) {
      const page = await browser.newPage();
      page.setDefaultTimeout(PATIENCE);
      const address = `moz-extension://${UUID}/${path}`;
      // The navigation of an extension page is never reported as finished, so it is not awaited.
      page.goto(address).catch(() => undefined);
      const here = () => page.evaluate((url) => location.href === url && document.readyState === "complete", address);
      // Asked in the middle of a navigation, Firefox answers with an error; then it is asked again.
      await until(() => here().catch(() => false), `${path} is open`);
      return page;
    },
    async openPopup(page, dark = false) {
      await page.bringToFront();
      return openFirefoxPopup(window, id, dark, phone ? SCREEN : undefined);
    },
    checkSelection: (page, words) => chooseInFirefox(window, page, words),
    async pressShortcut(page, command) {
      const { default: keys = "" } = manifest.commands?.[command]?.suggested_key ?? {};
      await page.bringToFront();
      await window(`(${RUN_KEY})(${JSON.stringify(keys.split("+"))})`);
    },
    async stopBackground() {
      await window(`(async () => {
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
        await extension.terminateBackground({ disableResetIdleForTest: true });
        if (extension.backgroundState !== "stopped") throw new Error("the background is " + extension.backgroundState);
      })()`);
    },
    async withdrawHosts() {
      await changeHosts("remove");
    },
    async grantHosts() {
      await changeHosts("add");
    },
    // The preference above: nobody is asked.
    agreeTo: async () => {},
    async refuse(asking) {
      await window(`Services.prefs.setBoolPref("${PROMPTS}", true)`);
      try {
        await asking();
        await window(SAY_NO);
      } finally {
        await window(`Services.prefs.setBoolPref("${PROMPTS}", false)`);
      }
    },
    async withdraw(origins) {
      await changeHosts("remove", origins);
    },
    async inPrivate(address) {
      await window(`(async () => {
        if (!globalThis.hidden) {
          await (${ALLOW})(${JSON.stringify(id)});
          globalThis.hidden = OpenBrowserWindow({ private: true });
          await new Promise((done) => hidden.addEventListener("load", done, { once: true }));
        }
        const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
        const open = () => {
          hidden.gBrowser.selectedTab = hidden.gBrowser.addTab(${JSON.stringify(address)}, { triggeringPrincipal });
        };
        const deadline = Date.now() + 10_000;
        while (!hidden.gBrowserInit?.delayedStartupFinished && Date.now() < deadline)
          await new Promise((done) => hidden.setTimeout(done, 20));
        open();
      })()`);
      return tabOn(browser, address.replace(/^moz-extension:\/\/[^/]+/, ""));
    },
    replaceExtension: async () => void (await window(`(${REPLACE})(${JSON.stringify(id)})`)),
    setDark,
    async setPrint(page, print) {
      await page.bringToFront();
      await window(`void (gBrowser.selectedBrowser.browsingContext.mediumOverride = ${print ? '"print"' : '""'})`);
    },
    async extensionErrors() {
      const found = await window(`JSON.stringify(Services.console.getMessageArray()
        .filter((one) => one instanceof Ci.nsIScriptError && one.sourceName.includes(${JSON.stringify(UUID)}) && !(one.flags & 1))
        .map((one) => one.errorMessage))`);
      // Firefox says so itself when a page is closed before an answer comes; nobody waits for that one any more.
      return (JSON.parse(found as string) as string[]).filter(
        (one) => !one.startsWith("Promise resolved after context"),
      );
    },
    async stopScripts(page) {
      await page.bringToFront();
      await window("gBrowser.selectedBrowser.browsingContext.allowJavascript = false");
    },
    close: () => browser.close(),
  };
}
