import { browser } from "wxt/browser";
import { standIn } from "../../data/db.ts";
import { keepNothing } from "../../data/private-window.ts";

/**
 * To be called by every page of the extension before it reads: in a private window nothing that a person writes is kept
 * or shown, and where the browser has no database there, the background is asked.
 */
export async function preparePrivateWindow(): Promise<void> {
  standIn(async () => (await import("./far-data.ts")).farDatabase());
  // Chromium runs pages of all windows in one process, so there the window knows.
  const here = browser.extension.inIncognitoContext || (await browser.windows?.getCurrent())?.incognito;
  if (here) keepNothing();
}
