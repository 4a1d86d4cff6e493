// What stands in the place of jose for pages of the web: the same answers, in script, wherever a browser cannot verify.
import { base64url, CompactSign, exportJWK, generateKeyPair, compactVerify as jose } from "jose";
import { expect, test } from "vitest";
import type { PublicKey } from "../../extension/core/public-key.ts";
import { verifyInScript } from "../../extension/site/compact-verify.ts";

const { privateKey, publicKey } = await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true });
const { kty = "", crv = "", x = "" } = await exportJWK(publicKey);
const key: PublicKey = { kid: "one", kty, crv, x };
const keyOf = ({ kid }: { kid?: string }) => {
  if (kid !== key.kid) throw new Error(`no pinned key ${kid}`);
  return { ...key, alg: "EdDSA" };
};
const options = { algorithms: ["EdDSA"] };

const text = (value: unknown): string => base64url.encode(JSON.stringify(value));
const good = await new CompactSign(new TextEncoder().encode('{"ver":1}'))
  .setProtectedHeader({ alg: "EdDSA", kid: key.kid })
  .sign(privateKey);
const [head = "", payload = "", signature = ""] = good.split(".");

/** A well-formed signature over another header. */
async function under(header: object): Promise<string> {
  const signed = `${text(header)}.${payload}`;
  const bytes = await crypto.subtle.sign("Ed25519", privateKey, new TextEncoder().encode(signed));
  return `${signed}.${base64url.encode(new Uint8Array(bytes))}`;
}

/** The order of the curve's group, in bytes: a signature plus it fits by a lax sum. */
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
function malleable(): string {
  const bytes = base64url.decode(signature);
  let more = ORDER + bytes.slice(32).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  for (let at = 32; at < 64; at++, more >>= 8n) bytes[at] = Number(more & 255n);
  return [head, payload, base64url.encode(bytes)].join(".");
}

test("what is signed is read", async () => {
  const [ours, theirs] = await Promise.all([verifyInScript(good, keyOf, options), jose(good, keyOf, options)]);
  expect(new TextDecoder().decode(ours.payload)).toBe('{"ver":1}');
  expect(ours.protectedHeader).toEqual(theirs.protectedHeader);
});

const BAD: Record<string, string> = {
  "another payload": [head, text({ ver: 2 }), signature].join("."),
  "no signature": `${head}.${payload}.`,
  "a signature of zeroes": [head, payload, base64url.encode(new Uint8Array(64))].join("."),
  "a signature cut short": good.slice(0, -4),
  "the same signature, another way": malleable(),
  "no algorithm": await under({ alg: "none", kid: key.kid }),
  "another algorithm": await under({ alg: "HS256", kid: key.kid }),
  "the algorithm by its other name": await under({ alg: "Ed25519", kid: key.kid }),
  "an extension that must be understood": await under({ alg: "EdDSA", kid: key.kid, crit: ["ours"], ours: 1 }),
  "an unknown key": await under({ alg: "EdDSA", kid: "two" }),
  "no key": await under({ alg: "EdDSA" }),
  "a header that is a list": await under([]),
  "two parts": `${head}.${payload}`,
  "four parts": `${good}.`,
  "no text": "",
};

for (const [name, jws] of Object.entries(BAD))
  test(`refused, as by jose: ${name}`, async () => {
    await expect(jose(jws, keyOf, options)).rejects.toThrow();
    await expect(verifyInScript(jws, keyOf, options)).rejects.toThrow();
  });

test("a key of another kind is none", () =>
  expect(verifyInScript(good, () => ({ ...key, crv: "X25519", alg: "EdDSA" }), options)).rejects.toThrow("X25519"));
