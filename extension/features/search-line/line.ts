import tokens from "../../ui/tokens.css?inline";
import css from "./line.css?inline";
import { lineBox } from "./line-box.ts";
import type { AskedLine } from "./line-data.ts";
import type { Tell } from "./line-parts.ts";

const NAME = "munuigil-line";
const STEP = 16; // px
const STEPS = 14;
const RASTER = 16; // px between the places that are looked at; buttons are larger
/** Below this width the line lies at the bottom: at the top it would cover the search field. */
const WIDE = 800;
const PRESSED = "a,button,input,textarea,select,summary,iframe,[role=button],[role=link],[role=combobox]";

const isPinned = (found: Element): boolean => {
  for (let one: Element | null = found; one; one = one.parentElement) {
    if (/fixed|sticky/.test(getComputedStyle(one).position)) return true;
  }
  return false;
};

const hasWords = (found: Element): boolean =>
  found.matches("img,video,canvas,svg") || (!found.firstElementChild && !!found.textContent?.trim());

/**
 * Would the line cover something? At the top, where it stays: what a person may want to press or read. At the bottom,
 * where pages scroll out from under it: only what is pinned there.
 */
function inTheWay(host: HTMLElement, line: HTMLElement, side: "top" | "bottom"): boolean {
  const { left, right, top, bottom } = line.getBoundingClientRect();
  for (let y = top; y < bottom + RASTER; y += RASTER) {
    for (let x = left; x < right + RASTER; x += RASTER) {
      for (const found of document.elementsFromPoint(Math.min(x, right - 1), Math.min(y, bottom - 1))) {
        if (found === host) continue;
        const press = found.closest(PRESSED);
        if (side === "top" ? press || hasWords(found) : press && isPinned(press)) return true;
      }
    }
  }
  return false;
}

/** Takes the first place that is free: at the top where there is room beside the results, else at the bottom. */
function place(host: HTMLElement, line: HTMLElement): void {
  const sides = innerWidth < WIDE ? (["bottom"] as const) : (["top", "bottom"] as const);
  for (const side of sides) {
    line.dataset.side = side;
    for (let step = 0; step <= STEPS; step++) {
      // Moved by translate, because a move of `top` counts as a shift of the page's layout.
      line.style.translate = `0 ${(side === "top" ? 1 : -1) * step * STEP}px`;
      if (!inTheWay(host, line, side)) return;
    }
  }
  line.style.translate = "";
}

/** One line on the results, in a root of its own; what is painted already stays where it is. */
export function drawLine(said: AskedLine, tell: Tell): HTMLElement {
  // One of a version before this one has nobody behind it any more.
  for (const old of document.querySelectorAll(NAME)) old.remove();
  const host = document.createElement(NAME);
  const root = host.attachShadow({ mode: __E2E__ ? "open" : "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokens + css);
  root.adoptedStyleSheets = [sheet];
  // Keys and presses meant for the line are none of the page's business.
  for (const type of ["keydown", "keyup", "keypress", "click", "mousedown", "pointerdown"]) {
    root.addEventListener(type, (event) => event.stopPropagation());
  }
  const line = lineBox(said, tell, () => host.remove());
  root.addEventListener("keydown", (event) => {
    if ((event as KeyboardEvent).key === "Escape") host.remove();
  });
  root.append(line);
  // Before the body: keyboards and screen readers come by before the results.
  document.documentElement.insertBefore(host, document.body);
  place(host, line);
  // A phone that is turned has its search field elsewhere.
  const again = () => (host.isConnected ? place(host, line) : removeEventListener("resize", again));
  addEventListener("resize", again);
  return host;
}
