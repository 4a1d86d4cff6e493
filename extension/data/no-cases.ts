/**
 * A note of this device that no inquiry waits for an answer, so that the popup need not open the log to find nothing.
 * It says less than the log and is only ever wrong towards looking: it is made while the log is being read, and gone
 * before anything that could wait is written, each within its transaction, and those of reading and writing never run at
 * the same time. Pages note inquiries down; background workers, some of which have no such storage, only close them.
 */
const NOTE = "no-cases";

/** Absent in workers, forbidden where somebody blocks all storage of sites. */
function storage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

export const surelyNone = (): boolean => storage()?.getItem(NOTE) === "yes";

/** To be called within the transaction that found none. */
export const noteNone = (): void => storage()?.setItem(NOTE, "yes");

/** To be called within the transaction that is about to write one. */
export const forgetNone = (): void => storage()?.removeItem(NOTE);
