import { takeShared } from "./shared-store.ts";

/** Puts what was shared into the field of this page, as if it were pasted. */
export async function takeWhatWasShared(): Promise<void> {
  history.replaceState(null, "", location.pathname);
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>("[data-scripted] :is(textarea, input)");
  if (!field) return;
  const text = await takeShared(Date.now());
  // A field of one line would close the lines up, and the last word of each with the first of the next.
  field.value = field instanceof HTMLInputElement ? text.replaceAll(/\s*\n\s*/g, " ") : text;
  field.focus();
  if (field.value) field.dispatchEvent(new Event("input"));
}
