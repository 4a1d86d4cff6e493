import { browser } from "wxt/browser";
import { languageOf, readSettings } from "../../browser/settings.ts";
import type { Settings } from "../../browser/settings-shape.ts";
import { type Db, open } from "../../data/db.ts";
import { readMade, type Stored } from "../../data/popup-cache/read.ts";

/** The tab the popup is on. */
const activeTab = async () => (await browser.tabs.query({ active: true, currentWindow: true }))[0];
export type ActiveTab = Awaited<ReturnType<typeof activeTab>>;

/** What the popup waits for, none of it by the popup's own work: every answer comes from another process. */
export interface Early {
  settings: Promise<Settings>;
  /** The tab that the popup itself is; none where it is a popup. */
  own: Promise<unknown>;
  active: Promise<ActiveTab>;
  db: Promise<Db>;
  stored: Promise<Stored>;
}

/** Asks for all of it at once. */
export function startReading(): Early {
  const settings = readSettings();
  const db = open();
  const stored = Promise.all([settings, db]).then(([now, there]) => readMade(there, languageOf(now)));
  return { settings, own: browser.tabs.getCurrent(), active: activeTab(), db, stored };
}

/** Where early.js leaves what it asked for. */
declare global {
  var early: Early | undefined;
}
