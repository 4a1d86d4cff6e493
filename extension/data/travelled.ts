import type { Db } from "./db.ts";

/** Through gzip, which every browser has built in: a tenth of the room. */
const through = async (bytes: Uint8Array<ArrayBuffer>, way: GenericTransformStream): Promise<ArrayBuffer> =>
  new Response(new Blob([bytes]).stream().pipeThrough(way)).arrayBuffer();

/** What is stored of a bundle, to apply the next delta to. */
export const packedFor = (bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> =>
  through(bytes, new CompressionStream("gzip"));

/** The bundle in force as it travelled; none where another is in force, or it was stored before deltas were known. */
export async function travelled(db: Db, sha256: string): Promise<Readonly<Record<string, unknown>> | undefined> {
  const kept = await db.get("travelled", "bundle");
  if (kept?.sha256 !== sha256) return undefined;
  const bytes = await through(new Uint8Array(kept.gzip), new DecompressionStream("gzip"));
  return JSON.parse(new TextDecoder().decode(bytes));
}
