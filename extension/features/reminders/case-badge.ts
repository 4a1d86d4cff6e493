import { browser } from "wxt/browser";
import { isOpen, shownCases } from "../../core/cases/cases.ts";
import { matchPage, pageKey } from "../../core/match/match.ts";
import type { PageIndex } from "../../core/schema.ts";
import { closing, entry, open } from "../../data/db.ts";
import { allCases, openPrivate } from "../../data/private-db.ts";

/** The button reminds, it does not alarm. */
export const NEUTRAL = "#5b6472";

async function waitingServices(): Promise<Set<string>> {
  const all = await closing(openPrivate(), allCases);
  return new Set(
    shownCases(all)
      .filter(isOpen)
      .map(({ service }) => service),
  );
}

/** On the form of a service that has not answered yet: one grey dot, which says "you wrote already" to who looks. */
async function markForm(tabId: number, url: string | undefined): Promise<void> {
  const waiting = await waitingServices();
  const name = url?.startsWith("https://") ? pageKey(url) : null;
  let form = false;
  if (waiting.size && name && url) {
    const index = await closing(open(), (db) => entry<PageIndex>(db, name));
    const found = index && matchPage(index, { words: {} }, url, {});
    form = found?.role === "contact-form" && waiting.has(found.service);
  }
  // With null a tab has no text of its own and shows what the button shows everywhere; Chromium's types do not say so.
  await browser.action.setBadgeText({ tabId, text: form ? "•" : (null as unknown as undefined) });
  if (form) await browser.action.setBadgeBackgroundColor({ tabId, color: NEUTRAL });
}

type Change = { status?: string; url?: string };

/** Only addresses the extension has leave for are told, all others are undefined. */
const onUpdated = (tabId: number, { status, url }: Change, tab: { url?: string }): void => {
  if ((status || url) && tab.url) void markForm(tabId, tab.url).catch(() => {});
};

/** To be called in the first tick: a listener added later would miss the page that woke this worker. */
export const watchForms = (): void => browser.tabs.onUpdated.addListener(onUpdated);

/** While nobody waits for an answer, no page shall wake this worker. */
export async function rewatchForms(): Promise<void> {
  const listening = browser.tabs.onUpdated.hasListener(onUpdated);
  const wanted = (await waitingServices()).size > 0;
  if (wanted && !listening) watchForms();
  if (!wanted && listening) browser.tabs.onUpdated.removeListener(onUpdated);
}
