import type { SheetPill } from "../../core/schema.ts";
import type { Hours, Times } from "../../core/sheet/times.ts";
import { statusOf } from "../../ui/words/status.ts";

export interface Pill {
  button: HTMLButtonElement;
  /** What is true here, and until when. `now` in ms. */
  show(pill: SheetPill, hours: Hours, now: number, frame: Times): void;
  /** Other words in its place. */
  say(words: string): void;
}

function part(name: string): HTMLElement {
  const element = document.createElement("i");
  element.className = name;
  return element;
}

/** One line, 40 px high. Plain DOM: it stands on every help page, and hardly any of them needs a library for it. */
export function makePill(): Pill {
  const button = document.createElement("button");
  const mark = part("mark");
  const words = part("words");
  const dot = part("dot");
  button.type = "button";
  button.className = "pill";
  button.setAttribute("aria-expanded", "false");
  mark.setAttribute("aria-hidden", "true");
  mark.textContent = "문";
  const say = (text: string): void => {
    words.textContent = text;
    button.replaceChildren(mark, words);
  };
  return {
    button,
    show(pill, hours, now, frame) {
      const status = statusOf(pill.open, hours, now, frame);
      button.lang = frame.lang;
      say([pill.text, status?.short].filter(Boolean).join(" · "));
      if (status?.tone === "good") button.append(dot);
    },
    say,
  };
}
