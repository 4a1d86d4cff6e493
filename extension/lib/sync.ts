import type { Meta } from "../core/schema.ts";
import type { PublicKey } from "../packaging/inputs.ts";
import { current, type Db, lastCheck, type Outcome, remember, replace } from "./db.ts";
import { download, type Fetch } from "./fetch.ts";
import { type Bundle, checkVersion, expired, MAX_MANIFEST, openBundle, Refused, verifyManifest } from "./verify.ts";

export interface Source {
  db: Db;
  server: string;
  keys: PublicKey[];
  fetch: Fetch;
  /** Now, in ms. */
  now: number;
}

const asOf = (bundle: Bundle): string => (bundle.meta as Meta).as_of;

/**
 * Asks the server once. Whatever goes wrong, the data in force stays in force.
 * The addresses depend on nothing but the manifest: never on the person, the page or the search.
 */
export async function sync(source: Source): Promise<Outcome> {
  const at = source.now;
  const outcome = await attempt(source).catch((error: unknown) => {
    console.info("[munuigil] no update:", error instanceof Error ? error.message : error);
    return error instanceof Refused ? "refused" : "offline";
  });
  const fresh = outcome === "updated" || outcome === "same";
  const confirmed = fresh ? at : ((await lastCheck(source.db))?.confirmed ?? null);
  await source.db.put("state", { at, outcome, confirmed }, "check");
  return outcome;
}

async function attempt({ db, server, keys, fetch, now }: Source): Promise<Outcome> {
  const jws = new TextDecoder().decode(
    await download(fetch, `${server}/v1/manifest`, "application/jose", MAX_MANIFEST),
  );
  const { manifest, kid } = await verifyManifest(jws, keys);
  const { ver, bundle } = manifest;
  checkVersion(manifest, await db.get("seen", kid));
  if (expired(manifest, now)) return "expired";
  await remember(db, kid, { ver, sha256: bundle.sha256 });
  const held = await current(db);
  if (held?.sha256 === bundle.sha256) {
    // Checked against the server now, wherever the bytes came from.
    await db.put("state", { ...held, ver, kid, source: "server" }, "current");
    return "same";
  }
  const bytes = await download(fetch, `${server}/v1/bundles/${bundle.sha256}.json`, "application/json", bundle.size);
  const entries = await openBundle(bytes, bundle);
  await replace(db, entries, { ver, sha256: bundle.sha256, as_of: asOf(entries), kid, source: "server" });
  return "updated";
}

/**
 * Puts the data that came with the extension in force, unless newer data is. Needs no network and knows no expiry.
 * @returns true when it was put in force
 */
export async function installPackaged(
  { db, keys, fetch }: Pick<Source, "db" | "keys" | "fetch">,
  base: string,
): Promise<boolean> {
  const read = async (name: string) => new Uint8Array(await (await fetch(base + name, {})).arrayBuffer());
  const { manifest, kid } = await verifyManifest(new TextDecoder().decode(await read("manifest.jws")), keys);
  const { ver, bundle } = manifest;
  const held = await current(db);
  if (held && held.ver >= ver) return false;
  const entries = await openBundle(await read("bundle.json"), bundle);
  await remember(db, kid, { ver, sha256: bundle.sha256 });
  await replace(db, entries, { ver, sha256: bundle.sha256, as_of: asOf(entries), kid, source: "packaged" });
  return true;
}
