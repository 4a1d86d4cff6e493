import type { PublicKey } from "../core/public-key.ts";
import type { Manifest } from "../core/schema.ts";
import { type Db, type Held, lastCheck, type Outcome, remember } from "./db.ts";
import { download, type Fetch } from "./fetch.ts";
import { FACTS, heldOf, MODEL, type SignedFile } from "./files.ts";
import { checkVersion, expired, MAX_MANIFEST, openFile, Refused, verifyManifest } from "./verify.ts";

export interface Source {
  db: Db;
  server: string;
  keys: PublicKey[];
  fetch: Fetch;
  /** Now, in ms. */
  now: number;
  /** Done as soon as new facts are in force, while the model may still be on its way. */
  whenNew?: () => Promise<void>;
}

/**
 * Asks the server once. Whatever goes wrong, the data in force stays in force.
 * The addresses depend on nothing but the manifest: never on the person, the page or the search.
 * @returns what became of the facts; where these are the same, what became of the model
 */
export async function sync(source: Source): Promise<Outcome> {
  const { db, now: at } = source;
  const { facts, model } = await attempt(source).catch((error: unknown) => {
    const outcome = failed("data", error);
    return { facts: outcome, model: outcome };
  });
  const outcome = facts === "same" ? model : facts;
  const fresh = facts === "updated" || facts === "same";
  const confirmed = fresh ? at : ((await lastCheck(db))?.confirmed ?? null);
  await db.put("state", { at, outcome, confirmed }, "check");
  return outcome;
}

function failed(what: string, error: unknown): Outcome {
  console.info(`[munuigil] no new ${what}:`, error instanceof Error ? error.message : error);
  return error instanceof Refused ? "refused" : "offline";
}

async function attempt(source: Source): Promise<{ facts: Outcome; model: Outcome }> {
  const { db, server, keys, fetch, now } = source;
  const jws = new TextDecoder().decode(
    await download(fetch, `${server}/v1/manifest`, "application/jose", MAX_MANIFEST),
  );
  const { manifest, kid } = await verifyManifest(jws, keys);
  checkVersion(manifest, await db.get("seen", kid));
  if (expired(manifest, now)) return { facts: "expired", model: "expired" };
  await vouched(db, kid, manifest);
  const one = (file: SignedFile): Promise<Outcome> =>
    bring(file, source, manifest, kid).catch((error: unknown) => failed(file.name, error));
  // Side by side: one that hangs until the browser ends this worker does not keep the other from coming.
  const [facts, model] = await Promise.all([one(FACTS).then(tell), one(MODEL)]);
  return { facts, model };

  async function tell(outcome: Outcome): Promise<Outcome> {
    if (outcome === "updated") await source.whenNew?.();
    return outcome;
  }
}

/** Fetches a file where the manifest names another than the one in force. */
async function bring(file: SignedFile, source: Source, manifest: Manifest, kid: string): Promise<Outcome> {
  const { db, server, fetch } = source;
  const named = manifest[file.name];
  const now: Held = { ver: manifest.ver, sha256: named.sha256, kid, source: "server" };
  const held = await heldOf(db, file);
  if (held?.sha256 === named.sha256) {
    // Checked against the server now, wherever the bytes came from.
    await db.put("state", { ...held, ...now }, file.state);
    return "same";
  }
  const address = `${server}/v1/${file.name}s/${named.sha256}.json`;
  const bytes = await download(fetch, address, "application/json", named.size);
  await file.put(db, await openFile(bytes, named), now);
  return "updated";
}

const vouched = (db: Db, kid: string, { ver, bundle, model }: Manifest): Promise<void> =>
  remember(db, kid, { ver, sha256: bundle.sha256, model: model.sha256 });

/**
 * Puts the files that came with the extension in force, each unless a newer one is. Needs no network and knows no expiry.
 * @returns true when the facts were put in force
 */
export async function installPackaged(
  { db, keys, fetch }: Pick<Source, "db" | "keys" | "fetch">,
  base: string,
): Promise<boolean> {
  const read = async (name: string) => new Uint8Array(await (await fetch(base + name, {})).arrayBuffer());
  const { manifest, kid } = await verifyManifest(new TextDecoder().decode(await read("manifest.jws")), keys);
  const { ver } = manifest;
  const install = async (file: SignedFile): Promise<boolean> => {
    const held = await heldOf(db, file);
    if (held && held.ver >= ver) return false;
    const named = manifest[file.name];
    const content = await openFile(await read(`${file.name}.json`), named);
    await file.put(db, content, { ver, sha256: named.sha256, kid, source: "packaged" });
    return true;
  };
  await vouched(db, kid, manifest);
  // The model first: a popup that waits for the facts finds it there.
  await install(MODEL).catch((error: unknown) => failed(MODEL.name, error));
  return install(FACTS);
}
