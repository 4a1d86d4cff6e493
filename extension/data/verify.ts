import { compactVerify } from "jose";
import type { PublicKey } from "../core/public-key.ts";
import type { Manifest } from "../core/schema.ts";
import { Refused } from "./refused.ts";

export interface Signed {
  manifest: Manifest;
  kid: string;
}

/** The newest thing a key has ever vouched for; kept apart from the data, so that erasing data does not erase it. */
export interface Seen {
  ver: number;
  sha256: string;
  /** Of the model; what was seen before there were models has none. */
  model?: string;
}

/** A file by its hash. */
export type Reference = Manifest["bundle"];

/** The files that a manifest names, and how many bytes each may have. */
export type FileName = "bundle" | "model";
const LIMITS: Record<FileName, number> = { bundle: 32 * 2 ** 20, model: 4 * 2 ** 20 };
/** A clock may be a day wrong before anybody is bothered. */
const DAY = 86_400;

// Served shapes only grow within a number; another number means this client is too old to read them.
export const SCHEMA = 5;
export const MAX_MANIFEST = 4096;

export const whole = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

/**
 * Checks the signature first and reads the payload only afterwards.
 * @throws Refused for an unknown key, a wrong signature, a payload that is no JSON
 */
export async function openSigned(jws: string, keys: PublicKey[]): Promise<{ content: unknown; kid: string }> {
  const { payload, protectedHeader } = await compactVerify(
    jws.trim(),
    ({ kid }) => {
      const found = keys.find((one) => one.kid === kid);
      if (!found) throw new Refused("stranger", `no pinned key ${kid}`);
      return { ...found, alg: "EdDSA" };
    },
    { algorithms: ["EdDSA"] },
  ).catch((error: unknown) => {
    throw error instanceof Refused ? error : new Refused("stranger", `signature: ${error}`);
  });
  return { content: parsed(payload), kid: protectedHeader.kid ?? "" };
}

/** @throws Refused for whatever openSigned refuses, and for a payload of another shape or schema */
export async function verifyManifest(jws: string, keys: PublicKey[]): Promise<Signed> {
  const { content, kid } = await openSigned(jws, keys);
  const manifest = content as Manifest;
  const { ver, iat, exp, schema } = manifest ?? {};
  if (![ver, iat, exp].every(whole)) throw new Refused("unreadable", "ver, iat and exp must be whole numbers");
  if (iat > exp) throw new Refused("unreadable", "iat is after exp");
  // Another schema may name other files.
  if (schema !== SCHEMA)
    throw new Refused(schema > SCHEMA ? "outgrown" : "unreadable", `schema ${schema}, this client reads ${SCHEMA}`);
  for (const name of ["bundle", "model"] as const) checkReference(manifest[name], LIMITS[name], name);
  const { deltas = 0, bundle } = manifest;
  if (!whole(deltas) || deltas > bundle.size) throw new Refused("unreadable", "deltas");
  return { manifest, kid };
}

/** @throws Refused where this does not name a file of at most `limit` bytes */
export function checkReference(reference: unknown, limit: number, name: string): asserts reference is Reference {
  const { sha256, size } = (reference ?? {}) as Partial<Reference>;
  if (typeof sha256 !== "string" || !/^[0-9a-f]{64}$/.test(sha256) || !whole(size) || size > limit)
    throw new Refused("unreadable", `${name}.sha256 or ${name}.size`);
}

/** @throws Refused for what was signed in the future: the clock of this device is behind, or that of the signer was ahead. */
export function checkClock({ iat }: Manifest, now: number): void {
  if (iat > now / 1000 + DAY) throw new Refused("clock", `signed at ${iat}, now it is ${Math.floor(now / 1000)}`);
}

/** An expired manifest is no news: nothing is thrown away for it. `now` in ms. */
export const expired = ({ exp }: Manifest, now: number): boolean => exp * 1000 <= now;

/**
 * Nobody may take the data back in time or swap it under the same number.
 * @throws Refused when `manifest` is older than what its key vouched for, or the same version with another hash.
 */
export function checkVersion({ ver, bundle, model }: Manifest, seen: Seen | undefined): void {
  if (!seen) return;
  if (ver < seen.ver) throw new Refused("older", `version ${ver} after ${seen.ver}`);
  const same = bundle.sha256 === seen.sha256 && (seen.model ?? model.sha256) === model.sha256;
  if (ver === seen.ver && !same) throw new Refused("older", `version ${ver} with another hash`);
}

/**
 * Keys take over in the order in which they are pinned, and none comes back: once a manifest of a later key was taken, the
 * older one is retired on this device. So whoever has an old key cannot go on, and its highest number holds nobody up.
 */
export const retired = (kid: string, keys: readonly PublicKey[], seen: readonly string[]): boolean =>
  keys.slice(placeOf(kid, keys) + 1).some((later) => seen.includes(later.kid));

/** @throws Refused for a manifest of a retired key */
export function checkKey(kid: string, keys: readonly PublicKey[], seen: readonly string[]): void {
  if (retired(kid, keys, seen)) throw new Refused("older", `key ${kid} was retired`);
}

/** Which of the pinned keys; below all of them where it is pinned no more. */
export const placeOf = (kid: string, keys: readonly PublicKey[]): number => keys.findIndex((key) => key.kid === kid);

/**
 * Bytes to what they say: length, hash and JSON, in this order; shapes.ts looks at the shape.
 * @throws Refused when the bytes are not those the manifest names, or no JSON.
 */
export async function openFile(bytes: Uint8Array<ArrayBuffer>, { sha256, size }: Reference): Promise<unknown> {
  if (bytes.length !== size) throw new Refused("altered", `${bytes.length} bytes, the manifest says ${size}`);
  if ((await hashOf(bytes)) !== sha256) throw new Refused("altered", "sha256 differs");
  return parsed(bytes);
}

/** @throws Refused where this is no JSON */
export function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw new Refused("unreadable", `no JSON: ${error}`);
  }
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
