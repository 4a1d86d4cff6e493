import { type Browser, browser } from "wxt/browser";
import { afterCards, bringCard } from "../../browser/bring-card.ts";
import { addCheckMenu, watchCheckMenu } from "../../browser/check-menu.ts";
import type { Forward, Kind, Message } from "../../browser/messages.ts";
import { LOSS_LINES, openHelp } from "../../browser/open-help.ts";
import { registerSearchLine, revokeSearching, watchSearchPermission } from "../../browser/search-permission.ts";
import { fromOwnPage } from "../../browser/sender.ts";
import { bareHost, changeSettings, languageOf, readSettings, switchHosts } from "../../browser/settings.ts";
import { SETTINGS } from "../../browser/settings-shape.ts";
import { openLateWelcome, openWelcome } from "../../browser/welcome.ts";
import { openWorkbench } from "../../browser/workbench-window.ts";
import { issueOrGeneral } from "../../core/issues.ts";
import { placeOf } from "../../core/links/workbench-place.ts";
import { closing, type Db, lastCheck, type Outcome, open, standIn } from "../../data/db.ts";
import { POINTER } from "../../data/page-data/format.ts";
import { keepMade } from "../../data/popup-cache/build.ts";
import { due } from "../../data/state.ts";
import { installPackaged, sync } from "../../data/sync.ts";
import { rewatchForms, watchForms } from "../reminders/case-badge.ts";
import { closeSolved } from "../reminders/close-solved.ts";
import { NOTE, REMINDER, remindWhatIsDue } from "../reminders/reminders.ts";
import { answerLine } from "../search-line/answers.ts";
import type { AskedLine } from "../search-line/line-data.ts";
import { type Area, buildPageData } from "./build-page-data.ts";
import { companySites } from "./company-sites.ts";
import { inThisWorker, readFor } from "./public-data.ts";
import { togglePill } from "./toggle-pill.ts";
import { tryOut } from "./try-out.ts";

const ALARM = "sync";
/** The shortcut for it; the manifest says so, too. */
const PILL = "pill";
const DAY = 24 * 60;

const request = (url: string, init: RequestInit) => fetch(url, init);

/** With the database open, one at a time, whoever asks: the lock belongs to the browser and dies with this worker. */
const withData = <T>(work: (db: Db) => Promise<T>): Promise<T> =>
  navigator.locks.request("data", () => closing(open(), work)) as Promise<T>;

/** Puts packaged data in force where it is newer, and finishes what a killed worker left half done. */
const installData = () =>
  withData(async (db) => {
    try {
      await installPackaged({ db, keys: __KEYS__, fetch: request }, browser.runtime.getURL("/data/"));
    } finally {
      await buildCaches(db);
    }
  });

let installing: Promise<void> | undefined;
/** Once in the life of this worker: all data is in place, however little the browser keeps. */
const ensureData = (): Promise<void> => {
  installing ??= installData().catch((error: unknown) => console.error("[munuigil] settle", error));
  return installing;
};

const version = (): string => browser.runtime.getManifest().version;

/** What pages read, in the language of now. */
const cutSlices = async (db: Db): Promise<void> =>
  buildPageData(db, browser.storage.local as Area, languageOf(await readSettings()), version());

/** What pages and the popup read, for the data in force. One that fails does not keep the other from being made. */
async function buildCaches(db: Db): Promise<void> {
  try {
    await cutSlices(db);
  } finally {
    await keepMade(db, version());
  }
}

const recutSlices = () => withData(cutSlices);

/** Asks the server, when somebody wants to know, or when it is time to. */
const updateData = (wanted: boolean): Promise<Outcome | null> =>
  withData(async (db) => {
    const [now, whenNew] = [Date.now(), () => buildCaches(db)];
    if (!wanted && !due(await lastCheck(db), now)) return null;
    return await sync({ db, server: __SERVER__, keys: __KEYS__, fetch: request, now, tryOut, whenNew });
  });

/** What is said on a search page to a query. Read for this one answer and let go: nothing of it is kept. */
async function answerQuery(query: string): Promise<AskedLine | null> {
  const settings = readSettings();
  return closing(open(), async (db) => answerLine(db, languageOf(await settings), query));
}

/** What the log of inquiries asks of this worker. One at a time, so that nobody is told twice. */
const runReminders = () =>
  navigator.locks.request("cases", () => Promise.all([remindWhatIsDue(Date.now()), rewatchForms()]));

/** Daily, at an hour of its own: not all at once. Alarms do not survive a restart everywhere, hence on every start. */
async function scheduleUpdates(): Promise<void> {
  if (await browser.alarms.get(ALARM)) return;
  const check = await closing(open(), lastCheck);
  const due = check ? Math.max(0, (check.at - Date.now()) / 60_000 + DAY) : 0;
  await browser.alarms.create(ALARM, {
    delayInMinutes: Math.min(due, DAY) + 5 + Math.random() * 55,
    periodInMinutes: DAY - 30 + Math.random() * 60,
  });
}

/** What is answered; everything else is answered by null, also when it fails. */
interface Answers {
  /** Is the card's script there now? */
  card: boolean;
  update: Outcome;
  read: unknown;
  answer: AskedLine | null;
}

type Sender = Browser.runtime.MessageSender;
type Said<K extends Kind> = Extract<Message, { kind: K }>;
type Handlers = {
  [K in Kind]: (message: Said<K>, sender: Sender) => K extends keyof Answers ? Promise<Answers[K]> : unknown;
};

/** Panels open only within the click: nothing is awaited before. */
const toWorkbench = ({ kind, service, issue }: Said<"compose">, { tab }: Sender): void => {
  const place = placeOf(kind, service, issueOrGeneral(issue));
  if (place) void openWorkbench(place, tab?.windowId, false);
};

const openTab = async (path: string): Promise<void> => {
  await browser.tabs.create({ url: browser.runtime.getURL("/") + path });
};

const handlers: Handlers = {
  card: (_, sender) => bringCard(sender),
  off: (_, { url }) => url && switchHosts([bareHost(new URL(url).host)], false),
  offCompany: async (_, { url }) => url && switchHosts(await companySites(url), false),
  offAll: () => switchHosts(["*"], false),
  side: () => changeSettings(({ side }) => ({ side: side === "left" ? "right" : "left" })),
  options: () => browser.runtime.openOptionsPage(),
  update: async () => (await updateData(true)) ?? "broken",
  settle: () => installData(),
  compose: toWorkbench,
  sent: toWorkbench,
  already: toWorkbench,
  send: ({ service, issue }) => openTab(`send.html#${service}/${issueOrGeneral(issue)}`),
  solved: ({ service, issue }) => closeSolved({ service, issue: issueOrGeneral(issue) }).then(runReminders),
  cases: () => runReminders(),
  log: (_, { tab }) => openWorkbench({ tab: "cases", id: null }, tab?.windowId, false),
  ways: ({ service, issue }) =>
    openTab(`popup.html#${[service, issue && issueOrGeneral(issue)].filter(Boolean).join("/")}`),
  searchingOff: () => revokeSearching(),
  answer: ({ query }) => answerQuery(query),
  help: ({ id }) => openHelp(typeof id === "string" ? id : ""),
  lossLines: () => openHelp(LOSS_LINES),
  read: (ask) => ensureData().then(() => readFor(ask)),
};

/** Only pages of the extension ask for these: content scripts have no reason to. */
const OWN: readonly Kind[] = ["update", "settle", "cases", "read"];

/** What a person chose for good. */
const SWITCHES: readonly Kind[] = ["off", "offCompany", "offAll", "side"];

/** Nobody is told more than was asked for: a page does not hear what was noted down. */
const ANSWERED: readonly Kind[] = ["card", "update", "answer", "read"] satisfies (keyof Answers)[];

/** Every reply comes, also on failure: whoever asked waits for it. */
function sendReply<K extends Kind>(message: Said<K>, sender: Sender, answer: (value: unknown) => void): void {
  const work = async () => (handlers[message.kind as K] as Handlers[K])(message, sender);
  work().then(
    (value) => answer(ANSWERED.includes(message.kind) ? value : null),
    (error: unknown) => {
      console.error("[munuigil]", message.kind, error);
      // Whoever switched something off on a page has to see that it is not: the options say what is.
      if (SWITCHES.includes(message.kind)) void browser.runtime.openOptionsPage();
      answer(null);
    },
  );
}

export function start(): void {
  standIn(inThisWorker);
  browser.runtime.onMessage.addListener((message: Message | Forward, sender, answer) => {
    // Whatever else is said is said to a workbench.
    if (typeof message?.kind !== "string" || !Object.hasOwn(handlers, message.kind)) return false;
    if (OWN.includes(message.kind as Kind) && !fromOwnPage(sender)) return false;
    sendReply(message as Message, sender, answer);
    return true;
  });
  // Waking this worker is enough; what is to be done is done on every start, below.
  browser.runtime.onInstalled.addListener(addCheckMenu);
  browser.runtime.onInstalled.addListener((details) => void openWelcome(details));
  browser.runtime.onStartup.addListener(() => void openLateWelcome());
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void updateData(false);
    if (name === REMINDER) void runReminders();
  });
  browser.storage.local.onChanged.addListener((changes) => {
    const { oldValue, newValue } = (changes[SETTINGS] ?? {}) as Record<string, { lang?: string } | undefined>;
    // Somebody may also have wiped what pages read.
    const wiped = changes[POINTER] && !changes[POINTER].newValue;
    if (wiped || oldValue?.lang !== newValue?.lang) void recutSlices();
  });
  browser.notifications?.onClicked.addListener((name) => {
    if (!name.startsWith(NOTE)) return;
    void browser.notifications.clear(name);
    void openWorkbench({ tab: "cases", id: name.slice(NOTE.length) }, undefined, false);
  });
  // Firefox opens its panel for the shortcut by itself.
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === PILL) void togglePill(tab);
    else void openWorkbench({ tab: "cases", id: null }, tab?.windowId, false);
  });
  watchForms();
  watchCheckMenu();
  watchSearchPermission();
  void afterCards().then(() => {
    void ensureData();
    void registerSearchLine();
    void scheduleUpdates();
    void runReminders();
  });
}
