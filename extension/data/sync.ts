import type { PublicKey } from "../core/public-key.ts";
import type { Manifest } from "../core/schema.ts";
import { byDelta } from "./by-delta.ts";
import { type Db, type Held, lastCheck, type Outcome, remember } from "./db.ts";
import { download, type Fetch, Offline } from "./fetch.ts";
import { type Came, FACTS, heldOf, MODEL, type SignedFile, type TryOut } from "./files.ts";
import { Refused, type Why } from "./refused.ts";
import {
  checkClock,
  checkKey,
  checkVersion,
  expired,
  MAX_MANIFEST,
  openFile,
  placeOf,
  retired,
  verifyManifest,
} from "./verify.ts";

export interface Source {
  db: Db;
  server: string;
  keys: PublicKey[];
  fetch: Fetch;
  /** Now, in ms. */
  now: number;
  /** New facts are tried out before they are in force. */
  tryOut?: TryOut;
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
    const result = failed("data", error);
    return { facts: result, model: result };
  });
  const result = facts.outcome === "same" ? model : facts;
  const fresh = facts.outcome === "updated" || facts.outcome === "same";
  // Whoever asked gets an answer also where it cannot be noted.
  const noted = async () => {
    const confirmed = fresh ? at : ((await lastCheck(db))?.confirmed ?? null);
    await db.put("state", { at, confirmed, ...result }, "check");
  };
  await noted().catch((error: unknown) => failed("note of the check", error));
  return result.outcome;
}

interface Result {
  outcome: Outcome;
  why?: Why;
}

function failed(what: string, error: unknown): Result {
  console.info(`[munuigil] no new ${what}:`, error instanceof Error ? error.message : error);
  if (error instanceof Refused) return { outcome: "refused", why: error.why };
  if (error instanceof Offline) return { outcome: "offline" };
  return { outcome: error instanceof Error && error.name === "QuotaExceededError" ? "full" : "broken" };
}

async function attempt(source: Source): Promise<{ facts: Result; model: Result }> {
  const { db, server, keys, fetch, now } = source;
  const jws = new TextDecoder().decode(
    await download(fetch, `${server}/v1/manifest`, "application/jose", MAX_MANIFEST),
  );
  const { manifest, kid } = await verifyManifest(jws, keys);
  checkKey(kid, keys, await db.getAllKeys("seen"));
  checkVersion(manifest, await db.get("seen", kid));
  checkClock(manifest, now);
  if (expired(manifest, now)) return { facts: { outcome: "expired" }, model: { outcome: "expired" } };
  await vouched(db, kid, manifest);
  const one = (file: SignedFile): Promise<Result> =>
    bring(file, source, manifest, kid).catch((error: unknown) => failed(file.name, error));
  // Side by side: one that hangs until the browser ends this worker does not keep the other from coming.
  const [facts, model] = await Promise.all([one(FACTS).then(tell), one(MODEL)]);
  return { facts, model };

  async function tell(result: Result): Promise<Result> {
    if (result.outcome === "updated") await source.whenNew?.();
    return result;
  }
}

/** Fetches a file where the manifest names another than the one in force. */
async function bring(file: SignedFile, source: Source, manifest: Manifest, kid: string): Promise<Result> {
  const { db, server, fetch } = source;
  const named = manifest[file.name];
  const now: Held = { ver: manifest.ver, sha256: named.sha256, kid, source: "server" };
  const held = await heldOf(db, file);
  if (held?.sha256 === named.sha256) {
    // Checked against the server now, wherever the bytes came from.
    await db.put("state", { ...held, ...now }, file.state);
    return { outcome: "same" };
  }
  const read = (kind: string, at: string, limit: number) =>
    download(fetch, `${server}/v1/${kind}/${at}.json`, "application/json", limit);
  const whole = async (): Promise<Came> => {
    const bytes = await read(`${file.name}s`, named.sha256, named.size);
    return { content: await openFile(bytes, named), bytes };
  };
  const short = async (): Promise<Came | undefined> => {
    if (file !== FACTS) return undefined;
    return byDelta(db, manifest, held, read).catch((error: unknown) => void failed("delta", error));
  };
  await file.put(db, (await short()) ?? (await whole()), now, source.tryOut);
  return { outcome: "updated" };
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
  // A later key took over on this device: what the older one signed is history, in the package, too.
  const seen = await db.getAllKeys("seen");
  if (retired(kid, keys, seen)) return false;
  const { ver } = manifest;
  const install = async (file: SignedFile): Promise<boolean> => {
    const held = await heldOf(db, file);
    if (held && !outranks({ kid, ver }, held, keys)) return false;
    const named = manifest[file.name];
    const bytes = await read(`${file.name}.json`);
    await file.put(
      db,
      { content: await openFile(bytes, named), bytes },
      { ver, sha256: named.sha256, kid, source: "packaged" },
    );
    return true;
  };
  await vouched(db, kid, manifest);
  // The model first: a popup that waits for the facts finds it there.
  await install(MODEL).catch((error: unknown) => failed(MODEL.name, error));
  return install(FACTS);
}

/** Is it newer? A later key counts for more than any number: an older one may have been stolen. */
function outranks(one: { kid: string; ver: number }, held: Held, keys: PublicKey[]): boolean {
  const [place, before] = [placeOf(one.kid, keys), placeOf(held.kid, keys)];
  return place === before ? one.ver > held.ver : place > before;
}
