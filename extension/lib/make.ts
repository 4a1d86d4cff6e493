import type { HoursTable, ServedAuthority, ServedService, View } from "../core/schema.ts";
import { makeIndex, type StoredIndex } from "../core/search-index.ts";
import { type Current, current, type Db, entriesOf, entry } from "./db.ts";
import { GENERAL, inListOrder, type ListPage, listPages } from "./list.ts";
import { domainName, fits, INDEX, listName, OF, type Of } from "./made.ts";

/** All records that made.ts describes, from the entries in force. */
export async function make(db: Db): Promise<Map<string, unknown>> {
  const [services, bodies, hours, searched, topics] = await Promise.all([
    entriesOf<ServedService>(db, "service"),
    entriesOf<ServedAuthority>(db, "authority"),
    entriesOf<HoursTable>(db, "hours"),
    entry(db, "search/issues"),
    entry(db, "topic/issues"),
  ]);
  const all = inListOrder(services.values());
  const wanted = all.flatMap(({ id, common }) =>
    [GENERAL, ...common.slice(0, 1)].map((issue) => `view/${id}/${issue}`),
  );
  const views = new Map(await Promise.all(wanted.map(async (name) => [name, await entry<View>(db, name)] as const)));
  const records = new Map<string, unknown>();
  for (const [at, page] of listPages(all, views, Object.fromEntries(hours)).entries()) {
    records.set(listName(at), page satisfies ListPage);
  }
  // A domain that several services have belongs to the first of them.
  for (const { id, domains } of all.reverse()) for (const domain of domains) records.set(domainName(domain), id);
  const named = Object.fromEntries([...services, ...bodies]);
  const index = makeIndex({ ...named, "search/issues": searched, "topic/issues": topics });
  return records.set(INDEX, index satisfies StoredIndex);
}

/**
 * Brings the records up to the data in force, in one transaction: killed at any moment, all of the old ones are left or
 * all of the new. Does nothing when all is as it should be.
 */
export async function keepMade(db: Db, by: string): Promise<void> {
  const held = await current(db);
  if (!held || fits((await db.get("made", OF)) as Of | undefined, held, by)) return;
  const records = await make(db);
  const tx = db.transaction(["state", "made"], "readwrite");
  const now = (await tx.objectStore("state").get("current")) as Current | undefined;
  // Other data came into force meanwhile; whoever brought it makes its records.
  if (now?.sha256 !== held.sha256) return;
  const store = tx.objectStore("made");
  const cleared = store.clear();
  records.set(OF, { bundle: held.sha256, by } satisfies Of);
  const puts = [...records].map(async ([name, value]) => store.put(value, name));
  await Promise.all([cleared, ...puts, tx.done]);
}
