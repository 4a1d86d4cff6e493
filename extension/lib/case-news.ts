import { browser } from "wxt/browser";

const CHANNEL = "cases";

/** Tells every open page that the log has changed. */
export function tellPages(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage("changed");
  channel.close();
}

/** The same, and the background that reminds people. */
export function told(): void {
  tellPages();
  void browser.runtime.sendMessage("cases").catch(() => {});
}

/** Calls back when another page of the extension changed the log. */
export function whenTold(listen: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = listen;
  return () => channel.close();
}
