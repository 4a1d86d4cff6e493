import type { Root } from "./root.ts";

const EDGE = 12; // px
const CORNER = 16; // px, see overlay.css
const HIGH = 40; // px, see pill.css

const STEP = 56; // px, see overlay.css
const STEPS = 4;

/**
 * How many steps the pill has to stand above its corner so that it covers no button of the page (or frame, as chat buttons
 * are), at most three; where that is no use, it stays down. Asks the page as it is laid out: three times where nothing is
 * in the way. `up`: how many steps it stands above its corner now; where it cannot be seen there, it is brought into sight.
 */
export function roomFor(root: Root, pill: HTMLElement, right: boolean, up: number): number {
  const { host } = root;
  const wide = pill.offsetWidth;
  const from = right ? document.documentElement.clientWidth - CORNER - wide : CORNER;
  const middle = innerHeight - CORNER - HIGH / 2;
  // Buttons that float stand in corners, and bars are wide: three looks find both. The outer end comes first: it is where
  // the pill is for certain, whatever it says.
  const outer = from + (right ? wide - EDGE : EDGE);
  const looks = [outer, 2 * from + wide - outer, from + wide / 2];
  for (let step = 0; step < STEPS; step++) {
    const y = middle - step * STEP;
    let taken = false;
    // No functions of their own within this: compiling one costs every page as much as a look.
    for (const x of looks) {
      const [top, next] = document.elementsFromPoint(x, y);
      // Seen where it belongs, it need not be measured: the first rectangle costs a page 4 KB.
      if (top !== host && x === outer && step === up) bringIntoSight(root);
      const found = top === host ? next : top;
      taken ||= !!found && (!!found.closest("button,iframe,[role=button]") || floats(found, x, y));
    }
    if (!taken) return step;
  }
  return 0;
}

/**
 * Some pages move all of themselves, and us along: what lies out of sight goes where nothing of the page reaches, into the
 * browser's top layer.
 */
export function bringIntoSight({ host, place }: Root): void {
  const { top, bottom } = place.getBoundingClientRect();
  if ((top < 0 || bottom > innerHeight) && !host.matches(":popover-open")) {
    host.popover = "manual";
    host.showPopover();
  }
}

/** Others zoom all of themselves: to be called where the host is zoomed. */
export function undoZoom({ host, place }: Root): void {
  place.style.zoom = `${1 / host.currentCSSZoom}`;
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
