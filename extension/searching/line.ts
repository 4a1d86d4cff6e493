import tokens from "../ui/tokens.css?inline";
import type { AskedLine } from "./asked.ts";
import css from "./line.css?inline";

const STEPS = [0, 56, 112, 168, 224];

const element = (name: string, text = ""): HTMLElement => {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
};

/** Something a person may want to press under the line? */
function inTheWay(host: HTMLElement, line: HTMLElement): boolean {
  const { left, right, top, bottom } = line.getBoundingClientRect();
  for (let x = left; x <= right; x += 24)
    for (const y of [top + 2, (top + bottom) / 2, bottom - 2]) {
      const under = document.elementsFromPoint(x, y);
      if (under.some((found) => found !== host && found.closest("a,button,input,textarea,select,[role=button]")))
        return true;
    }
  return false;
}

/** One line above the results, in a root of its own; what is painted already stays where it is. */
export function drawLine({ text, link, href, close, note, lang }: AskedLine, onClose: () => void): HTMLElement {
  const host = document.createElement("munuigil-line");
  const root = host.attachShadow({ mode: __E2E__ ? "open" : "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokens + css);
  root.adoptedStyleSheets = [sheet];
  const line = element("p");
  line.lang = lang;
  line.role = "note";
  const mark = element("i", "문");
  mark.ariaHidden = "true";
  const words = element("span", `${text} · `);
  const go = Object.assign(document.createElement("a"), { href, target: "_blank", rel: "noopener noreferrer" });
  go.textContent = link;
  words.append(go, element("small", ` · ${note}`));
  const fold = element("button", "✕");
  fold.ariaLabel = close;
  fold.addEventListener("click", (event) => {
    if (event.isTrusted) onClose();
  });
  line.append(mark, words, fold);
  root.append(line);
  document.documentElement.append(host);
  const free = STEPS.find((down) => {
    host.style.setProperty("--down", `${down}px`);
    return !inTheWay(host, line);
  });
  host.style.setProperty("--down", `${free ?? 0}px`);
  return host;
}
