import type { Outcome } from "./form.ts";

export type Field = HTMLInputElement | HTMLTextAreaElement;

const TYPES = /^(?:text|email|search|url|tel)$/;
/** Seen by a person: below this, a field is a trap rather than a field. */
const LEAST = 10; // CSS px, both ways
const OPAQUE = 0.7; // product of all opacities above it
const POINTS = [
  [0.5, 0.5],
  [0.25, 0.5],
  [0.75, 0.5],
  [0.5, 0.25],
  [0.5, 0.75],
] as const;

/** May a person's text be written here? null = yes, else why not. Looks only; may scroll the field into view. */
export function barrier(field: Field): Outcome | null {
  if (field instanceof HTMLInputElement && field.type === "hidden") return "hidden";
  if (locked(field)) return "locked";
  if (field.value !== "") return "prefilled";
  if (!visible(field)) return "hidden";
  if (!inWindow(field)) field.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
  if (!inWindow(field)) return "hidden";
  return covered(field) ? "covered" : null;
}

function locked(field: Field): boolean {
  if (field instanceof HTMLInputElement && !TYPES.test(field.type)) return true;
  if (field.readOnly || field.matches(":disabled") || field.closest("[inert]")) return true;
  return field.ariaReadOnly === "true" || field.ariaDisabled === "true";
}

/** The element around this one, also across the edge of a shadow tree. */
function around(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

function visible(field: Field): boolean {
  // Folded details, display:none and visibility:hidden, wherever they are set.
  if (!field.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return false;
  const { width, height } = field.getBoundingClientRect();
  return width >= LEAST && height >= LEAST && solid(field) >= OPAQUE;
}

/** What is left of the element's colours after all opacities and filters above it: 1 = everything. */
function solid(element: Element): number {
  let rest = 1;
  for (let node: Element | null = element; node && rest > 0; node = around(node)) {
    const { opacity, filter, maskImage } = getComputedStyle(node);
    rest *= Number(opacity);
    const faded = /opacity\(([\d.]+)(%?)\)/.exec(filter);
    if (faded) rest *= Number(faded[1]) / (faded[2] ? 100 : 1);
    if (maskImage && maskImage !== "none") return 0;
  }
  return rest;
}

const centre = ({ left, top, width, height }: DOMRect): [number, number] => [left + width / 2, top + height / 2];

function inWindow(field: Field): boolean {
  const [x, y] = centre(field.getBoundingClientRect());
  return x > 0 && y > 0 && x < innerWidth && y < innerHeight;
}

/** Would a click land on something else, or does something that lets clicks through hide the field? */
function covered(field: Field): boolean {
  const box = field.getBoundingClientRect();
  const labels = [...(field.labels ?? [])];
  for (const [x, y] of POINTS) {
    const hit = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
    if (hit !== field && !labels.some((label) => hit && label.contains(hit))) return true;
  }
  return veiled(field, box);
}

/** `elementFromPoint` looks through what lets clicks through; this finds such a veil over the middle of the field. */
function veiled(field: Field, box: DOMRect): boolean {
  const [x, y] = centre(box);
  for (const other of document.querySelectorAll("*")) {
    if (other.contains(field) || field.contains(other)) continue;
    const { left, right, top, bottom } = other.getBoundingClientRect();
    if (x < left || x > right || y < top || y > bottom) continue;
    const look = getComputedStyle(other);
    if (look.pointerEvents !== "none" || look.visibility !== "visible") continue;
    const raised = other.matches(":popover-open, :modal") || (look.position !== "static" && !(Number(look.zIndex) < 0));
    const paints = look.backgroundImage !== "none" || !/^rgba\(.*, 0\)$|^transparent$/.test(look.backgroundColor);
    const picture = other.matches("img, video, canvas, svg, iframe, object, embed");
    if (raised && (paints || picture) && solid(other) > 1 - OPAQUE) return true;
  }
  return false;
}
