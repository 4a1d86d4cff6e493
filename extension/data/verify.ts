import { compactVerify } from "jose";
import type { PublicKey } from "../core/public-key.ts";
import type { Manifest } from "../core/schema.ts";

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
  /** Of the model; what was seen before there were models has none. */
  model?: string;
}

/** The files that a manifest names, and how many bytes each may have. */
export type FileName = "bundle" | "model";
const LIMITS: Record<FileName, number> = { bundle: 32 * 2 ** 20, model: 4 * 2 ** 20 };

// Served shapes only grow within a number; another number means this client is too old to read them.
export const SCHEMA = 3;
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
      if (!found) throw new Refused(`no pinned key ${kid}`);
      return { ...found, alg: "EdDSA" };
    },
    { algorithms: ["EdDSA"] },
  ).catch((error: unknown) => {
    throw error instanceof Refused ? error : new Refused(`signature: ${error}`);
  });
  try {
    const content: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(payload));
    return { content, kid: protectedHeader.kid ?? "" };
  } catch (error) {
    throw new Refused(`payload: ${error}`);
  }
}

/** @throws Refused for whatever openSigned refuses, and for a payload of another shape or schema */
export async function verifyManifest(jws: string, keys: PublicKey[]): Promise<Signed> {
  const { content, kid } = await openSigned(jws, keys);
  const manifest = content as Manifest;
  const { ver, iat, exp, schema } = manifest ?? {};
  if (![ver, iat, exp].every(whole)) throw new Refused("ver, iat and exp must be whole numbers");
  for (const name of ["bundle", "model"] as const) {
    const { sha256, size } = manifest[name] ?? {};
    if (!/^[0-9a-f]{64}$/.test(sha256) || !whole(size) || size > LIMITS[name])
      throw new Refused(`${name}.sha256 or ${name}.size`);
  }
  if (schema !== SCHEMA) throw new Refused(`schema ${schema}, this client reads ${SCHEMA}`);
  return { manifest, kid };
}

/** An expired manifest is no news: nothing is thrown away for it. `now` in ms. */
export const expired = ({ exp }: Manifest, now: number): boolean => exp * 1000 <= now;

/**
 * Nobody may take the data back in time or swap it under the same number.
 * @throws Refused when `manifest` is older than what its key vouched for, or the same version with another hash.
 */
export function checkVersion({ ver, bundle, model }: Manifest, seen: Seen | undefined): void {
  if (!seen) return;
  if (ver < seen.ver) throw new Refused(`version ${ver} after ${seen.ver}`);
  const same = bundle.sha256 === seen.sha256 && (seen.model ?? model.sha256) === model.sha256;
  if (ver === seen.ver && !same) throw new Refused(`version ${ver} with another hash`);
}

/**
 * Bytes to what they say: length, hash and JSON, in this order; shapes.ts looks at the shape.
 * @throws Refused when the bytes are not those the manifest names, or no JSON.
 */
export async function openFile(bytes: Uint8Array<ArrayBuffer>, { sha256, size }: Manifest[FileName]): Promise<unknown> {
  if (bytes.length !== size) throw new Refused(`${bytes.length} bytes, the manifest says ${size}`);
  if ((await hex(bytes)) !== sha256) throw new Refused("sha256 differs");
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw new Refused(`no JSON: ${error}`);
  }
}

async function hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
