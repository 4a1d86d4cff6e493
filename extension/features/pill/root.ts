import base from "../../ui/base.css?inline";
import overlay from "./overlay.css?inline";
import pill from "./pill.css?inline";

export const HOST = "munuigil-overlay";

export interface Root {
  /** Stands beside the page's body. */
  host: HTMLElement;
  root: ShadowRoot;
  /** Where pill and card stand. */
  place: HTMLElement;
}

/**
 * Host and root: closed, so that the page can neither read nor style it. A `section` and, in the pill, `i` are what the
 * browser calls plain elements: each other kind of thing that a script meets first costs the page some 20 KB and time.
 */
export function makeRoot(): Root {
  const host = document.createElement(HOST);
  const root = host.attachShadow({ mode: __E2E__ ? "open" : "closed" });
  // Not a sheet of its own kind, for the same reason.
  const style = document.createElement("style");
  style.textContent = base + pill + overlay;
  const place = document.createElement("section");
  root.append(style, place);
  return { host, root, place };
}

/** Before the first key or click can come. */
export function guard(root: ShadowRoot): void {
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
}
