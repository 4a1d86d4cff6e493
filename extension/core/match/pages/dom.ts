/** Reading headings the way a person sees them: nothing hidden, nothing that belongs to a widget. */

// Headings for screen readers and folded layers repeat on every page of a site, so they say nothing about this one.
const UNSEEN = ".screen_out, [hidden], [aria-hidden=true], dialog:not([open]), template, noscript, script, style";

/** Text on one line; "" when the element is missing, empty or cannot be seen, which is asked only of what has words. */
export function seen(element: Element | null | undefined): string {
  const text = (element?.textContent ?? "").replace(/\s+/g, " ").trim();
  return text && element && !element.closest(UNSEEN) && element.checkVisibility() ? text : "";
}

/** Texts of the first `limit` visible elements that fit, leaving out what lies in `inside`. */
export function headings(within: ParentNode, selector: string, limit: number, inside = "dialog"): string[] {
  const found: string[] = [];
  for (const element of within.querySelectorAll(selector)) {
    if (element.closest(inside)) continue;
    const text = seen(element);
    if (text && !found.includes(text)) found.push(text);
    if (found.length === limit) break;
  }
  return found;
}

/** The document's title without the name of the site behind a bar. */
export function ownTitle(document: Document): string {
  return document.title.split(/\s[|]\s/)[0]?.trim() ?? "";
}
