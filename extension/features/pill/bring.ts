import type { Message } from "../../browser/messages.ts";
import { browser } from "./api.ts";

const PATIENCE = 1500; // ms

let coming: Promise<unknown> | undefined;

/** Rejects where the extension is gone or another version. */
const ask = async (): Promise<unknown> => browser.runtime.sendMessage({ kind: "card" } satisfies Message);

/**
 * Asks the background for the card's script, once: pages do not carry it before somebody shows an interest. True when it
 * is there; false when leave was taken back, the extension is another one by now, or nobody answers within a second and a half.
 */
export async function bringCard(): Promise<boolean> {
  if (!globalThis.munuigilCard) {
    coming ??= ask().catch(() => {});
    await Promise.race([coming, new Promise((done) => setTimeout(done, PATIENCE))]);
    coming = undefined;
  }
  return !!globalThis.munuigilCard;
}
