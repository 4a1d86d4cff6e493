import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { placeOf } from "../core/place.ts";
import { afterCards, bringCard } from "../lib/bring-card.ts";
import { rewatchForms, watchForms } from "../lib/case-badge.ts";
import { addCheckMenu, watchCheckMenu } from "../lib/check-menu.ts";
import { type Area, cut } from "../lib/cut.ts";
import { type Db, lastCheck, type Outcome, open } from "../lib/db.ts";
import { LOSS_LINES, openHelp } from "../lib/help.ts";
import { languageOf } from "../lib/language.ts";
import { keepMade } from "../lib/make.ts";
import { NOTE, REMINDER, remind } from "../lib/reminders.ts";
import { leaveSearching, settleSearching, watchSearching } from "../lib/searching.ts";
import { type Ask, bare, changeSettings, type PageAsk, readSettings, SETTINGS, turn } from "../lib/settings.ts";
import { solved } from "../lib/solved.ts";
import { installPackaged, sync } from "../lib/sync.ts";
import { openWorkbench } from "../lib/workbench.ts";
import { answerLine } from "../searching/answers.ts";
import type { AskedLine } from "../searching/asked.ts";

const ALARM = "sync";
const DAY = 24 * 60;

const request = (url: string, init: RequestInit) => fetch(url, init);

/** One at a time, whoever asks: the lock belongs to the browser and dies with this worker. */
const alone = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request("data", work) as Promise<T>;

/** Puts packaged data in force where it is newer, and finishes what a killed worker left half done. */
const settle = () =>
  alone(async () => {
    const db = await open();
    try {
      await installPackaged({ db, keys: __KEYS__, fetch: request }, browser.runtime.getURL("/data/"));
    } finally {
      await prepare(db);
      db.close();
    }
  });

const version = (): string => browser.runtime.getManifest().version;

/** What pages read, in the language of now. */
const cutSlices = async (db: Db): Promise<void> =>
  cut(db, browser.storage.local as Area, languageOf(await readSettings()), version());

/** What pages and the popup read, for the data in force. One that fails does not keep the other from being made. */
async function prepare(db: Db): Promise<void> {
  try {
    await cutSlices(db);
  } finally {
    await keepMade(db, version());
  }
}

const recut = () =>
  alone(async () => {
    const db = await open();
    await cutSlices(db);
    db.close();
  });

const update = (): Promise<Outcome> =>
  alone(async () => {
    const db = await open();
    const whenNew = () => prepare(db);
    const outcome = await sync({ db, server: __SERVER__, keys: __KEYS__, fetch: request, now: Date.now(), whenNew });
    db.close();
    return outcome;
  });

/** What is said on a search page to a query. Read for this one answer and let go: nothing of it is kept. */
async function answered(query: string): Promise<AskedLine | null> {
  const [db, settings] = await Promise.all([open(), readSettings()]);
  try {
    return await answerLine(db, languageOf(settings), query);
  } finally {
    db.close();
  }
}

/** What the log of inquiries asks of this worker. One at a time, so that nobody is told twice. */
const reminded = () => navigator.locks.request("cases", () => Promise.all([remind(Date.now()), rewatchForms()]));

/** Daily, at an hour of its own: not all at once. Alarms do not survive a restart everywhere, hence on every start. */
async function schedule(): Promise<void> {
  if (await browser.alarms.get(ALARM)) return;
  const db = await open();
  const check = await lastCheck(db);
  db.close();
  const due = check ? Math.max(0, (check.at - Date.now()) / 60_000 + DAY) : 0;
  await browser.alarms.create(ALARM, {
    delayInMinutes: Math.min(due, DAY) + 5 + Math.random() * 55,
    periodInMinutes: DAY - 30 + Math.random() * 60,
  });
}

export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: Ask | PageAsk, sender, answer) => {
    const { ask, service, issue: shown, query, id } = typeof message === "string" ? { ask: message } : message;
    // First of all: somebody looks at a pill and waits.
    if (ask === "card") {
      void bringCard(sender).then(answer);
      return true;
    }
    // While the card still asks which of several problems it is, what holds for the whole service is meant.
    const issue = shown?.includes("+") ? "contact-general" : shown;
    if (ask === "off" && sender.url) void turn([bare(new URL(sender.url).host)], false);
    if (ask === "offAll") void turn(["*"], false);
    if (ask === "send") void browser.tabs.create({ url: browser.runtime.getURL(`/send.html#${service}/${issue}`) });
    const ways = [service, issue].filter(Boolean).join("/");
    if (ask === "ways" && service) void browser.tabs.create({ url: browser.runtime.getURL(`/popup.html#${ways}`) });
    if (ask === "lossLines") void openHelp(LOSS_LINES);
    if (ask === "help" && id) void openHelp(id);
    if (ask === "searchingOff") void leaveSearching();
    const place = service && issue ? placeOf(ask, service, issue) : null;
    if (place) void openWorkbench(place, sender.tab?.windowId, false);
    if (ask === "cases") void reminded();
    // A page is not told what was noted down: nothing is answered.
    if (ask === "solved" && service && issue) void solved({ service, issue }).then(reminded);
    if (ask === "log") void openWorkbench({ tab: "cases", id: null }, sender.tab?.windowId, false);
    if (ask === "side") void changeSettings(({ side }) => ({ side: side === "left" ? "right" : "left" }));
    if (ask === "options") void browser.runtime.openOptionsPage();
    if (ask === "update") void update().then(answer);
    if (ask === "answer" && query) {
      void answered(query).then(answer, () => answer(null));
      return true;
    }
    return ask === "update";
  });
  // Waking this worker is enough; what is to be done is done on every start, below.
  browser.runtime.onInstalled.addListener(addCheckMenu);
  browser.runtime.onStartup.addListener(() => {});
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void update();
    if (name === REMINDER) void reminded();
  });
  browser.storage.local.onChanged.addListener((changes) => {
    const { oldValue, newValue } = (changes[SETTINGS] ?? {}) as Record<string, { lang?: string } | undefined>;
    if (oldValue?.lang !== newValue?.lang) void recut();
  });
  browser.notifications?.onClicked.addListener((name) => {
    if (!name.startsWith(NOTE)) return;
    void browser.notifications.clear(name);
    void openWorkbench({ tab: "cases", id: name.slice(NOTE.length) }, undefined, false);
  });
  // Firefox opens its panel for the shortcut by itself.
  browser.commands?.onCommand.addListener((_command, tab) => {
    void openWorkbench({ tab: "cases", id: null }, tab?.windowId, false);
  });
  watchForms();
  watchCheckMenu();
  watchSearching();
  void afterCards().then(() => {
    void settle();
    void settleSearching();
    void schedule();
    void reminded();
  });
});
