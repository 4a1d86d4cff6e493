import { render } from "preact";
import { browser } from "wxt/browser";
import { type Match, matchPage, pageKey } from "../../core/match.ts";
import type { PageIndex, TopicWords } from "../../core/schema.ts";
import { SETTINGS, type Settings, settingsOf } from "../../lib/settings.ts";
import type { Printed } from "../../lib/sheets.ts";
import {
  FRAME,
  type HostSlice,
  key,
  type PillSlice,
  POINTER,
  type Pointer,
  type Slot,
  unpackRules,
  unpackTopics,
} from "../../lib/slices.ts";
import { extractTopic } from "../../pages/index.ts";
import type { Frame, Times } from "../../ui/frame.ts";
import { Overlay } from "./Overlay.tsx";
import { makeRoom, makeRoot } from "./root.ts";
import { watch } from "./watch.ts";

const GENERAL = "contact-general";
const page = pageKey(location.href) ?? "";
// Both slots in one go: only one exists, save in the blink of an update. The root is made while this is on its way.
const reading = browser.storage.local.get([SETTINGS, POINTER, key("a", page), key("b", page)]);
const { host, root } = makeRoot();

interface Shown {
  /** The problem that was asked for; a service without a guide for it shows its general card. */
  asked: string;
  pill: PillSlice;
  printed?: Printed;
}

let settings: Settings;
let slot: Slot;
let frame: Times;
/** Read with the first sheet. */
let whole: Frame | undefined;
let index: PageIndex;
let topics: TopicWords;
let seen = "";
/** What the page is about, and what of it is on screen (the person may choose another problem). */
let found: Match | null = null;
let shown: Shown | null = null;
let open = false;
/** How often the host may still come back when the page sweeps it away; never where it does not belong. */
let returns = 0;

const get = async <T,>(name: string): Promise<T | undefined> => {
  const full = key(slot, name);
  return (await browser.storage.local.get(full))[full] as T | undefined;
};

/** Reads the few hundred bytes the pill of a problem needs, and the whole sheet only while the card is open. */
async function show(match: Match, issue: string): Promise<void> {
  const pill = await get<PillSlice>(`pill/${match.service}/${issue}`);
  const next = pill ? { asked: issue, pill } : null;
  if (open && next) await unfold(next);
  if (found !== match) return; // the page moved on meanwhile
  shown = next;
  paint();
}

/** Reads the whole sheet: somebody wants to see it. */
async function unfold(what: Shown): Promise<void> {
  const sheet = get<Printed>(`sheet/${what.pill.service}/${what.pill.issue}`);
  whole ??= await get<Frame>(FRAME);
  what.printed = await sheet;
}

const mark = (state: string): void => {
  if (__E2E__ && shown) Object.assign(host.dataset, { service: shown.pill.service, issue: shown.pill.issue, state });
};

function paint(): void {
  if (!shown || settings.off.some((host) => host === "*" || host === page.slice(5))) {
    returns = 0;
    host.remove();
    return;
  }
  returns = 9;
  const { asked, pill, printed } = shown;
  const home = found?.issue ?? GENERAL;
  render(
    <Overlay
      pill={pill}
      printed={printed}
      whole={whole}
      now={Date.now()}
      frame={frame}
      side={settings.side}
      onOpen={async () => {
        if (shown && !shown.printed) await unfold(shown);
        open = true;
        paint();
      }}
      onFold={() => {
        open = false;
        mark("pill");
      }}
      onProblem={choose}
      onBack={asked === home ? undefined : () => choose(home)}
      onSolved={() => browser.runtime.sendMessage({ ask: "solved", service: pill.service, issue: pill.issue })}
      onAsk={(ask) => browser.runtime.sendMessage({ ask, service: pill.service, issue: pill.issue })}
    />,
    root,
  );
  mark(open ? "card" : "pill");
  stay();
  // Only after the frame: before it, asking what lies where would make the page lay itself out once more.
  requestAnimationFrame(() => setTimeout(lift));
}

/**
 * Pages that write themselves anew sweep the host away or take it along: it returns, but does not fight a page that
 * insists.
 */
function stay(): void {
  // null for a moment while a page writes itself anew
  const html: Element | null = document.documentElement;
  if (host.parentNode !== html && returns-- > 0) html?.append(host);
}

/** Buttons of the page may come late, so this is looked at again and again; an open card stays where it is. */
function lift(): void {
  stay();
  const pill = root.querySelector(".pill");
  if (pill) makeRoom(host, pill);
}

/** Another problem than the page's, chosen by hand. */
const choose = (issue: string): void => {
  if (found) void show(found, issue);
};

/** Looks again, and shows something else only if the page is about something else. */
function look(): void {
  lift();
  const topic = extractTopic(location, document);
  const now = location.href + JSON.stringify(topic);
  if (now === seen) return;
  seen = now;
  const match = matchPage(index, topics, location.href, topic);
  if (match?.service === found?.service && match?.issue === found?.issue) return;
  found = match;
  if (match) void show(match, match.issue ?? GENERAL);
  else {
    shown = null;
    paint();
  }
}

/** Draws the overlay where the page has something to say. Reads local storage only and wakes nobody. */
export async function start(): Promise<void> {
  const stored = await reading;
  const pointer = stored[POINTER] as Pointer | undefined;
  const mine = pointer && (stored[key(pointer.slot, page)] as HostSlice | undefined);
  if (!mine) return;
  slot = pointer.slot;
  frame = mine.frame;
  index = unpackRules(mine);
  topics = unpackTopics(mine.topics);
  settings = settingsOf(stored[SETTINGS]);
  browser.storage.local.onChanged.addListener((changes) => {
    // New data lies in the other slot, and the old one goes: whoever opens the card later finds it there.
    if (changes[POINTER]) ({ slot } = changes[POINTER].newValue as Pointer);
    if (!changes[SETTINGS]) return;
    settings = settingsOf(changes[SETTINGS].newValue);
    paint();
  });
  browser.runtime.onMessage.addListener((message, _sender, answer) => {
    if (message === "shown") answer(found);
  });
  watch(look);
}
