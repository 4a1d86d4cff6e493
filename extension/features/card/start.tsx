import { render } from "preact";
import { browser } from "wxt/browser";
import type { Kind } from "../../browser/messages.ts";
import { GENERAL } from "../../core/issues.ts";
import { FRAME, key } from "../../data/page-data/format.ts";
import type { Printed } from "../../data/sheets.ts";
import card from "../../ui/card/card.css?inline";
import laid from "../../ui/card/sheet.css?inline";
import tokens from "../../ui/tokens.css?inline";
import type { Frame } from "../../ui/words/frame.ts";
import type { Drawn, Shown, Stay } from "../pill/card-script.d.ts";
import { bringIntoSight, undoZoom } from "../pill/make-room.ts";
import { OverlayCard } from "./OverlayCard.tsx";
import own from "./overlay-card.css?inline";
import { askedInSight, type Sight, watchSight } from "./sight.ts";

function style(root: ShadowRoot): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokens + card + laid + own);
  root.adoptedStyleSheets = [sheet];
}

const box = document.createElement("div");
let styled = false;
let sight: Sight | undefined;
let onKey: ((event: KeyboardEvent) => void) | undefined;

/** Asks the background to carry out a choice. */
async function tell(ask: Kind, stay: Stay, { service, issue }: Shown): Promise<undefined> {
  try {
    await browser.runtime.sendMessage({ kind: askedInSight(ask, !!sight?.clear()), service, issue });
  } catch {
    fold(stay);
    stay.despair();
  }
}

function fold(stay: Stay): void {
  if (onKey) removeEventListener("keydown", onKey, true);
  onKey = undefined;
  sight?.end();
  sight = undefined;
  render(null, box);
  box.remove();
  if (stay.open) {
    stay.drawn?.place.append(stay.drawn.button);
    stay.drawn?.button.focus();
  }
  stay.open = false;
  stay.wanted = false;
  stay.mark("pill");
}

/** Draws the sheet in place of the pill; false where there is none to read. `still`: is it what is wanted? */
async function draw(stay: Stay, drawn: Drawn, shown: Shown, still: () => boolean): Promise<boolean> {
  const { host, root, place } = drawn;
  const { service, asked, issue } = shown;
  const home = stay.found?.issue ?? GENERAL;
  const [name, frame] = [key(stay.slot, `sheet/${service}/${issue}`), key(stay.slot, FRAME)];
  const stored = await browser.storage.local.get([name, frame]);
  if (!still()) return true;
  if (!stored[name] || !stored[frame]) return false;
  if (!styled) style(root);
  styled = true;
  const show = (problem: string): void =>
    void globalThis
      .munuigilLook()({ service, asked: problem })
      .catch(() => {
        fold(stay);
        stay.despair();
      });
  /** Its hours may be others by now. */
  const foldAnew = (): void => {
    fold(stay);
    void stay.again(true);
  };
  render(
    <OverlayCard
      printed={stored[name] as Printed}
      frame={stored[frame] as Frame}
      now={Date.now()}
      onProblem={show}
      onBack={asked === home ? undefined : () => show(home)}
      onAsk={(ask) => void tell(ask as Kind, stay, shown)}
      onSolved={() => tell("solved", stay, shown)}
      onFold={foldAnew}
    />,
    box,
  );
  if (box.parentNode !== place) {
    place.replaceChildren(box);
    box.querySelector<HTMLElement>("[role=dialog]")?.focus();
  }
  sight ??= watchSight(host, box);
  if (onKey) return true;
  // A page may pull the focus away as soon as it gets here; Esc folds the card all the same.
  onKey = ({ key: pressed, isTrusted }) => {
    if (pressed === "Escape" && isTrusted && document.activeElement !== host) foldAnew();
  };
  addEventListener("keydown", onKey, true);
  return true;
}

async function unfold(stay: Stay): Promise<void> {
  const { shown, drawn } = stay;
  if (!shown || !drawn || !stay.wanted) return;
  if (drawn.host.currentCSSZoom !== 1) undoZoom(drawn);
  bringIntoSight(drawn);
  // The page may move on meanwhile, or the person may have folded it again: then nothing of this is drawn.
  const still = (): boolean => stay.wanted && stay.shown === shown;
  const there = await draw(stay, drawn, shown, still).catch(() => false);
  if (!still()) return;
  if (there) {
    stay.open = true;
    stay.mark("card");
    return;
  }
  fold(stay);
  stay.despair();
}

/** Injected when somebody shows an interest in the pill, and never before; twice in one page it keeps the first. */
export function start(): void {
  globalThis.munuigilCard ??= unfold;
}
