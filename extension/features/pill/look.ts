import { SETTINGS, type Settings, settingsOf } from "../../browser/settings-shape.ts";
import { GENERAL } from "../../core/issues.ts";
import { hostOf, isSafe, type Match, matchBy, ruleFor, safeAddress } from "../../core/match/match.ts";
import { type Sees, visible } from "../../core/match/pages/dom.ts";
import { extractTopic, linesOf } from "../../core/match/pages/index.ts";
import { type HostSlice, key, POINTER, type Pointer, type Slot } from "../../data/page-data/format.ts";
import { browser } from "./api.ts";
import type { Drawn, Stay, Want } from "./card-script.d.ts";
import { fillPill, makePill } from "./pill.ts";
import { HOST, makeRoot } from "./root.ts";

/** What the storage says of this host, as it was read just now; nothing of it is kept. */
interface Stored {
  slot: Slot;
  slice: HostSlice;
  settings: Settings;
}

/** Reads what is said on this host; undefined where that is nothing. */
async function read(host: string): Promise<Stored | undefined> {
  const page = `page/${host}`;
  // Both slots in one go: only one exists, save in the blink of an update.
  const stored = await browser.storage.local.get([SETTINGS, POINTER, key("a", page), key("b", page)]);
  const pointer = stored[POINTER] as Pointer | undefined;
  const text = pointer && (stored[key(pointer.slot, page)] as string | undefined);
  return text ? { slot: pointer.slot, slice: JSON.parse(text), settings: settingsOf(stored[SETTINGS]) } : undefined;
}

function draw({ near, press }: Stay): Drawn {
  // Of another version of this extension, which cannot act any more.
  for (const old of document.querySelectorAll(HOST)) old.remove();
  const button = makePill();
  const root = makeRoot();
  root.place.append(button);
  button.addEventListener("pointerenter", near);
  button.addEventListener("focus", near);
  button.addEventListener("click", press);
  return { ...root, button };
}

function show(stay: Stay, { slice, settings }: Stored, host: string, service: string, asked: string): void {
  const pills = slice.pills[service];
  const issue = pills?.[asked] ? asked : GENERAL;
  const pill = pills?.[issue];
  stay.shown = pill ? { service, asked, issue } : null;
  if (!pill || settings.off.includes("*") || settings.off.includes(host)) {
    stay.leave();
    return;
  }
  stay.returns = 9;
  stay.drawn ??= draw(stay);
  stay.right = settings.side === "right";
  stay.place();
  fillPill(stay.drawn.button, pill, slice, Date.now(), slice.frame);
  stay.reload = slice.frame.words.reload;
  stay.helpless = false;
  if (stay.wanted) void stay.unfold();
  else if (__E2E__) stay.mark("pill");
  stay.stand();
}

/** What the page is about. Its headings are read only where a rule needs them. */
function match(stay: Stay, slice: HostSlice, sees: Sees): Match | null {
  const address = safeAddress(location);
  const rule = address && ruleFor(slice.rules, address);
  stay.href = location.href;
  stay.lines = rule?.topic ? linesOf(location, document) : [];
  if (!address || !rule) return null;
  return matchBy(rule, slice, rule.topic ? extractTopic(location, document, sees) : {}, address);
}

/**
 * Reads what the page is about and draws the pill where it has something to say. Reads local storage once and wakes
 * nobody. Before the page's first frame it is not asked what is hidden on it, for it would have to be laid out for us.
 */
export default async function look(want?: Want): Promise<void> {
  const stay = globalThis.munuigilStay;
  // What is no page of words (a picture, plain text, a drawing) has no place for a pill either.
  if (!stay || !isSafe(location) || !document.contentType.includes("html")) return;
  const host = hostOf(location);
  const trusted: Element[] = [];
  const stored = await read(host);
  if (stored) {
    stay.slot = stored.slot;
    if (want?.service && want.asked) {
      show(stay, stored, host, want.service, want.asked);
      return;
    }
    const { found, shown } = stay;
    const now = match(stay, stored.slice, want ? visible : (element) => trusted.push(element) > 0);
    stay.found = now;
    // Before anything is drawn; at first, when the page has been laid out.
    if (want) stay.note();
    // Something else is shown only if the page is about something else.
    if (now?.service !== found?.service || now?.issue !== found?.issue)
      show(stay, stored, host, now?.service ?? "", now?.issue ?? GENERAL);
    else if (want?.whole && shown) show(stay, stored, host, shown.service, shown.asked);
  }
  // Right after the installation there is nothing yet: then all of it comes with the data.
  if (!want) stay.begin(trusted, look);
}
