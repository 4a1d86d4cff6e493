import { compactVerify } from "jose";
import type { Manifest } from "../core/schema.ts";
import type { PublicKey } from "../packaging/inputs.ts";

/** What came back cannot be trusted. `reason` is for developers, people get one calm sentence. */
export class Refused extends Error {
  override name = "Refused";
}

export interface Signed {
  manifest: Manifest;
  kid: string;
}

/** The newest thing a key has ever vouched for; kept apart from the data, so that erasing data does not erase it. */
export interface Seen {
  ver: number;
  sha256: string;
}

// Served shapes only grow within a number; another number means this client is too old to read them.
const SCHEMA = 2;
export const MAX_MANIFEST = 4096;
export const MAX_BUNDLE = 32 * 2 ** 20;

const whole = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/**
 * Checks the signature first and reads the payload only afterwards.
 * @throws Refused for an unknown key, a wrong signature, a payload of another shape or schema.
 */
export async function verifyManifest(jws: string, keys: PublicKey[]): Promise<Signed> {
  const { payload, protectedHeader } = await compactVerify(
    jws.trim(),
    ({ kid }) => {
      const found = keys.find((one) => one.kid === kid);
      if (!found) throw new Refused(`no pinned key ${kid}`);
      return { ...found, alg: "EdDSA" };
    },
    { algorithms: ["EdDSA"] },
  ).catch((error: unknown) => {
    throw error instanceof Refused ? error : new Refused(`signature: ${error}`);
  });
  let manifest: Manifest;
  try {
    manifest = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(payload)) as Manifest;
  } catch (error) {
    throw new Refused(`payload: ${error}`);
  }
  const { ver, iat, exp, schema, bundle } = manifest ?? {};
  if (![ver, iat, exp, bundle?.size].every(whole))
    throw new Refused("ver, iat, exp and bundle.size must be whole numbers");
  if (!/^[0-9a-f]{64}$/.test(bundle.sha256) || bundle.size > MAX_BUNDLE)
    throw new Refused("bundle.sha256 or bundle.size");
  if (schema !== SCHEMA) throw new Refused(`schema ${schema}, this client reads ${SCHEMA}`);
  return { manifest, kid: protectedHeader.kid ?? "" };
}

/** An expired manifest is no news: nothing is thrown away for it. `now` in ms. */
export const expired = ({ exp }: Manifest, now: number): boolean => exp * 1000 <= now;

/**
 * Nobody may take the data back in time or swap it under the same number.
 * @throws Refused when `manifest` is older than what its key vouched for, or the same version with another hash.
 */
export function checkVersion({ ver, bundle }: Manifest, seen: Seen | undefined): void {
  if (!seen) return;
  if (ver < seen.ver) throw new Refused(`version ${ver} after ${seen.ver}`);
  if (ver === seen.ver && bundle.sha256 !== seen.sha256) throw new Refused(`version ${ver} with another hash`);
}

/**
 * Bytes to entries: hash, JSON and a look at the shape, in this order.
 * @throws Refused when the bytes are not those the manifest names, or not a bundle.
 */
export async function openBundle(
  bytes: Uint8Array<ArrayBuffer>,
  { sha256, size }: Manifest["bundle"],
): Promise<Bundle> {
  if (bytes.length !== size) throw new Refused(`${bytes.length} bytes, the manifest says ${size}`);
  if ((await hex(bytes)) !== sha256) throw new Refused("sha256 differs");
  let bundle: unknown;
  try {
    bundle = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw new Refused(`bundle: ${error}`);
  }
  checkShape(bundle);
  return bundle;
}

async function hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export type Bundle = Record<string, unknown>;

const isText = (value: unknown): boolean => typeof (value as { ko?: unknown } | null)?.ko === "string";
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What every screen needs must be there; what is unknown is left alone. */
function checkShape(bundle: unknown): asserts bundle is Bundle {
  if (!isObject(bundle)) throw new Refused("bundle is not an object");
  if (!isObject(bundle.meta) || bundle.meta.schema !== SCHEMA) throw new Refused("meta.schema");
  let services = 0;
  for (const [name, value] of Object.entries(bundle)) {
    if (!isObject(value)) throw new Refused(`${name} is not an object`);
    const [kind, ...rest] = name.split("/");
    if (kind === "service") {
      services++;
      if (value.id !== rest.join("/") || !isText(value.name) || !Array.isArray(value.domains)) throw new Refused(name);
      if (!(`view/${value.id}/contact-general` in bundle)) throw new Refused(`${name} has no general view`);
    }
    if (kind === "view") {
      const lists = [value.chips, value.channels, value.evidence, value.escalate, value.requires];
      if (!isText(value.verdict) || !isText(value.pill) || !lists.every(Array.isArray)) throw new Refused(name);
      if (!isObject(value.trust) || !isObject(value.action)) throw new Refused(name);
    }
    if (kind === "page" && !Array.isArray(value.rules)) throw new Refused(name);
    if (kind === "hours" && (!whole(value.start) || !Array.isArray(value.spans))) throw new Refused(name);
  }
  if (!services) throw new Refused("no services");
}
