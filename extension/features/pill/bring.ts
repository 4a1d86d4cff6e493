import type { Message } from "../../browser/messages.ts";
import { browser } from "./api.ts";

const PATIENCE = 1500; // ms

let coming: Promise<boolean> | undefined;

/** Rejects where the extension is gone or another version. */
const ask = async (): Promise<boolean> =>
  (await browser.runtime.sendMessage({ kind: "card" } satisfies Message)) === true;

/**
 * Asks the background for the card's script, once: pages do not carry it before somebody shows an interest. True when it
 * is there; false when leave was taken back, the extension is another one by now, or nobody answers within a second and a half.
 */
export async function bringCard(): Promise<boolean> {
  if (globalThis.munuigilCard) return true;
  coming ??= ask().catch(() => false);
  const late = new Promise<boolean>((done) => setTimeout(done, PATIENCE, false));
  const came = await Promise.race([coming, late]);
  if (!came) coming = undefined;
  return came && !!globalThis.munuigilCard;
}
