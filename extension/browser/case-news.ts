import { browser } from "wxt/browser";
import { tellPages } from "./case-channel.ts";
import type { Message } from "./messages.ts";

export { onCaseChange } from "./case-channel.ts";

/** Tells every open page, and the background that reminds people. */
export function announceChange(): void {
  tellPages();
  void browser.runtime.sendMessage({ kind: "cases" } satisfies Message).catch(() => {});
}
