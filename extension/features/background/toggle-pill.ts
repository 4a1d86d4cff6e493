import { type Browser, browser } from "wxt/browser";
import { bareHost, readSettings, switchHosts } from "../../browser/settings.ts";
import { pageKey } from "../../core/match/match.ts";
import { closing, entry, open } from "../../data/db.ts";

async function isHelp(url: string): Promise<boolean> {
  const name = pageKey(url);
  return name !== null && (await closing(open(), (db) => entry(db, name))) !== undefined;
}

/**
 * By a shortcut: hides the pill on the site of this tab, or shows it again, whatever had hidden it. On other pages there
 * is none, so the options come, with a switch for each company.
 */
export async function togglePill({ url }: Pick<Browser.tabs.Tab, "url"> = {}): Promise<void> {
  if (!url?.startsWith("https:") || !(await isHelp(url))) return await browser.runtime.openOptionsPage();
  const host = bareHost(new URL(url).host);
  const { off } = await readSettings();
  const hidden = ["*", host].filter((one) => off.includes(one));
  await switchHosts(hidden[0] ? hidden : [host], !!hidden[0]);
}
