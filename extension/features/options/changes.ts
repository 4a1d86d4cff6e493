import { browser } from "wxt/browser";
import { SETTINGS } from "../../browser/settings-shape.ts";
import { POINTER } from "../../data/page-data/format.ts";

/** Calls `read` at once and whenever other data is in force or a setting changed. Returns how to stop. */
export function watchChanges(read: () => void): () => void {
  const listener = (changes: Record<string, unknown>) => {
    if (POINTER in changes || SETTINGS in changes) read();
  };
  browser.storage.local.onChanged.addListener(listener);
  read();
  return () => browser.storage.local.onChanged.removeListener(listener);
}
