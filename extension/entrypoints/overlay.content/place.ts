const EDGE = 12; // px

let up = 0;

/**
 * Lifts the pill past buttons of the page (or a frame, as chat buttons are), at most three steps; where that is no use,
 * it stays in its corner. Asks the page as it is laid out and changes it only at the end: every look in between would
 * cost the page a layout.
 */
export function makeRoom(host: HTMLElement, pill: Element): void {
  const { left, right, top } = pill.getBoundingClientRect();
  // Buttons that float stand in corners, and bars are wide: three looks find both.
  const looks = [left + EDGE, (left + right) / 2, right - EDGE];
  const inTheWay = (y: number): boolean =>
    looks.some((x) =>
      document
        .elementsFromPoint(x, y)
        .find((found) => found !== host)
        ?.closest("button,iframe,[role=button]"),
    );
  const before = up;
  up = [0, 56, 112, 168].find((step) => !inTheWay(top + 20 + before - step)) ?? 0;
  if (up !== before) host.style.setProperty("--up", `${up}px`);
}
