import { SETTINGS, type Settings, settingsOf } from "../../browser/settings-shape.ts";
import { GENERAL } from "../../core/issues.ts";
import { type Address, type Match, matchBy, type PathRule, ruleFor, safeAddress } from "../../core/match/match.ts";
import { type Sees, visible } from "../../core/match/pages/dom.ts";
import { extractTopic } from "../../core/match/pages/index.ts";
import type { PageTopic } from "../../core/match/topic.ts";
import { type HostSlice, key, POINTER, type Pointer, type Slot } from "../../data/page-data/format.ts";
import { browser } from "./api.ts";
import { bringCard } from "./bring.ts";
import type { Shown } from "./card-script.d.ts";
import { keepInPlace, roomFor } from "./make-room.ts";
import { whenIdle } from "./moments.ts";
import { makePill } from "./pill.ts";
import { guard, HOST, makeRoot, type Root } from "./root.ts";
import { watch } from "./watch.ts";

const OFTEN = 500; // ms between two looks at what lies under the pill

/** Made when there is something to show. */
interface Drawn extends Root {
  pill: ReturnType<typeof makePill>;
}

/** What the storage says of this host, as it was read just now; nothing of it is kept, for it is most of what a pill would weigh. */
interface Stored {
  slice: HostSlice;
  settings: Settings;
}

let host: string;
let slot: Slot;
let drawn: Drawn | undefined;
let right = true;
/** What the pill says where only a reload helps. */
let reload = "";
/** What the page is about, and what of it is on screen (the person may choose another problem). */
let found: Match | null = null;
let shown: Shown | null = null;
/** Where the page was when it was looked at last, and what its headings were. */
let at: { href: string; address?: Address | null; rule?: PathRule | undefined } = { href: "" };
let seen = "";
let open = false;
/** Somebody has asked for the card: it is open, or on its way. */
let wanted = false;
/** Does the pill say that only a reload helps? */
let helpless = false;
let guarded = false;
let lifted = Number.NEGATIVE_INFINITY;
/** Headings that were read before it was asked whether people can see them. */
let trusted: Element[] = [];
const trust: Sees = (element) => trusted.push(element) > 0;
/** How far the pill stands above its corner, px. */
let up = 0;
/** How often the host may still come back when the page sweeps it away; never where it does not belong. */
let returns = 0;

const mark = (state: string): void => {
  if (!__E2E__ || !shown || !drawn) return;
  drawn.host.setAttribute("data-service", shown.service);
  drawn.host.setAttribute("data-issue", shown.issue);
  drawn.host.setAttribute("data-state", state);
};

function draw(): Drawn {
  // Of another version of this extension, which cannot act any more.
  for (let old = document.querySelector(HOST); old; old = document.querySelector(HOST)) old.remove();
  const pill = makePill();
  const { button } = pill;
  const root = makeRoot();
  root.place.append(button);
  button.addEventListener("pointerenter", near);
  button.addEventListener("focus", near);
  button.addEventListener("click", press);
  return { ...root, pill };
}

/** Whoever comes near may want to read: the card is fetched meanwhile. Nobody presses or types before that. */
function near(): void {
  if (drawn && !guarded) guard(drawn.root);
  guarded = true;
  void bringCard();
}

/** Also by those who come by no pointer and without focus, as some screen readers do; a page's script is nobody. */
function press(event: MouseEvent): void {
  if (!event.isTrusted) return;
  near();
  void unfold();
}

function leave(): void {
  returns = 0;
  drawn?.host.remove();
}

function paint({ slice, settings }: Stored): void {
  if (!shown || settings.off.includes("*") || settings.off.includes(host)) {
    leave();
    return;
  }
  returns = 9;
  drawn ??= draw();
  right = settings.side === "right";
  drawn.place.className = `at ${settings.side}`;
  const pill = slice.pills[shown.service]?.[shown.issue];
  if (pill) drawn.pill.show(pill, slice, Date.now(), slice.frame);
  reload = slice.frame.words.reload;
  helpless = false;
  if (wanted) void unfold();
  else mark("pill");
  stay();
}

/** Where the card cannot be had, the pill says what helps. */
function despair(): void {
  fold();
  drawn?.pill.say(reload);
  helpless = true;
}

/** Opens the card, or exchanges the open one. */
async function unfold(): Promise<void> {
  const what = shown;
  const mine = drawn;
  if (!what || !mine) return;
  wanted = true;
  keepInPlace(mine);
  // The page may move on meanwhile, or the person may have folded it again: then nothing of this is drawn.
  const still = () => wanted && shown === what;
  const home = found?.issue ?? GENERAL;
  const opening = { ...mine, ...what, home, slot, still, show: showOther, fold: foldAnew, despair };
  const there = (await bringCard()) && (await globalThis.munuigilCard?.open(opening).catch(() => false));
  if (!still()) return;
  if (!there) {
    despair();
    return;
  }
  open = true;
  mark("card");
}

function fold(): void {
  if (open) {
    globalThis.munuigilCard?.close();
    drawn?.place.append(drawn.pill.button);
    drawn?.pill.button.focus();
  }
  open = false;
  wanted = false;
  mark("pill");
}

/** By whoever has read the card: its hours may be others by now. */
function foldAnew(): void {
  fold();
  void again(true);
}

/**
 * Pages that write themselves anew sweep the host away or take it along: it returns, but does not fight a page that
 * insists.
 */
function stay(): void {
  // null for a moment while a page writes itself anew
  const html: Element | null = document.documentElement;
  if (drawn && drawn.host.parentNode !== html && returns-- > 0) html?.append(drawn.host);
}

/** Buttons of the page may come late, so this is looked at again, but not at once; an open card stays where it is. */
function lift(): void {
  const now = Date.now();
  if (open || !drawn || now - lifted < OFTEN) return;
  lifted = now;
  keepInPlace(drawn);
  const room = roomFor(drawn.host, drawn.pill.button, right);
  if (room === up) return;
  up = room;
  drawn.host.style.setProperty("--up", `${up}px`);
}

function show(stored: Stored, service: string, asked: string): void {
  const pills = stored.slice.pills[service];
  const issue = pills?.[asked] ? asked : GENERAL;
  shown = pills?.[issue] ? { service, asked, issue } : null;
  paint(stored);
}

/** From the card: another problem. */
function showOther(service: string, asked: string): void {
  read().then((stored) => stored && show(stored, service, asked), despair);
}

/** What the page says it is about; its headings only where a rule needs them. */
function topic(sees: Sees): PageTopic {
  trusted = [];
  return at.rule?.topic ? extractTopic(location, document, sees) : {};
}

/** Is the page another one, or does it say something else? Where there is no data yet, the data itself calls. */
const changed = (): boolean =>
  !!at.href && (location.href !== at.href || (!!at.rule?.topic && seen !== JSON.stringify(topic(visible))));

/**
 * Decides what is shown. Before the page's first frame it is not asked what is hidden on it (`sees`), for it would have
 * to be laid out for us, but right after it.
 */
function look(stored: Stored, sees: Sees): void {
  const { slice } = stored;
  const { href } = location;
  if (href !== at.href) {
    const address = safeAddress(location);
    at = { href, address, rule: address ? ruleFor(slice.rules, address) : undefined };
  }
  const { address, rule } = at;
  const page = topic(sees);
  seen = JSON.stringify(page);
  const match = address && rule ? matchBy(rule, slice, page, address) : null;
  // Something else is shown only if the page is about something else.
  if (match?.service === found?.service && match?.issue === found?.issue) return;
  found = match;
  globalThis.munuigilFound = match;
  show(stored, match?.service ?? "", match?.issue ?? GENERAL);
}

/** Reads what is said on this host; undefined where that is nothing. */
async function read(): Promise<Stored | undefined> {
  const page = `page/${host}`;
  // Both slots in one go: only one exists, save in the blink of an update.
  const stored = await browser.storage.local.get([SETTINGS, POINTER, key("a", page), key("b", page)]);
  const pointer = stored[POINTER] as Pointer | undefined;
  const text = pointer && (stored[key(pointer.slot, page)] as string | undefined);
  if (!text) return;
  slot = pointer.slot;
  return { slice: JSON.parse(text), settings: settingsOf(stored[SETTINGS]) };
}

/** Reads and looks anew; `whole`: and shows the same in the words and with the switches of now. */
async function again(whole: boolean): Promise<void> {
  const stored = await read().catch(() => undefined);
  if (!stored) return;
  if (whole) at = { href: "" };
  look(stored, visible);
  if (whole && shown) show(stored, shown.service, shown.asked);
  lifted = Number.NEGATIVE_INFINITY;
  whenIdle(lift);
}

/** Draws the pill where the page has something to say. Reads local storage once and wakes nobody. */
export async function start(): Promise<void> {
  const here = safeAddress(location);
  // What is no page of words (a picture, plain text, a drawing) has no place for a pill either.
  if (!here || !document.contentType.includes("html")) return;
  host = here.host;
  const stored = await read();
  // Right after the installation there is nothing yet: then all of it comes with the data, below.
  if (stored) look(stored, trust);
  browser.storage.local.onChanged.addListener((changes) => {
    // New data and another language lie in the other slot, and the old one goes.
    if (changes[POINTER] || changes[SETTINGS]) void again(true);
  });
  // A page that comes back from the browser's cache has heard of nothing meanwhile.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) void again(true);
  });
  const first = (): void => {
    stay();
    // Before the pill is moved: what has moved has to be styled anew for whoever asks next.
    const seeable = trusted.every(visible);
    lift();
    if (!seeable) void again(false);
  };
  watch(first, (acted) => {
    // An update of the extension has left this page behind: a pill that leads nowhere goes. Asked when somebody does
    // something, because the first word with that side costs half a millisecond.
    if (acted && !browser.runtime?.id && !open && !helpless) {
      leave();
      return;
    }
    // In this order: right after something is moved or drawn anew, looking would cost the page a layout.
    const other = changed();
    stay();
    lift();
    if (other) void again(false);
  });
}
