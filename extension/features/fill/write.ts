import type { Field } from "./barrier.ts";
import type { UndoReport } from "./form.ts";

/** What was written where, for the way back. Lives as long as the page. */
const written: { field: Field; text: string }[] = [];

/** Line ends as a text field keeps them. */
export const kept = (text: string): string => text.replace(/\r\n?/g, "\n");

/**
 * Writes like a person's typing ends: frameworks listen to the events, and take a value for their own unless it came
 * through the browser's own setter. Pages cannot replace that one here: this runs in a world of its own.
 */
function put(field: Field, text: string): void {
  const proto = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(proto, "value")?.set?.call(field, text);
  field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, inputType: "insertText", data: text }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

export function write(field: Field, text: string): void {
  put(field, text);
  written.push({ field, text: kept(text) });
}

/** Takes a write back that the page did not accept as it was. */
export function forget(field: Field): void {
  const at = written.findLastIndex((one) => one.field === field);
  if (at >= 0) written.splice(at, 1);
}

/** Empties what was written, unless somebody has changed it since. */
export function undo(): UndoReport {
  const report = { emptied: 0, changed: 0 };
  for (const { field, text } of written.splice(0)) {
    if (field.isConnected && kept(field.value) === text) {
      put(field, "");
      report.emptied++;
    } else report.changed++;
  }
  return report;
}
