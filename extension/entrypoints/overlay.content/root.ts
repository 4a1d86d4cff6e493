import card from "../../ui/card.css?inline";
import tokens from "../../ui/tokens.css?inline";
import overlay from "./overlay.css?inline";

/** The host beside the page's body and its root: closed, so that the page can neither read nor style it. */
export function makeRoot(): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement("munuigil-overlay");
  const root = host.attachShadow({ mode: __E2E__ ? "open" : "closed" });
  root.adoptedStyleSheets = [tokens, card, overlay].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  // Keys and clicks meant for the card are none of the page's business (and would trigger its shortcuts).
  for (const type of ["keydown", "keyup", "keypress", "click", "mousedown", "pointerdown"]) {
    root.addEventListener(type, (event) => event.stopPropagation());
  }
  return { host, root };
}
