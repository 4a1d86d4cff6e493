import { takeShared } from "./kept.ts";

/** Puts what was shared into the field of this page, as if it were pasted. */
export async function takeWhatWasShared(): Promise<void> {
  history.replaceState(null, "", location.pathname);
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>("[data-scripted] :is(textarea, input)");
  if (!field) return;
  field.value = await takeShared(Date.now());
  field.focus();
  if (field.value) field.dispatchEvent(new Event("input"));
}
