import { bareHost, languageOf, readSettings } from "../../browser/settings.ts";
import type { Home, PageIndex } from "../../core/schema.ts";
import { closing, entriesOf, entry, open } from "../../data/db.ts";
import { groupSites, sitesOf } from "../options/group-sites.ts";

/** All help sites of the company that this one belongs to, and it itself. */
export async function companySites(url: string): Promise<string[]> {
  const host = bareHost(new URL(url).host);
  const lang = languageOf(await readSettings());
  return closing(open(), async (db) => {
    const [pages, home] = await Promise.all([entriesOf<PageIndex>(db, "page"), entry<Home>(db, `home/${lang}`)]);
    const group = groupSites(sitesOf(pages), home?.families ?? []).find(({ hosts }) => hosts.includes(host));
    return group?.hosts ?? [host];
  });
}
