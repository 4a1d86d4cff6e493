import { type Browser, browser } from "wxt/browser";

/**
 * In storage.local: true where the welcome page has been shown, or the person had the extension before there was one; false
 * while it is still to come.
 */
const WELCOMED = "welcomed";

/** Opens the page that says what this is: once, after the installation, never after an update. */
export async function openWelcome({ reason }: Browser.runtime.InstalledDetails): Promise<void> {
  const { [WELCOMED]: known } = await browser.storage.local.get(WELCOMED);
  if (known !== undefined) return;
  await browser.storage.local.set({ [WELCOMED]: reason !== "install" });
  await openLateWelcome();
}

/** Opens it where it is still to come: Firefox has no window for it while all that are open are private. */
export const openLateWelcome = async (): Promise<void> =>
  await navigator.locks.request(WELCOMED, async () => {
    const { [WELCOMED]: shown } = await browser.storage.local.get(WELCOMED);
    if (shown !== false) return;
    try {
      await browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
      await browser.storage.local.set({ [WELCOMED]: true });
    } catch (error) {
      console.warn("[munuigil] welcome", error);
    }
  });
