import { browser } from "wxt/browser";
import { SEARCH_PAGES } from "../core/asking.ts";

const ID = "searching";

/** Which search pages the person gave leave for. */
export async function grantedSearchPages(): Promise<string[]> {
  const answers = await Promise.all(
    SEARCH_PAGES.map(async (origin) => ((await browser.permissions.contains({ origins: [origin] })) ? [origin] : [])),
  );
  return answers.flat();
}

/** To be called within the click: the browser asks the person. */
export const askForSearchPages = (): Promise<boolean> => browser.permissions.request({ origins: [...SEARCH_PAGES] });

export const leaveSearchPages = (): Promise<boolean> => browser.permissions.remove({ origins: [...SEARCH_PAGES] });

/** The script stands exactly where leave was given: registered after the grant, gone after its withdrawal. */
export const settleSearching = async (): Promise<void> =>
  await navigator.locks.request(ID, async () => {
    const matches = await grantedSearchPages();
    const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
    const same =
      registered?.matches?.length === matches.length && matches.every((one) => registered.matches?.includes(one));
    if (registered && !same) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    if (!matches.length || (registered && same)) return;
    await browser.scripting.registerContentScripts([{ id: ID, matches, js: ["searching.js"], runAt: "document_end" }]);
  });

/** To be called in the first tick. */
export function watchSearching(): void {
  browser.permissions.onAdded.addListener(() => void settleSearching());
  browser.permissions.onRemoved.addListener(() => void settleSearching());
}
