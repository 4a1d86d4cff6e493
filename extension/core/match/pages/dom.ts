/** Reading headings the way a person sees them: nothing hidden, nothing that belongs to a widget. */
import { beforeBar, oneLine } from "../letters.ts";

// Headings for screen readers and folded layers repeat on every page of a site, so they say nothing about this one.
const UNSEEN = ".screen_out, [hidden], [aria-hidden=true], dialog:not([open]), template, noscript, script, style";

/** Can this be seen? Asking the page itself makes it work out its styles, which costs nothing once it has been drawn. */
export type Sees = (element: Element) => boolean;

export const visible: Sees = (element) => element.checkVisibility();

/** Text on one line; "" when the element is missing, empty or cannot be seen, which is asked only of what has words. */
export function seen(element: Element | null | undefined, sees: Sees): string {
  const text = oneLine(element?.textContent ?? "");
  return text && element && !element.closest(UNSEEN) && sees(element) ? text : "";
}

/** Texts of the first `limit` visible elements that fit, leaving out what lies in `inside`. */
export function headings(within: ParentNode, selector: string, sees: Sees, limit: number, inside = "dialog"): string[] {
  const found: string[] = [];
  for (const element of within.querySelectorAll(selector)) {
    if (element.closest(inside)) continue;
    const text = seen(element, sees);
    if (text && !found.includes(text)) found.push(text);
    if (found.length === limit) break;
  }
  return found;
}

/** The document's title without the name of the site behind a bar. */
export function ownTitle(document: Document): string {
  return beforeBar(document.title).trim();
}
