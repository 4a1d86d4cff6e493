/** In the place of extension/browser/case-news.ts: here only other pages want to know, nobody reminds in the background. */
const CHANNEL = "cases";

/** Tells every open page that the log has changed. */
export function announceChange(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage("changed");
  channel.close();
}

/** Calls back when another page changed the log. */
export function onCaseChange(listen: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = listen;
  return () => channel.close();
}
