import { browser } from "wxt/browser";
import type { Message } from "../../browser/messages.ts";
import { languageOf } from "../../browser/settings.ts";
import type { Case } from "../../core/cases/cases.ts";
import { GENERAL } from "../../core/issues.ts";
import type { Lang } from "../../core/lang.ts";
import type { Rows } from "../../core/schema.ts";
import type { Db } from "../../data/db.ts";
import { surelyNone } from "../../data/no-cases.ts";
import { type HomePage, type Lines, linesOf } from "../../data/popup-cache/lists.ts";
import { makeNow } from "../../data/popup-cache/make-now.ts";
import { fits, homeName, type Stored } from "../../data/popup-cache/read.ts";
import { fromDb, type Get } from "../../data/sheets.ts";
import { stateOf, waitForData } from "../../data/state.ts";
import type { Early } from "./early.ts";
import { guide, own } from "./lazy.ts";
import type { Loaded } from "./loaded.ts";
import { readGuide } from "./read-guide.ts";
import { readTab } from "./tab.ts";

/** @throws when no data is there even after a while: the background puts it in place right after installation */
export async function load(early: Early): Promise<Loaded> {
  const mine = readCasesIfAny();
  const [settings, db, active, stored] = await Promise.all([early.settings, early.db, early.active, early.stored]);
  const lang = languageOf(settings);
  const get = fromDb(db);
  const { state, made, home } = await readData(db, lang, stored);
  const tab = await readTab(db, made, active);
  const here = tab?.service && !tab.found ? await readHere(get, lang, tab.service) : null;
  const place = tab?.found && { service: tab.found.service, issue: tab.found.issue ?? GENERAL };
  const [shown] = place ? await Promise.all([readGuide(get, lang, place), guide.come()]) : [null];
  const found = place ? { ...place, shown } : null;
  return { db, get, lang, made, home, state, tab, here, found, mine: await mine, settings };
}

/** What is in force, with what was gathered from it; where nobody has done that yet, it is done here. */
async function readData(db: Db, lang: Lang, found: Stored): Promise<Pick<Loaded, "state" | "made" | "home">> {
  const { stored, of, home, held, check } = found;
  const now = stateOf(held, check, Date.now());
  const by = browser.runtime.getManifest().version;
  if (now && home && fits(of, now.current, by)) return { state: now, made: stored, home };
  // Wakes the background, too: right after installation or where everything was erased, nobody may be at it.
  if (!now) void browser.runtime.sendMessage({ kind: "settle" } satisfies Message).catch(() => {});
  const state = now ?? (await waitForData(db));
  const made = await makeNow(db);
  const first = await made<HomePage>(homeName(lang));
  if (!first) throw new Error("no first screen in the data");
  return { state, made, home: first };
}

/** What waits for an answer. Where nothing does, neither the log nor what shows it is opened. */
const readCasesIfAny = async (): Promise<Case[]> => (surelyNone() ? [] : (await own.come()).readWaiting());

async function readHere(get: Get, lang: Lang, service: string): Promise<Lines> {
  const { rows = [] } = (await get<Rows>(`rows/${lang}/${service}`)) ?? {};
  const first = rows.filter(({ issue, common }) => common || issue === GENERAL);
  return linesOf(
    get,
    lang,
    first.map(({ issue }) => ({ service, issue })),
  );
}
