import type { SheetPill } from "../../core/schema.ts";
import type { Hours, Times } from "../../core/sheet/times.ts";
import { statusOf } from "../../ui/words/status.ts";

function part(name: string): HTMLElement {
  const element = document.createElement("i");
  element.className = name;
  return element;
}

/** One line, 40 px high. Plain DOM: it stands on every help page, and hardly any of them needs a library for it. */
export function makePill(): HTMLButtonElement {
  const button = document.createElement("button");
  const mark = part("mark");
  button.type = "button";
  button.className = "pill";
  button.setAttribute("aria-expanded", "false");
  mark.setAttribute("aria-hidden", "true");
  mark.textContent = "문";
  button.append(mark, part("words"));
  return button;
}

/** Words behind the mark, and nothing else. */
export function say(button: HTMLButtonElement, text: string): void {
  const words = button.firstChild?.nextSibling;
  if (!words) return;
  words.textContent = text;
  words.nextSibling?.remove();
}

/** What is true here, and until when. `now` in ms. */
export function fillPill(button: HTMLButtonElement, pill: SheetPill, hours: Hours, now: number, frame: Times): void {
  const status = statusOf(pill.open, hours, now, frame);
  button.lang = frame.lang;
  say(button, [pill.text, status?.short].filter(Boolean).join(" · "));
  if (status?.tone === "good") button.append(part("dot"));
}
