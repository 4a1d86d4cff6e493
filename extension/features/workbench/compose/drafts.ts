import type { Draft } from "../../../core/compose/compose.ts";
import { isPrivate } from "../../../core/private.ts";
import type { PrivateDb } from "../../../data/private-db.ts";

/** A draft as it lies on the device. Moments in ms since 1970. */
export interface StoredDraft extends Draft {
  changed: number;
  /** When the person said "I sent it"; null = not yet. */
  sent: number | null;
}

const CHANNEL = "drafts";
// Written with every letter typed: it need not reach the disk each time, it only has to outlive the browser.
const QUICK = { durability: "relaxed" } as const;

export const keyOf = ({ service, issue }: Pick<Draft, "service" | "issue">): string => `${service}/${issue}`;

/** Nothing in it that anybody would miss. */
export const isBlank = ({ device, values, ready }: Draft): boolean =>
  !device && ready.length === 0 && Object.values(values).every((value) => !value.trim());

/** Stores a draft under its service and problem; a blank one is removed instead, and a private one is never stored. */
export async function keepDraft(db: PrivateDb, draft: StoredDraft): Promise<void> {
  const tx = db.transaction("drafts", "readwrite", QUICK);
  if (isBlank(draft) || isPrivate(draft)) void tx.store.delete(keyOf(draft));
  else void tx.store.put(draft, keyOf(draft));
  await tx.done;
}

export const draftOf = async (db: PrivateDb, service: string, issue: string): Promise<StoredDraft | undefined> =>
  (await db.get("drafts", keyOf({ service, issue }))) as StoredDraft | undefined;

/** All drafts, the one touched last first. */
export const allDrafts = async (db: PrivateDb): Promise<StoredDraft[]> =>
  ((await db.getAll("drafts")) as StoredDraft[]).sort((a, b) => b.changed - a.changed);

export async function dropDraft(db: PrivateDb, key: string): Promise<void> {
  const tx = db.transaction("drafts", "readwrite", QUICK);
  void tx.store.delete(key);
  await tx.done;
}

/** Tells the workbench in other windows which draft changed. A channel does not hear itself. */
export function watchDrafts(onChange: (key: string) => void): { tell(key: string): void; close(): void } {
  const wire = new BroadcastChannel(CHANNEL);
  wire.onmessage = ({ data }: MessageEvent<string>) => onChange(data);
  return { tell: (key) => wire.postMessage(key), close: () => wire.close() };
}
