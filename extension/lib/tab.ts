import { browser } from "wxt/browser";
import { type Match, matchPage, pageKey } from "../core/match.ts";
import type { PageIndex, ServedService, TopicWords } from "../core/schema.ts";
import { type Db, entry } from "./db.ts";
import { bare } from "./settings.ts";

/** What the toolbar popup may know of the tab it was opened on: `activeTab` shows its address, nothing else. */
export interface Tab {
  id: number;
  host: string;
  /** The service whose address this is, help page or not. */
  service: string | null;
  /** The help page this is, as the overlay there settled it. */
  found: Match | null;
  /** A help host for which the permission is missing. */
  forbidden: boolean;
  /** A help host at all. */
  help: boolean;
}

/** What the manifest asks for on a host and on its www. twin. */
export const originsOf = (host: string): string[] =>
  ((browser.runtime.getManifest().host_permissions ?? []) as string[]).filter(
    (pattern) => bare(pattern.split("/")[2] ?? "") === bare(host),
  );

/** accounts.kakao.com before kakao.com: the longest domain the host lies on. */
export function serviceOf(host: string, services: Iterable<ServedService>): string | null {
  let best = "";
  let id: string | null = null;
  for (const service of services) {
    for (const domain of service.domains) {
      if ((host === domain || host.endsWith(`.${domain}`)) && domain.length > best.length)
        [best, id] = [domain, service.id];
    }
  }
  return id;
}

/** Reads the tab the popup stands on; null on pages without a web address. */
export async function currentTab(db: Db, services: Iterable<ServedService>): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (!tab?.id || !tab.url?.startsWith("https://")) return null;
  const { host } = new URL(tab.url);
  const index = await entry<PageIndex>(db, pageKey(tab.url) ?? "");
  const service = serviceOf(host, services);
  if (!index) return { id: tab.id, host, service, found: null, forbidden: false, help: false };
  const forbidden = !(await browser.permissions.contains({ origins: originsOf(host) }));
  const shown = forbidden
    ? null
    : ((await browser.tabs.sendMessage(tab.id, "shown").catch(() => null)) as Match | null);
  const topics = await entry<TopicWords>(db, "topic/issues");
  const found = shown ?? matchPage(index, topics ?? { words: {} }, tab.url, { title: tab.title ?? "" });
  return { id: tab.id, host, service: found?.service ?? service, found, forbidden, help: true };
}
