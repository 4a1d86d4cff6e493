import type { Message } from "../../browser/messages.ts";
import type { AskedLine, Proposal, UrgentLine } from "./line-data.ts";

/** Asks the background for what only it can do. */
export type Tell = (message: Message) => void;

export const element = <Name extends keyof HTMLElementTagNameMap>(name: Name, text: string, className = "") =>
  Object.assign(document.createElement(name), { textContent: text, className });

/** A button; a press counts only when a person made it. */
export function button(text: string, className: string, onPress: () => void): HTMLButtonElement {
  const made = element("button", text, className);
  made.type = "button";
  made.addEventListener("click", (event) => {
    if (event.isTrusted) onPress();
  });
  return made;
}

/** Leads to a number or to a page of its own; the search page is not told from where. */
function link(text: string, className: string, href: string): HTMLAnchorElement {
  const made = Object.assign(element("a", text, className), { href, rel: "noopener noreferrer" });
  if (/^https:/.test(href)) made.target = "_blank";
  return made;
}

/** The first minute: one sentence, the numbers one below the other, and what not to do. */
export function urgentBox({ text, buttons, warning, calm, whole }: UrgentLine, tell: Tell): HTMLElement {
  const box = element("div", "", calm ? "box calm" : "box");
  box.append(element("p", text));
  for (const { number, text, href } of buttons) {
    const words = (number ?? "") + text;
    box.append(href ? link(words, "press", href) : button(words, "press", () => tell({ kind: "lossLines" })));
  }
  box.append(element("small", warning));
  if (whole) box.append(button(whole.label, "whole", () => tell({ kind: "help", id: whole.id })));
  return box;
}

/** Copies the line that asks for a service, and says so. */
function copying({ label, line, copied }: Proposal): HTMLButtonElement {
  const made = button(label, "plain", () => {
    void navigator.clipboard.writeText(line).then(
      () => {
        made.textContent = copied;
      },
      // Where the page forbids it, the line is shown instead, to be copied by hand.
      () => made.replaceWith(element("small", line)),
    );
  });
  return made;
}

/** Services to choose from, bodies that take the matter, and the way to ask for a guide. */
export function choices({ which = [], bodies = [], propose }: AskedLine, tell: Tell): HTMLElement[] {
  const services = which.map(({ service, issue, name }) =>
    button(name, "choice", () => tell({ kind: "ways", service, issue })),
  );
  const takers = bodies.map(({ name, number, href }) => {
    const made = link("", "choice", href);
    // A number that is part of the name is said once: "1372 소비자상담센터".
    const own = number ? name.replace(`(${number})`, "").replace(number, "").trim() : name;
    made.append(...(number ? [element("b", number), ` ${own}`] : [own]));
    return made;
  });
  const asks = propose && (propose.href ? link(propose.label, "plain", propose.href) : copying(propose));
  const row = element("div", "", "choices");
  row.append(...services, ...takers, ...(asks ? [asks] : []));
  return row.firstChild ? [row] : [];
}
