import type { Manifest } from "../core/schema.ts";
import { canonical } from "./canonical.ts";
import type { Db, Held } from "./db.ts";
import { applyDelta } from "./delta.ts";
import type { Came } from "./files.ts";
import { Refused } from "./refused.ts";
import { travelled } from "./travelled.ts";
import { openFile, parsed } from "./verify.ts";

/** So many letters of a bundle's sha256 stand in the name of a delta. */
const KEY = 16;

/** Below /v1/deltas/: a device knows both hashes, so it needs no list. */
const between = (base: string, bundle: string): string => `${base.slice(0, KEY)}-${bundle.slice(0, KEY)}`;

/**
 * The bundle that the manifest names, made of the one in force and what changed since. A delta has no hash of its own: what
 * it makes has to have that of the bundle.
 * @param read at most so many bytes of what is at an address below /v1/
 * @returns undefined where no delta leads there
 * @throws Refused where one comes out otherwise than signed: the whole bundle is fetched then
 */
export async function byDelta(
  db: Db,
  { bundle, deltas }: Manifest,
  held: Held | undefined,
  read: (kind: "deltas", name: string, limit: number) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Came | undefined> {
  const base = held && deltas && (await travelled(db, held.sha256));
  if (!base) return undefined;
  const delta = parsed(await read("deltas", between(held.sha256, bundle.sha256), deltas));
  const content = applyDelta(base, delta);
  const bytes = new TextEncoder().encode(canonical(content));
  await openFile(bytes, bundle).catch(() => {
    throw new Refused("altered", "a delta leads to another bundle");
  });
  return { content, bytes };
}
