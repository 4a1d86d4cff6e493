import type { Root } from "./root.ts";

const EDGE = 12; // px
const CORNER = 16; // px, see overlay.css
const HIGH = 40; // px, see pill.css

const STEP = 56; // px, see overlay.css
const STEPS = 4;

/**
 * How many steps the pill has to stand above its corner so that it covers no button of the page (or frame, as chat buttons
 * are), at most three; where that is no use, it stays down. Asks the page as it is laid out and changes nothing.
 */
export function roomFor(host: Element, pill: HTMLElement, right: boolean): number {
  const wide = pill.offsetWidth;
  const from = right ? document.documentElement.clientWidth - CORNER - wide : CORNER;
  const middle = innerHeight - CORNER - HIGH / 2;
  for (let step = 0; step < STEPS; step++) {
    const y = middle - step * STEP;
    // Buttons that float stand in corners, and bars are wide: three looks find both.
    if (![EDGE, wide / 2, wide - EDGE].some((x) => isTaken(from + x, y, host))) return step;
  }
  return 0;
}

/**
 * Some pages zoom or move all of themselves, and us along: then the zoom is undone, and what lies out of sight goes where
 * nothing of the page reaches, into the browser's top layer. `up`: how many steps the pill stands above its corner.
 */
export function keepInPlace({ host, place }: Root, right: boolean, up: number): void {
  const zoom = host.currentCSSZoom;
  if (zoom !== 1) place.style.zoom = `${1 / zoom}`;
  // Seen where it belongs, it need not be measured: the first rectangle costs a page 4 KB.
  const x = right ? document.documentElement.clientWidth - CORNER - EDGE : CORNER + EDGE;
  if (document.elementFromPoint(x, innerHeight - CORNER - HIGH / 2 - up * STEP) === host) return;
  const { top, bottom } = place.getBoundingClientRect();
  if ((top < 0 || bottom > innerHeight) && !host.matches(":popover-open")) {
    host.popover = "manual";
    host.showPopover();
  }
}

function isTaken(x: number, y: number, host: Element): boolean {
  let found = document.elementFromPoint(x, y);
  // All that lies there only where the pill itself comes first: the browser has to hand over every one of them.
  if (found === host) found = document.elementsFromPoint(x, y).find((other) => other !== host) ?? null;
  if (!found) return false;
  return !!found.closest("button,iframe,[role=button]") || floats(found, x, y);
}

/** Small and fixed, as buttons of any make are. */
function floats(found: Element, x: number, y: number): boolean {
  // In a shadow tree, whose host is all that is seen, also outside of that host. Others are not measured, see above.
  if (!found.firstChild || found.localName.includes("-")) {
    const { left, right, top, bottom } = found.getBoundingClientRect();
    if (x < left || x > right || y < top || y > bottom) return true;
  }
  // What is fixed has no parent by place; drawings (svg) know of none at all. Styles need not be asked, which costs more.
  let one = found;
  for (let next: Element | null = found; next; ) {
    one = next;
    next = "offsetParent" in next ? (next as HTMLElement).offsetParent : next.parentElement;
  }
  return one !== document.body && one !== document.documentElement && one.clientWidth < innerWidth / 2;
}
