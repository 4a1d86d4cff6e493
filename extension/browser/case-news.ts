import { browser } from "wxt/browser";
import type { Message } from "./messages.ts";

const CHANNEL = "cases";

/** Tells every open page that the log has changed. */
export function tellPages(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage("changed");
  channel.close();
}

/** The same, and the background that reminds people. */
export function announceChange(): void {
  tellPages();
  void browser.runtime.sendMessage({ kind: "cases" } satisfies Message).catch(() => {});
}

/** Calls back when another page of the extension changed the log. */
export function onCaseChange(listen: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = listen;
  return () => channel.close();
}
