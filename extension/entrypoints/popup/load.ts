import type { HoursTable, Meta, ServedService } from "../../core/schema.ts";
import { type Db, entriesOf, entry, open } from "../../lib/db.ts";
import { readSettings, type Settings } from "../../lib/settings.ts";
import { type DataState, waitForData } from "../../lib/state.ts";
import { currentTab, type Tab } from "../../lib/tab.ts";
import type { Tables } from "../../ui/status.ts";

/** Everything the first screen needs, from this device alone. */
export interface Loaded {
  db: Db;
  services: Map<string, ServedService>;
  tables: Tables;
  meta: Meta | undefined;
  state: DataState;
  tab: Tab | null;
  settings: Settings;
}

/** @throws when no data is there even after a while: the background puts it in place right after installation */
export async function load(): Promise<Loaded> {
  const db = await open();
  const state = await waitForData(db);
  const [all, hours, meta, settings] = await Promise.all([
    entriesOf<ServedService>(db, "service"),
    entriesOf<HoursTable>(db, "hours"),
    entry<Meta>(db, "meta"),
    readSettings(),
  ]);
  // The services people find most help for come first; the rest by name.
  const ordered = [...all.values()].sort(
    (a, b) => b.issues.length - a.issues.length || a.name.ko.localeCompare(b.name.ko, "ko"),
  );
  const services = new Map(ordered.map((service) => [service.id, service]));
  return {
    db,
    services,
    tables: Object.fromEntries(hours),
    meta,
    state,
    tab: await currentTab(db, services.values()),
    settings,
  };
}
