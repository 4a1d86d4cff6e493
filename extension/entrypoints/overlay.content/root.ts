import card from "../../ui/card.css?inline";
import laid from "../../ui/sheet.css?inline";
import tokens from "../../ui/tokens.css?inline";
import overlay from "./overlay.css?inline";

/** The host beside the page's body and its root: closed, so that the page can neither read nor style it. */
export function makeRoot(): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement("munuigil-overlay");
  const root = host.attachShadow({ mode: __E2E__ ? "open" : "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokens + card + laid + overlay);
  root.adoptedStyleSheets = [sheet];
  // Keys and clicks meant for the card are none of the page's business (and would trigger its shortcuts).
  for (const type of ["keydown", "keyup", "keypress", "click", "mousedown", "pointerdown"]) {
    root.addEventListener(type, (event) => event.stopPropagation());
  }
  // One guard before every button and link: a click that a script made, or one lured onto what nobody sees, is none.
  root.addEventListener(
    "click",
    (event) => {
      if (event.isTrusted && inSight(host, event as MouseEvent)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
  return { host, root };
}

/**
 * Can the person see what lies under this point? The host's own look is out of the page's reach (`!important` inside
 * wins); what is left to a page is to fade its root, to move the host, and to lay something over it that lets clicks
 * through: in the top layer, or behind the host in the tree.
 */
function inSight(host: HTMLElement, { clientX: x, clientY: y }: MouseEvent): boolean {
  const html = document.documentElement;
  const { opacity, filter } = getComputedStyle(html);
  if (host.parentNode !== html || +opacity < 0.7 || /opa/.test(filter)) return false;
  return ![...document.querySelectorAll(":popover-open,munuigil-overlay~*")].some((cover) => {
    const { left, right, top, bottom } = cover.getBoundingClientRect();
    return x > left && x < right && y > top && y < bottom;
  });
}

let up = 0;

/**
 * Lifts the pill past buttons of the page (or a frame, as chat buttons are), at most three steps; where that is no use,
 * it stays in its corner. Asks the page as it is laid out and changes it only at the end: every look in between would
 * cost the page a layout.
 */
export function makeRoom(host: HTMLElement, pill: Element): void {
  const { left, right, top } = pill.getBoundingClientRect();
  const inTheWay = (y: number): boolean => {
    for (let x = left; x <= right + 24; x += 24) {
      const under = document.elementsFromPoint(Math.min(x, right), y);
      if (under.some((found) => found !== host && found.closest("button,iframe,[role=button]"))) return true;
    }
    return false;
  };
  const before = up;
  up = [0, 56, 112, 168].find((step) => !inTheWay(top + 20 + before - step)) ?? 0;
  if (up !== before) host.style.setProperty("--up", `${up}px`);
}
