import type { ServedAuthority, ServedService } from "../../core/schema.ts";
import { makeIndex } from "../../core/search/make-index.ts";
import type { StoredIndex } from "../../core/search/search-index.ts";
import { type Current, current, type Db, entriesOf, entry, type From } from "../db.ts";
import { fromDb } from "../sheets.ts";
import { type HomePage, homeOf } from "./lists.ts";
import { domainName, fits, homeName, INDEX, OF, type Of } from "./read.ts";

/** All records that read.ts describes, from the entries in force. */
export async function make(db: From): Promise<Map<string, unknown>> {
  const [services, bodies, searched, topics, ko, en] = await Promise.all([
    entriesOf<ServedService>(db, "service"),
    entriesOf<ServedAuthority>(db, "authority"),
    entry(db, "search/issues"),
    entry(db, "topic/issues"),
    homeOf(fromDb(db), "ko"),
    homeOf(fromDb(db), "en"),
  ]);
  const records = new Map<string, unknown>([
    [homeName("ko"), ko satisfies HomePage],
    [homeName("en"), en satisfies HomePage],
  ]);
  for (const [domain, service] of domainsOf(services.values())) records.set(domainName(domain), service);
  const named = Object.fromEntries([...services, ...bodies]);
  const index = makeIndex({ ...named, "search/issues": searched, "topic/issues": topics });
  return records.set(INDEX, index satisfies StoredIndex);
}

/** A domain that several services have belongs to the one with most guides. */
function domainsOf(services: Iterable<ServedService>): Map<string, string> {
  const fewest = [...services].sort((a, b) => a.issues.length - b.issues.length || (a.id < b.id ? 1 : -1));
  return new Map(fewest.flatMap(({ id, domains }) => domains.map((domain) => [domain, id] as const)));
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
