import type { WhatShown } from "../../browser/messages.ts";
import { SETTINGS, type Settings, settingsOf } from "../../browser/settings.ts";
import { GENERAL } from "../../core/issues.ts";
import { type Address, type Match, matchBy, type PathRule, ruleFor, safeAddress } from "../../core/match/match.ts";
import { extractTopic } from "../../core/match/pages/index.ts";
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

let settings: Settings;
let host: string;
let slot: Slot;
let slice: HostSlice;
let drawn: Drawn | undefined;
/** What the page is about, and what of it is on screen (the person may choose another problem). */
let found: Match | null = null;
let shown: Shown | null = null;
/** Where the page was when it was looked at last, and with what headings. */
let at: { href: string; address?: Address | null; rule?: PathRule } = { href: "" };
let seen = "";
let open = false;
/** Somebody has asked for the card: it is open, or on its way. */
let wanted = false;
/** Does the pill say that only a reload helps? */
let helpless = false;
let guarded = false;
let lifted = Number.NEGATIVE_INFINITY;
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
  if (up) root.host.style.setProperty("--up", `${up}px`);
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

function paint(): void {
  if (!shown || settings.off.some((name) => name === "*" || name === host)) {
    returns = 0;
    drawn?.host.remove();
    return;
  }
  returns = 9;
  drawn ??= draw();
  drawn.place.className = `at ${settings.side}`;
  write();
  if (wanted) void unfold();
  else mark("pill");
  stay();
}

/** The pill's own words. */
function write(): void {
  const pill = shown && slice.pills[shown.service]?.[shown.issue];
  if (pill) drawn?.pill.show(pill, slice, Date.now(), slice.frame);
  helpless = false;
}

/** Where the card cannot be had, the pill says what helps. */
function despair(): void {
  fold();
  drawn?.pill.say(slice.frame.words.reload);
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
  const opening = { ...mine, ...what, home: found?.issue ?? GENERAL, slot, still, show, fold, despair };
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
    write();
    drawn?.place.append(drawn.pill.button);
    drawn?.pill.button.focus();
  }
  open = false;
  wanted = false;
  mark("pill");
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
  if (open || !at.rule || now - lifted < OFTEN) return;
  lifted = now;
  if (drawn) keepInPlace(drawn);
  const room = roomFor(drawn?.host, drawn?.pill.button, settings.side === "right");
  if (room === up) return;
  up = room;
  drawn?.host.style.setProperty("--up", `${up}px`);
}

function show(service: string, asked: string): void {
  const pills = slice.pills[service];
  const issue = pills?.[asked] ? asked : GENERAL;
  shown = pills?.[issue] ? { service, asked, issue } : null;
  paint();
}

/** Looks at the address where it is another one, and at the page only where a rule needs it and `read` says it is cheap now. */
function look(read: boolean): void {
  const { href } = location;
  if (href !== at.href) {
    const address = safeAddress(location);
    at = { href, address, rule: address ? ruleFor(slice.rules, address) : undefined };
  }
  const { address, rule } = at;
  if (rule?.topic && !read) return;
  const page = rule?.topic ? extractTopic(location, document) : {};
  const now = href + JSON.stringify(page);
  if (now === seen) return;
  seen = now;
  const match = address && rule ? matchBy(rule, slice, page, address) : null;
  // Something else is shown only if the page is about something else.
  if (match?.service === found?.service && match?.issue === found?.issue) return;
  found = match;
  if (match) show(match.service, match.issue ?? GENERAL);
  else {
    shown = null;
    paint();
  }
}

/** Reads what is said on this host; false where that is nothing. */
async function read(): Promise<boolean> {
  const page = `page/${host}`;
  // Both slots in one go: only one exists, save in the blink of an update.
  const stored = await browser.storage.local.get([SETTINGS, POINTER, key("a", page), key("b", page)]);
  const pointer = stored[POINTER] as Pointer | undefined;
  const text = pointer && (stored[key(pointer.slot, page)] as string | undefined);
  if (!text) return false;
  slice = JSON.parse(text);
  slot = pointer.slot;
  settings = settingsOf(stored[SETTINGS]);
  return true;
}

/** Reads anew, and shows the same in the words and with the switches of now. */
async function again(): Promise<void> {
  if (!(await read().catch(() => false))) return;
  at = { href: "" };
  seen = "";
  look(true);
  if (shown) show(shown.service, shown.asked);
  lifted = Number.NEGATIVE_INFINITY;
  whenIdle(lift);
}

/** Draws the pill where the page has something to say. Reads local storage once and wakes nobody. */
export async function start(): Promise<void> {
  const here = safeAddress(location);
  // What is no page of words (a picture, plain text, a drawing) has no place for a pill either.
  if (!here || !/html/.test(document.contentType)) return;
  host = here.host;
  if (!(await read())) return;
  at = { href: location.href, address: here, rule: ruleFor(slice.rules, here) };
  look(false);
  browser.storage.local.onChanged.addListener((changes) => {
    // New data and another language lie in the other slot, and the old one goes.
    if (changes[POINTER] || changes[SETTINGS]) void again();
  });
  // A page that comes back from the browser's cache has heard of nothing meanwhile.
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) void again();
  });
  browser.runtime.onMessage.addListener((message: WhatShown, _sender, answer) => {
    if (message.kind === "shown") answer(found);
  });
  watch(() => {
    // An update of the extension has left this page behind: a pill that leads nowhere goes.
    if (!browser.runtime?.id && !open && !helpless) {
      returns = 0;
      drawn?.host.remove();
      return;
    }
    // In this order: right after something is drawn, looking where it lies would cost the page a layout.
    stay();
    lift();
    look(true);
  });
}
