import type { CompactVerifyResult } from "jose";
import { decode } from "jose/base64url";
import { compactVerify as byBrowser } from "jose/jws/compact/verify";
import type { PublicKey } from "../core/public-key.ts";
import { noble } from "./noble.ts";

interface Header {
  alg?: unknown;
  kid?: string;
}
type KeyOf = (header: Header) => PublicKey & { alg: string };

/** Does this browser's own cryptography know the curve? Those of phones learnt it late: Chrome 137, Safari 17. */
async function browserKnows({ kty, crv, x }: PublicKey): Promise<boolean> {
  return crypto.subtle.importKey("jwk", { kty, crv, x }, "Ed25519", false, ["verify"]).then(
    () => true,
    () => false,
  );
}

/**
 * In the place of jose's for pages of the web (site.config.ts), where the browser is whichever a phone has: the same
 * answer, from jose wherever the browser can, else counted in script.
 * @throws for whatever jose refuses: another form, algorithm or signature, and what `keyOf` throws
 */
export async function compactVerify(
  jws: string,
  keyOf: KeyOf,
  options: { algorithms: string[] },
): Promise<CompactVerifyResult> {
  const [key] = __KEYS__;
  if (key && (await browserKnows(key))) return byBrowser(jws, keyOf, options);
  return verifyInScript(jws, keyOf, options);
}

export async function verifyInScript(
  jws: string,
  keyOf: KeyOf,
  { algorithms }: { algorithms: string[] },
): Promise<CompactVerifyResult> {
  const [head, payload, signature, ...more] = jws.split(".");
  if (!head || payload === undefined || !signature || more.length) throw new Error("not a compact JWS");
  const header = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(decode(head))) as Header | null;
  if (typeof header !== "object" || header === null || Array.isArray(header)) throw new Error("no header");
  const { alg } = header;
  if (alg !== "EdDSA" || !algorithms.includes(alg)) throw new Error(`algorithm ${alg}`);
  // Nobody who signs for us asks for extensions, and not knowing one is a reason to refuse.
  if ("crit" in header || "b64" in header) throw new Error("extensions");
  const { kty, crv, x } = keyOf(header);
  if (kty !== "OKP" || crv !== "Ed25519") throw new Error(`a key of ${kty} ${crv}`);
  const signed = new TextEncoder().encode(`${head}.${payload}`);
  const { verifyAsync } = await noble();
  // As strict as RFC 8032, which browsers follow.
  const good = await verifyAsync(decode(signature), signed, decode(x), { zip215: false });
  if (!good) throw new Error("the signature does not fit");
  return { payload: decode(payload), protectedHeader: { ...header, alg } };
}
