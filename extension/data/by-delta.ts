import type { Manifest } from "../core/schema.ts";
import { canonical } from "./canonical.ts";
import type { Db, Held } from "./db.ts";
import { applyDelta } from "./delta.ts";
import type { Came } from "./files.ts";
import { Refused } from "./refused.ts";
import { travelled } from "./travelled.ts";
import { checkReference, openFile, type Reference } from "./verify.ts";

/** So many letters of a bundle's sha256 stand in the index. */
const KEY = 16;

/**
 * The bundle that the manifest names, made of the one in force and what changed since.
 * @param read the bytes at an address below /v1/, of the size that is named
 * @returns undefined where no delta leads there
 * @throws Refused where one comes out otherwise than signed: the whole bundle is fetched then
 */
export async function byDelta(
  db: Db,
  { bundle, deltas }: Manifest,
  held: Held | undefined,
  read: (kind: "deltas", file: Reference) => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Came | undefined> {
  const base = held && deltas && (await travelled(db, held.sha256));
  if (!base) return undefined;
  const index = (await openFile(await read("deltas", deltas), deltas)) as Readonly<Record<string, unknown>> | null;
  const key = held.sha256.slice(0, KEY);
  if (typeof index !== "object" || index === null || !Object.hasOwn(index, key)) return undefined;
  const named = index[key];
  // Longer than the whole is no saving, and nothing that we publish.
  checkReference(named, bundle.size, "delta");
  const content = applyDelta(base, await openFile(await read("deltas", named), named));
  const bytes = new TextEncoder().encode(canonical(content));
  await openFile(bytes, bundle).catch(() => {
    throw new Refused("altered", "a delta leads to another bundle");
  });
  return { content, bytes };
}
