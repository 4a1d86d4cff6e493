/** A file locked with a passphrase: PBKDF2 and AES-GCM of the browser, in an envelope that says how it was made. */

export const ITERATIONS = 600_000;
// A file that asks for more would only keep the device busy.
const MOST = 10_000_000;
const KIND = "munuigil-sealed";
const VERSION = 1;

interface Envelope {
  kind: typeof KIND;
  version: number;
  kdf: { name: "PBKDF2"; hash: "SHA-256"; iterations: number; salt: string };
  cipher: { name: "AES-GCM"; iv: string };
  /** Tells a wrong passphrase from a damaged file. */
  check: string;
  data: string;
}

export type SealFault = "passphrase" | "damaged" | "newer";

export class CannotOpen extends Error {
  readonly fault: SealFault;

  constructor(fault: SealFault) {
    super(fault);
    this.fault = fault;
  }
}

type Bytes = Uint8Array<ArrayBuffer>;
const utf8 = new TextEncoder();

const toBase64 = (bytes: Bytes): string => {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};

function fromBase64(text: unknown): Bytes {
  try {
    return Uint8Array.from(atob(text as string), (letter) => letter.charCodeAt(0));
  } catch {
    throw new CannotOpen("damaged");
  }
}

/** The same letters typed on different keyboards are the same passphrase. */
const normal = (passphrase: string): Bytes => utf8.encode(passphrase.normalize("NFC"));

/** One slow derivation, then two keys that say nothing of each other: one to lock, one to compare. */
async function derive(passphrase: string, salt: Bytes, iterations: number): Promise<{ key: CryptoKey; check: string }> {
  const given = await crypto.subtle.importKey("raw", normal(passphrase), "PBKDF2", false, ["deriveBits"]);
  const slow = await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations }, given, 256);
  const root = await crypto.subtle.importKey("raw", slow, "HKDF", false, ["deriveKey", "deriveBits"]);
  const hkdf = (info: string) => ({ name: "HKDF", hash: "SHA-256", salt, info: utf8.encode(info) });
  const key = await crypto.subtle.deriveKey(hkdf("data"), root, { name: "AES-GCM", length: 256 }, false, [
    "encrypt",
    "decrypt",
  ]);
  const check = await crypto.subtle.deriveBits(hkdf("check"), root, 128);
  return { key, check: toBase64(new Uint8Array(check)) };
}

/** What the lock vouches for besides the data: how it was made. */
const header = ({ kind, version, kdf, cipher, check }: Omit<Envelope, "data">): Bytes =>
  utf8.encode(
    JSON.stringify([kind, version, kdf.name, kdf.hash, kdf.iterations, kdf.salt, cipher.name, cipher.iv, check]),
  );

const random = (size: number): Bytes => crypto.getRandomValues(new Uint8Array(size));

/** Locks a text. Salt and nonce are new every time. */
export async function seal(text: string, passphrase: string): Promise<string> {
  const [salt, iv] = [random(16), random(12)];
  const { key, check } = await derive(passphrase, salt, ITERATIONS);
  const head: Omit<Envelope, "data"> = {
    kind: KIND,
    version: VERSION,
    kdf: { name: "PBKDF2", hash: "SHA-256", iterations: ITERATIONS, salt: toBase64(salt) },
    cipher: { name: "AES-GCM", iv: toBase64(iv) },
    check,
  };
  const lock = { name: "AES-GCM", iv, additionalData: header(head) };
  const data = await crypto.subtle.encrypt(lock, key, utf8.encode(text));
  return JSON.stringify({ ...head, data: toBase64(new Uint8Array(data)) } satisfies Envelope, null, 1);
}

export const isSealed = (parsed: unknown): boolean => (parsed as { kind?: unknown } | null)?.kind === KIND;

/**
 * Opens what `seal` locked.
 * @throws CannotOpen: wrong passphrase, a file that was changed, or one from a later version
 */
export async function unseal(parsed: unknown, passphrase: string): Promise<string> {
  const sealed = parsed as Envelope;
  if (sealed.version > VERSION) throw new CannotOpen("newer");
  const { kdf, cipher } = sealed;
  const sound =
    kdf?.name === "PBKDF2" &&
    kdf.hash === "SHA-256" &&
    Number.isInteger(kdf.iterations) &&
    kdf.iterations >= ITERATIONS &&
    kdf.iterations <= MOST &&
    cipher?.name === "AES-GCM";
  if (!sound) throw new CannotOpen("damaged");
  const [salt, iv, data] = [fromBase64(kdf.salt), fromBase64(cipher.iv), fromBase64(sealed.data)];
  const { key, check } = await derive(passphrase, salt, kdf.iterations);
  if (check !== sealed.check) throw new CannotOpen("passphrase");
  try {
    const open = await crypto.subtle.decrypt({ name: "AES-GCM", iv, additionalData: header(sealed) }, key, data);
    return new TextDecoder("utf-8", { fatal: true }).decode(open);
  } catch {
    throw new CannotOpen("damaged");
  }
}
