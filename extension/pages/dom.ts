/** Reading headings the way a person sees them: nothing hidden, nothing that belongs to a widget. */

// Headings for screen readers and folded layers repeat on every page of a site, so they say nothing about this one.
const UNSEEN = ".screen_out, [hidden], [aria-hidden=true], dialog:not([open]), template, noscript, script, style";

/** Text on one line; "" when the element is missing or cannot be seen. */
export function seen(element: Element | null | undefined): string {
  if (!element || element.closest(UNSEEN)) return "";
  if (typeof element.checkVisibility === "function") {
    if (!element.checkVisibility()) return "";
  } else if (foldedInline(element)) return ""; // documents without a layout
  return (element.textContent ?? "").replace(/\s+/g, " ").trim();
}

function foldedInline(element: Element): boolean {
  for (let node: Element | null = element; node; node = node.parentElement) {
    if (/display:\s*none/.test(node.getAttribute("style") ?? "")) return true;
  }
  return false;
}

/** Texts of the first `limit` visible elements that fit, leaving out what lies in `inside`. */
export function headings(document: Document, selector: string, limit: number, inside = "dialog"): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll(selector)) {
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
