import { browser } from "wxt/browser";
import { type Case, isOpen, shown } from "../../core/cases.ts";
import type { ServedService, View } from "../../core/schema.ts";
import { type Db, entry, open } from "../../lib/db.ts";
import { GENERAL, type Line, type ListPage, problemLine, serviceLine } from "../../lib/list.ts";
import { fits, listName, type Made, makeNow, readMade } from "../../lib/made.ts";
import { allCases, openPrivate } from "../../lib/private-db.ts";
import type { Settings } from "../../lib/settings.ts";
import { type DataState, dataState, waitForData } from "../../lib/state.ts";
import { activeTab, readTab, type Tab } from "../../lib/tab.ts";
import { guide } from "./parts.ts";
import { type Lines, withHours } from "./rows.ts";

/** Everything the first screen needs, from this device alone. */
export interface Loaded {
  db: Db;
  made: Made;
  /** The first page of the list of services. */
  list: ListPage;
  state: DataState;
  tab: Tab | null;
  /** The service of the tab and its commonest problems. */
  here: { service: Lines; common: Lines } | null;
  /** Inquiries that wait for an answer. */
  mine: Case[];
  settings: Settings;
}

/** @throws when no data is there even after a while: the background puts it in place right after installation */
export async function load(settings: Promise<Settings>): Promise<Loaded> {
  // Asked all at once: each answer comes from another process.
  const [db, active, mine] = await Promise.all([open(), activeTab(), readMine()]);
  const { state, made, list } = await readData(db);
  const tab = await readTab(db, made, active);
  const here = tab?.service ? await readHere(db, tab.service) : null;
  if (tab?.found) await guide.come();
  return { db, made, list, state, tab, here, mine, settings: await settings };
}

/** What is in force, with what was made of it; where nobody has made it yet, it is made here. */
async function readData(db: Db): Promise<Pick<Loaded, "state" | "made" | "list">> {
  const [now, { stored, of, list }] = await Promise.all([dataState(db, Date.now()), readMade(db)]);
  const by = browser.runtime.getManifest().version;
  if (now && list && fits(of, now.current, by)) return { state: now, made: stored, list };
  const state = now ?? (await waitForData(db));
  const made = await makeNow(db);
  const first = await made<ListPage>(listName(0));
  if (!first) throw new Error("no services in the data");
  return { state, made, list: first };
}

/** Notes that cannot be read are no reason to show nothing; the workbench says what is wrong with them. */
async function readMine(): Promise<Case[]> {
  try {
    const db = await openPrivate();
    const open = shown(await allCases(db)).filter(isOpen);
    db.close();
    return open;
  } catch (error) {
    console.error("[munuigil]", error);
    return [];
  }
}

async function readHere(db: Db, id: string): Promise<Loaded["here"]> {
  const service = await entry<ServedService>(db, `service/${id}`);
  if (!service) return null;
  const read = (issue: string) => entry<View>(db, `view/${id}/${issue}`);
  const [general, ...common] = await Promise.all([GENERAL, ...service.common].map(read));
  const lines: Line[] = common.flatMap((view) => (view ? [problemLine(view)] : []));
  const [one, more] = await Promise.all([withHours(db, [serviceLine(service, general)]), withHours(db, lines)]);
  return { service: one, common: more };
}
