import pill from "../../ui/pill.css?inline";
import tokens from "../../ui/tokens.css?inline";
import overlay from "./overlay.css?inline";

export const HOST = "munuigil-overlay";

export interface Root {
  /** Stands beside the page's body. */
  host: HTMLElement;
  root: ShadowRoot;
  /** Where pill and card stand. */
  place: HTMLElement;
  /** One more style sheet. */
  style(css: string): void;
}

/** Host and root: closed, so that the page can neither read nor style it. */
export function makeRoot(): Root {
  const host = document.createElement(HOST);
  const root = host.attachShadow({ mode: __E2E__ ? "open" : "closed" });
  const sheets: CSSStyleSheet[] = [];
  const style = (css: string): void => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    sheets.push(sheet);
    root.adoptedStyleSheets = sheets;
  };
  style(tokens + pill + overlay);
  // Keys and clicks meant for us are none of the page's business (and would trigger its shortcuts).
  for (const type of ["keydown", "keyup", "keypress", "click", "mousedown", "pointerdown"]) {
    root.addEventListener(type, (event) => event.stopPropagation());
  }
  // One guard before every button and link: a click that a script made is none.
  root.addEventListener(
    "click",
    (event) => {
      if (event.isTrusted) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    true,
  );
  const place = document.createElement("div");
  root.append(place);
  return { host, root, place, style };
}
