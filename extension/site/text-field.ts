import { withStyle } from "./style.ts";

/** Answers, in `below`, whatever stands in the field, now and whenever that changes. */
export type AnswerBelow = (field: Field, below: HTMLElement) => void;
export type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Wakes the part of a page with that id, if there is one: its field is shown, what it says to people without script goes.
 * What answers comes when somebody turns to the field, and the data with the first letter, which is its own matter.
 */
export function takeText(id: string, come: () => Promise<AnswerBelow>): void {
  const part = document.getElementById(id);
  const form = part?.querySelector<HTMLElement>("[data-scripted]");
  const field = part?.querySelector<Field>("input, textarea");
  if (!part || !form || !field) return;
  for (const one of part.querySelectorAll<HTMLElement>("[data-plain]")) one.hidden = true;
  form.hidden = false;
  const below = document.createElement("div");
  part.append(below);
  let asked = false;
  const start = () => {
    if (asked) return;
    asked = true;
    withStyle(come()).then(
      (answer) => answer(field, below),
      // The next letter tries again: the way to the server was lost for a moment.
      () => {
        asked = false;
      },
    );
  };
  for (const event of ["focus", "input"]) field.addEventListener(event, start);
  // Whoever looks up from a long text sees how it begins.
  field.addEventListener("blur", () => field.scrollTo({ left: 0 }));
  const paste = part.querySelector<HTMLButtonElement>("[data-paste]");
  // Its place is kept for it from the first paint on.
  if (!navigator.clipboard?.readText) paste?.remove();
  else if (paste) {
    paste.hidden = false;
    paste.onclick = async () => {
      const text = await navigator.clipboard.readText().catch(() => "");
      if (!text) return field.focus();
      field.value = text;
      field.dispatchEvent(new Event("input"));
    };
  }
  // After going back a browser puts in again what stood there.
  if (field.value) start();
}
