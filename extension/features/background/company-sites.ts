import { languageOf } from "../../browser/language.ts";
import { bare, readSettings } from "../../browser/settings.ts";
import type { Home, PageIndex } from "../../core/schema.ts";
import { entriesOf, entry, open } from "../../data/db.ts";
import { housesOf, sitesOf } from "../options/group-sites.ts";

/** All help sites of the company that this one belongs to, and it itself. */
export async function companySites(url: string): Promise<string[]> {
  const host = bare(new URL(url).host);
  const lang = languageOf(await readSettings());
  const db = await open();
  try {
    const [pages, home] = await Promise.all([entriesOf<PageIndex>(db, "page"), entry<Home>(db, `home/${lang}`)]);
    const house = housesOf(sitesOf(pages), home?.families ?? []).find(({ hosts }) => hosts.includes(host));
    return house?.hosts ?? [host];
  } finally {
    db.close();
  }
}
