import { browser } from "wxt/browser";

/** The part of the popup's address that names a block of the first minute, as in `popup.html#e/life`. */
const BLOCK = "#e/";
export const LOSS_LINES = "loss-lines";

/** The block an address names; null where it names none. */
export const helpOf = (hash: string): string | null => (hash.startsWith(BLOCK) ? hash.slice(BLOCK.length) : null);

/** A block, or the banks' own lines, in a tab: for places that have no room for them. */
export const openHelp = async (at: string): Promise<void> => {
  await browser.tabs.create({ url: browser.runtime.getURL(`/popup.html${BLOCK}${at}`) });
};
