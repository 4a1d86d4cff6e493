import { type Browser, browser } from "wxt/browser";

/** In storage.local: the welcome page has been shown, or the person had the extension before there was one. */
const WELCOMED = "welcomed";

/** Opens the page that says what this is: once, after the installation, never after an update. */
export async function openWelcome({ reason }: Browser.runtime.InstalledDetails): Promise<void> {
  const { [WELCOMED]: before } = await browser.storage.local.get(WELCOMED);
  if (before) return;
  await browser.storage.local.set({ [WELCOMED]: true });
  if (reason === "install") await browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
}
