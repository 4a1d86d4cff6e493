import type { Manifest } from "../core/schema.ts";
import { canonical } from "./canonical.ts";
import type { Db, Held } from "./db.ts";
import { applyDelta } from "./delta.ts";
import type { Came } from "./files.ts";
import { Refused } from "./refused.ts";
import { travelled } from "./travelled.ts";
import { checkReference, MAX_INDEX, openFile, type Reference } from "./verify.ts";

/** So many letters of a bundle's sha256 stand in the index. */
const KEY = 16;

/** In the index: where versions stand that are further back. */
const EARLIER = "earlier";

type Read = (kind: "deltas", file: Reference) => Promise<Uint8Array<ArrayBuffer>>;

/** What the index says of a base: in what everybody fetches, else in what that names. */
async function lineOf(key: string, first: Reference, read: Read): Promise<unknown> {
  let file: unknown = first;
  for (let part = 0; part < 2; part++) {
    checkReference(file, MAX_INDEX, "index");
    const index = await openFile(await read("deltas", file), file);
    if (typeof index !== "object" || index === null) return undefined;
    const lines = new Map(Object.entries(index));
    if (lines.has(key)) return lines.get(key);
    if (!lines.has(EARLIER)) return undefined;
    file = lines.get(EARLIER);
  }
  return undefined;
}

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
  read: Read,
): Promise<Came | undefined> {
  const base = held && deltas && (await travelled(db, held.sha256));
  if (!base) return undefined;
  const named = await lineOf(held.sha256.slice(0, KEY), deltas, read);
  if (named === undefined) return undefined;
  // Longer than the whole is no saving, and nothing that we publish.
  checkReference(named, bundle.size, "delta");
  const content = applyDelta(base, await openFile(await read("deltas", named), named));
  const bytes = new TextEncoder().encode(canonical(content));
  await openFile(bytes, bundle).catch(() => {
    throw new Refused("altered", "a delta leads to another bundle");
  });
  return { content, bytes };
}
