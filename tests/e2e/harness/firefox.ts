import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";
import type { Driver, Popup } from "./browser.ts";
import { EXTENSION } from "./paths.ts";
import { until } from "./until.ts";

// Firefox gives each installed extension a random address; pinning it lets a test open the extension's pages.
const UUID = "b1a6d6a0-2f3c-4b7e-9f21-0a5d1c2e3f40";

interface Manifest {
  browser_specific_settings: { gecko: { id: string } };
  host_permissions: string[];
}

export async function openFirefox(pagePort: number, languages: string): Promise<Driver> {
  const manifest = JSON.parse(readFileSync(resolve(EXTENSION.firefox, "manifest.json"), "utf8")) as Manifest;
  const id = manifest.browser_specific_settings.gecko.id;
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
    acceptInsecureCerts: true,
    defaultViewport: { width: 1100, height: 800 },
    // Without it, neither moz-extension:// pages nor the browser's own window can be driven.
    args: ["--remote-allow-system-access"],
    extraPrefsFirefox: {
      "network.dns.forceResolve": "127.0.0.1",
      "network.socket.forcePort": `443=${pagePort}`,
      "extensions.webextensions.uuids": JSON.stringify({ [id]: UUID }),
      "intl.accept_languages": languages,
      "services.settings.server": "data:,#none",
      // A granted request needs no hand on the doorhanger, which automation cannot reach.
      "extensions.webextOptionalPermissionPrompts": false,
    },
  });
  await browser.installExtension(EXTENSION.firefox);
  const window = await browserWindow(browser);

  const changeHosts = (verb: "remove" | "add") =>
    window(`(async () => {
      const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
      const origins = ${JSON.stringify(manifest.host_permissions)};
      await ExtensionPermissions.${verb}(extension.id, { permissions: [], origins }, extension);
    })()`);

  return {
    kind: "firefox",
    browser,
    async extensionPage(path) {
      const page = await browser.newPage();
      // The navigation of an extension page is never reported as finished, so it is not awaited.
      page.goto(`moz-extension://${UUID}/${path}`).catch(() => undefined);
      await page.waitForFunction(
        (address) => location.href.startsWith(address) && document.readyState === "complete",
        { timeout: 15_000 },
        `moz-extension://${UUID}/${path}`,
      );
      return page;
    },
    async openPopup(page) {
      await page.bringToFront();
      return openPopup(window, id);
    },
    async withdrawHosts() {
      await changeHosts("remove");
    },
    async grantHosts() {
      await changeHosts("add");
    },
    async setDark(page, dark) {
      const pref = "layout.css.prefers-color-scheme.content-override";
      await window(`Services.prefs.setIntPref("${pref}", ${dark ? 0 : 1})`);
      const isDark = () => page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
      await until(async () => (await isDark()) === dark, `the page is ${dark ? "dark" : "light"}`);
    },
    async stopScripts(page) {
      await page.bringToFront();
      await window("gBrowser.selectedBrowser.browsingContext.allowJavascript = false");
    },
    close: () => browser.close(),
  };
}

type Evaluate = (expression: string) => Promise<unknown>;

/** The part of puppeteer's BiDi browser that lets commands through which puppeteer itself has no method for. */
interface BidiBrowser {
  connection: { send(method: string, params: object): Promise<{ result: BidiResult }> };
}

interface BidiResult {
  contexts: { context: string }[];
  type: "success" | "exception";
  result: { value?: unknown };
  exceptionDetails: { text: string };
}

/** Runs expressions in Firefox's own window, where toolbar, permissions and preferences live. */
async function browserWindow(browser: Browser): Promise<Evaluate> {
  const { connection } = browser as unknown as BidiBrowser;
  const { result: tree } = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const context = tree.contexts[0]?.context;
  return async (expression) => {
    const { result } = await connection.send("script.evaluate", {
      expression,
      target: { context },
      awaitPromise: true,
      userActivation: true,
    });
    if (result.type === "exception") throw new Error(result.exceptionDetails.text);
    return result.result.value;
  };
}

const FIND_POPUP = `const window = Services.wm.getMostRecentWindow("navigator:browser");
  const popup = () => window.document.querySelector("browser[webextension-view-type=popup]");
  const wait = () => new Promise((ready) => window.requestAnimationFrame(ready));`;

async function openPopup(window: Evaluate, id: string): Promise<Popup> {
  await window(`(async () => {
    ${FIND_POPUP}
    const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
    await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    while (!popup()?.contentTitle) await wait();
  })()`);
  return {
    // The popup is no tab, so WebDriver does not list it; a frame script reaches into its process.
    async evaluate<T>(expression: string) {
      const script = `Promise.resolve(Cu.evalInSandbox(${JSON.stringify(expression)}, Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false })))
        .then((value) => sendAsyncMessage("answer", JSON.stringify(value ?? null)), (error) => sendAsyncMessage("answer", JSON.stringify({ failed: String(error) })))`;
      const answer = (await window(`(async () => {
        ${FIND_POPUP}
        if (!popup()) throw new Error("the popup has closed");
        return new Promise((done) => {
          const { messageManager } = popup();
          messageManager.addMessageListener("answer", function once({ data }) {
            messageManager.removeMessageListener("answer", once);
            done(data);
          });
          messageManager.loadFrameScript("data:application/javascript;charset=utf-8," + encodeURIComponent(${JSON.stringify(script)}), false);
        });
      })()`)) as string;
      return JSON.parse(answer) as T;
    },
    async close() {
      await window(`(async () => {
        ${FIND_POPUP}
        popup()?.closest("panel")?.hidePopup();
        while (popup()) await wait();
      })()`);
    },
  };
}
