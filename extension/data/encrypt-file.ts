/** A file locked with a passphrase: a JWE (RFC 7516) with PBES2, in its flattened JSON form. */
import type { FlattenedJWE } from "jose";
import { flattenedDecrypt } from "jose/jwe/flattened/decrypt";
import { FlattenedEncrypt } from "jose/jwe/flattened/encrypt";
import { isOldFile, openOldFile } from "./old-encrypted-file.ts";

/** Of the derivation, which makes guessing slow. */
export const ROUNDS = 600_000;
// A file that asks for more would only keep the device busy.
const MOST = 10_000_000;
const KIND = "munuigil-cases";

/** The passphrase is another one, or the file was damaged or changed: nobody can tell which. */
export class CannotOpen extends Error {}

/** The same letters typed on different keyboards are the same passphrase. */
const bytesOf = (passphrase: string): Uint8Array => new TextEncoder().encode(passphrase.normalize("NFC"));

/** Locks a text; salt and nonce are new every time. */
export async function encryptFile(text: string, passphrase: string): Promise<string> {
  const jwe = await new FlattenedEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: "PBES2-HS512+A256KW", enc: "A256GCM", typ: KIND })
    .setKeyManagementParameters({ p2c: ROUNDS })
    .encrypt(bytesOf(passphrase));
  return JSON.stringify(jwe, null, 1);
}

const isJwe = (parsed: unknown): parsed is FlattenedJWE =>
  typeof (parsed as { ciphertext?: unknown } | null)?.ciphertext === "string";

export const isEncrypted = (parsed: unknown): boolean => isJwe(parsed) || isOldFile(parsed);

/**
 * Opens what `encryptFile` locked, and what was locked before there was a JWE.
 * @throws CannotOpen
 */
export async function decryptFile(parsed: unknown, passphrase: string): Promise<string> {
  try {
    if (!isJwe(parsed)) return await openOldFile(parsed, bytesOf(passphrase));
    const { plaintext } = await flattenedDecrypt(parsed, bytesOf(passphrase), {
      keyManagementAlgorithms: ["PBES2-HS512+A256KW"],
      contentEncryptionAlgorithms: ["A256GCM"],
      maxPBES2Count: MOST,
    });
    return new TextDecoder("utf-8", { fatal: true }).decode(plaintext);
  } catch {
    throw new CannotOpen();
  }
}
