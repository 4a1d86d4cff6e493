/** Opens files that were locked before encrypt-file.ts wrote JWE: PBKDF2, HKDF and AES-GCM in an envelope of our own. */

interface Envelope {
  kind: string;
  version: number;
  kdf: { name: string; hash: string; iterations: number; salt: string };
  cipher: { name: string; iv: string };
  check: string;
  data: string;
}

const LEAST = 600_000;
const MOST = 10_000_000;

export const isOldFile = (parsed: unknown): boolean =>
  (parsed as { kind?: unknown } | null)?.kind === "munuigil-sealed";

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** @throws where passphrase or file are not right */
export async function openOldFile(parsed: unknown, passphrase: Uint8Array): Promise<string> {
  const { kind, version, kdf, cipher, check, data } = parsed as Envelope;
  if (!(kdf.iterations >= LEAST && kdf.iterations <= MOST)) throw new Error("too little or too much work");
  const utf8 = new TextEncoder();
  const salt = bytesOf(kdf.salt);
  const given = await crypto.subtle.importKey("raw", new Uint8Array(passphrase), "PBKDF2", false, ["deriveBits"]);
  const slow = { name: "PBKDF2", hash: "SHA-256", salt, iterations: kdf.iterations };
  const root = await crypto.subtle.importKey("raw", await crypto.subtle.deriveBits(slow, given, 256), "HKDF", false, [
    "deriveKey",
  ]);
  const hkdf = { name: "HKDF", hash: "SHA-256", salt, info: utf8.encode("data") };
  const key = await crypto.subtle.deriveKey(hkdf, root, { name: "AES-GCM", length: 256 }, false, ["decrypt"]);
  const head = [kind, version, kdf.name, kdf.hash, kdf.iterations, kdf.salt, cipher.name, cipher.iv, check];
  const lock = { name: "AES-GCM", iv: bytesOf(cipher.iv), additionalData: utf8.encode(JSON.stringify(head)) };
  return new TextDecoder("utf-8", { fatal: true }).decode(await crypto.subtle.decrypt(lock, key, bytesOf(data)));
}
