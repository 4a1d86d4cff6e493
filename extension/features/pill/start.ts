import { SETTINGS } from "../../browser/settings-shape.ts";
import { POINTER } from "../../data/page-data/format.ts";
import { browser } from "./api.ts";
import { bringCard } from "./bring.ts";
import type { Look, Stay } from "./card-script.d.ts";
import { roomFor, undoZoom } from "./make-room.ts";
import { whenIdle } from "./moments.ts";
import { say } from "./pill.ts";
import { guard } from "./root.ts";
import { pauses, watch } from "./watch.ts";

const OFTEN = 500; // ms between two looks at what lies under the pill
/** Of the headings of a page, so many are compared. */
const MANY = 40;

let guarded = false;
let lifted = Number.NEGATIVE_INFINITY;
/** How many steps the pill stands above its corner. */
let up = 0;
/** Title and headings when the page was looked at last. */
let said = "";

const stay: Stay = {
  slot: "a",
  right: true,
  reload: "",
  found: null,
  shown: null,
  href: "",
  lines: [],
  returns: 0,
  helpless: false,
  wanted: false,
  open: false,
  begin,
  near,
  place,
  press,
  unfold,
  despair,
  again,
  leave,
  stand,
  mark,
  note,
};

function mark(state: string): void {
  if (!__E2E__) return;
  const { shown, drawn } = stay;
  if (!shown || !drawn) return;
  drawn.host.setAttribute("data-service", shown.service);
  drawn.host.setAttribute("data-issue", shown.issue);
  drawn.host.setAttribute("data-state", state);
}

/** Whoever comes near may want to read: the card is fetched meanwhile. Nobody presses or types before that. */
function near(): void {
  if (stay.drawn && !guarded) guard(stay.drawn.root);
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
  stay.returns = 0;
  stay.drawn?.host.remove();
}

/** Where the card cannot be had, the pill says what helps. */
function despair(): void {
  stay.wanted = false;
  if (__E2E__) mark("pill");
  if (stay.drawn) say(stay.drawn.button, stay.reload);
  stay.helpless = true;
}

/** Opens the card, or exchanges the open one: its script does. */
async function unfold(): Promise<void> {
  stay.wanted = true;
  if (await bringCard()) await globalThis.munuigilCard?.(stay);
  else despair();
}

/**
 * Pages that write themselves anew sweep the host away or take it along: it returns, but does not fight a page that
 * insists.
 */
function stand(): void {
  // null for a moment while a page writes itself anew
  const html: Element | null = document.documentElement;
  if (stay.drawn && stay.drawn.host.parentNode !== html && stay.returns-- > 0) html?.append(stay.drawn.host);
}

/** Buttons of the page may come late, so this is looked at again, but not at once; an open card stays where it is. */
function lift(): void {
  const { drawn } = stay;
  const now = Date.now();
  if (stay.open || !drawn || now - lifted < OFTEN) return;
  lifted = now;
  if (drawn.host.currentCSSZoom !== 1) undoZoom(drawn);
  const room = roomFor(drawn, drawn.button, stay.right, up);
  if (room === up) return;
  up = room;
  place();
}

/** By classes: the first style that a script sets costs a page 2.5 KB. */
function place(): void {
  if (stay.drawn) stay.drawn.place.className = `at ${stay.right ? "right" : "left"} up${up}`;
}

/** What the page says of itself in few words: is it others than before, it is worth a look. */
function speak(): string {
  let all = document.title;
  for (const lines of stay.lines)
    for (const line of [...document.querySelectorAll(lines)].slice(0, MANY))
      if (line.checkVisibility()) all += `\n${line.textContent}`;
  return all;
}

function note(): void {
  said = speak();
}

/** Is the page another one, or does it say something else? Where there is no data yet, the data itself calls. */
const changed = (): boolean => !!stay.href && (location.href !== stay.href || (!!stay.lines[0] && said !== speak()));

/**
 * Looks anew, by code that is compiled only then, for what looked first is gone; `whole`: and shows the same in the words
 * and with the switches of now.
 */
async function again(whole: boolean, look = globalThis.munuigilLook()): Promise<void> {
  await look({ whole }).catch(() => {});
  lifted = Number.NEGATIVE_INFINITY;
  whenIdle(lift);
}

/**
 * What is due after the page's first frame. Made apart, so that nothing which stays holds on to `look`, the first look's
 * own function.
 */
const firstFrame = (trusted: Element[], look: Look) => (): void => {
  stand();
  // Before the pill is moved: what has moved has to be styled anew for whoever asks next.
  const seeable = !stay.lines[0] || (!pauses && trusted.every((one) => one.checkVisibility()));
  if (seeable) said = speak();
  lift();
  if (!seeable) void again(false, look);
};

function begin(trusted: Element[], look: Look): void {
  browser.storage.local.onChanged.addListener((changes) => {
    // New data and another language lie in the other slot, and the old one goes.
    if (changes[POINTER] || changes[SETTINGS]) void again(true);
  });
  // A page that comes back from the browser's cache has heard of nothing meanwhile. Not asked before it goes there: every
  // page is shown once, and the event alone costs it 3 KB.
  addEventListener("pagehide", () => addEventListener("pageshow", () => void again(true), { once: true }));
  watch(firstFrame(trusted, look), (acted) => {
    // An update of the extension has left this page behind: a pill that leads nowhere goes. Asked when somebody does
    // something, because the first word with that side costs half a millisecond.
    if (acted && !browser.runtime?.id && !stay.open && !stay.helpless) {
      leave();
      return;
    }
    // In this order: right after something is moved or drawn anew, looking would cost the page a layout.
    const other = changed();
    stand();
    lift();
    if (other) void again(false);
  });
}

/** Puts in place what the first look, a script of its own, leaves to be done later. */
export function start(): void {
  globalThis.munuigilStay = stay;
}
