import { browser } from "wxt/browser";
import { type Case, isOpen, shown } from "../../core/cases.ts";
import type { Rows } from "../../core/schema.ts";
import { type Db, open } from "../../lib/db.ts";
import { languageOf } from "../../lib/language.ts";
import { GENERAL, type HomePage, type Lines, linesOf } from "../../lib/list.ts";
import { fits, homeName, type Made, makeNow, readMade } from "../../lib/made.ts";
import { allCases, openPrivate } from "../../lib/private-db.ts";
import type { Settings } from "../../lib/settings.ts";
import { fromDb, type Get } from "../../lib/sheets.ts";
import { type DataState, dataState, waitForData } from "../../lib/state.ts";
import { activeTab, readTab, type Tab } from "../../lib/tab.ts";
import type { Lang } from "../../ui/words.ts";
import { guide } from "./parts.ts";
import { readGuide, type Shown } from "./read-guide.ts";
import type { Place } from "./spot.ts";

/** Everything the first screen needs, from this device alone. */
export interface Loaded {
  db: Db;
  /** Entries of the data in force. */
  get: Get;
  lang: Lang;
  made: Made;
  home: HomePage;
  state: DataState;
  tab: Tab | null;
  /** The service of the tab, and its commonest problems. */
  here: Lines | null;
  /** The guide of the tab. */
  found: (Place & { shown: Shown | null }) | null;
  /** Inquiries that wait for an answer. */
  mine: Case[];
  settings: Settings;
}

/** @throws when no data is there even after a while: the background puts it in place right after installation */
export async function load(reading: Promise<Settings>): Promise<Loaded> {
  // Asked all at once: each answer comes from another process.
  const [settings, db, active, mine] = await Promise.all([reading, open(), activeTab(), readMine()]);
  const lang = languageOf(settings);
  const get = fromDb(db);
  const { state, made, home } = await readData(db, lang);
  const tab = await readTab(db, made, active);
  const here = tab?.service && !tab.found ? await readHere(get, lang, tab.service) : null;
  const place = tab?.found && { service: tab.found.service, issue: tab.found.issue ?? GENERAL };
  const [shown] = place ? await Promise.all([readGuide(get, lang, place), guide.come()]) : [null];
  return { db, get, lang, made, home, state, tab, here, found: place ? { ...place, shown } : null, mine, settings };
}

/** What is in force, with what was gathered from it; where nobody has done that yet, it is done here. */
async function readData(db: Db, lang: Lang): Promise<Pick<Loaded, "state" | "made" | "home">> {
  const [now, { stored, of, home }] = await Promise.all([dataState(db, Date.now()), readMade(db, lang)]);
  const by = browser.runtime.getManifest().version;
  if (now && home && fits(of, now.current, by)) return { state: now, made: stored, home };
  const state = now ?? (await waitForData(db));
  const made = await makeNow(db);
  const first = await made<HomePage>(homeName(lang));
  if (!first) throw new Error("no first screen in the data");
  return { state, made, home: first };
}

/** Notes that cannot be read are no reason to show nothing; the workbench says what is wrong with them. */
export async function readMine(): Promise<Case[]> {
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

async function readHere(get: Get, lang: Lang, service: string): Promise<Lines> {
  const { rows = [] } = (await get<Rows>(`rows/${lang}/${service}`)) ?? {};
  const first = rows.filter(({ issue, common }) => common || issue === GENERAL);
  return linesOf(
    get,
    lang,
    first.map(({ issue }) => ({ service, issue })),
  );
}
