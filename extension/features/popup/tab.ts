import { browser } from "wxt/browser";
import { originsOf } from "../../browser/host-permissions.ts";
import { type Match, matchPage, pageKey, safeAddress } from "../../core/match/match.ts";
import type { PageIndex, TopicWords } from "../../core/schema.ts";
import { type Db, entry } from "../../data/db.ts";
import { domainName, type Made } from "../../data/popup-cache/read.ts";
import type { ActiveTab } from "./early.ts";

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

/** accounts.kakao.com before kakao.com: the longest domain the host lies on. */
async function serviceOn(made: Made, host: string): Promise<string | null> {
  const parts = host.split(".");
  const domains = parts.map((_, at) => parts.slice(at).join("."));
  const ids = await Promise.all(domains.map((domain) => made<string>(domainName(domain))));
  return ids.find((id) => id !== undefined) ?? null;
}

/** What the pill has found there; null where none stands. */
async function foundOn(tabId: number): Promise<Match | null> {
  // Not by message: a page's script that listens to those pays half a millisecond on every page.
  const func = () => globalThis.munuigilStay?.found ?? null;
  const read = await browser.scripting.executeScript({ target: { tabId }, func }).catch(() => []);
  return read[0]?.result ?? null;
}

/** What is known of that tab; null on pages without a web address. */
export async function readTab(db: Db, made: Made, tab: ActiveTab): Promise<Tab | null> {
  const { href, host, protocol, hostname } = new URL(tab?.url || "about:blank");
  // As on the page itself: an address with another port or a user name belongs to no company. Without https it is named all the
  // same, but never taken for a help page.
  const plain = protocol === "http:" && href.startsWith(`http://${hostname}/`);
  const address = safeAddress(new URL(href));
  if (!tab?.id || !tab.url || !(address || plain)) return null;
  const name = (address && pageKey(tab.url)) ?? "";
  const [index, service] = await Promise.all([entry<PageIndex>(db, name), serviceOn(made, host)]);
  if (!index) return { id: tab.id, host, service, found: null, forbidden: false, help: false };
  const forbidden = !(await browser.permissions.contains({ origins: originsOf(host) }));
  const shown = forbidden ? null : await foundOn(tab.id);
  const topics = await entry<TopicWords>(db, "topic/issues");
  const found = shown ?? matchPage(index, topics ?? { words: {} }, tab.url, { title: tab.title ?? "" });
  return { id: tab.id, host, service: found?.service ?? service, found, forbidden, help: true };
}
