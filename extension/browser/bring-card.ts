import { browser } from "wxt/browser";

/** Who asks: the part of a message's sender that is used here. */
interface Sender {
  url?: string;
  frameId?: number;
  tab?: { id?: number };
}

const LONGEST = 1000; // ms

let busy: Promise<unknown> = Promise.resolve();

async function inject({ url, frameId, tab }: Sender): Promise<boolean> {
  if (!url || frameId === undefined || tab?.id === undefined) return false;
  // Where leave was taken back while the page is open, Chromium would let us wait for seconds.
  if (!(await browser.permissions.contains({ origins: [`https://${new URL(url).hostname}/*`] }))) return false;
  const target = { tabId: tab.id, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, files: ["/card.js"] });
  return true;
}

/** Puts the card's script into the frame that asks for it. False where it may not or cannot; never rejects. */
export function bringCard(sender: Sender): Promise<boolean> {
  const brought = inject(sender).catch(() => false);
  busy = Promise.race([brought, new Promise((done) => setTimeout(done, LONGEST))]);
  return brought;
}

/** Somebody may have woken this worker to see a card: all work that nobody waits for begins after that. */
export async function afterCards(): Promise<void> {
  await new Promise((done) => setTimeout(done, 50));
  await busy;
}
