import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { decodeProtectedHeader, FlattenedEncrypt, type FlattenedJWE } from "jose";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { CannotOpen, decryptFile, encryptFile, isEncrypted, ROUNDS } from "../../extension/data/encrypt-file.ts";

const TEXT = JSON.stringify({ notes: "비밀 메모 👍", long: "x".repeat(50_000) });
const PASS = "느린 거북이 37";
const OLD = JSON.parse(readFileSync(resolve("tests/fixtures/old-encrypted-file.json"), "utf8"));
let file: string;
let jwe: FlattenedJWE;

beforeAll(async () => {
  file = await encryptFile(TEXT, PASS);
  jwe = JSON.parse(file) as FlattenedJWE;
});

const refused = (change: object, pass = PASS) =>
  expect(decryptFile({ ...structuredClone(jwe), ...change }, pass)).rejects.toThrow(CannotOpen);

describe("a locked file", () => {
  test("opens with its passphrase and shows nothing without", async () => {
    expect(await decryptFile(jwe, PASS)).toBe(TEXT);
    expect(file).not.toContain("비밀");
    expect(isEncrypted(jwe)).toBe(true);
    expect(isEncrypted({ kind: "munuigil-cases" })).toBe(false);
    expect(isEncrypted(null)).toBe(false);
  });
  test("says how it was made: at least 600,000 rounds, salt and nonce new each time", async () => {
    const head = decodeProtectedHeader(jwe);
    expect(head).toMatchObject({ alg: "PBES2-HS512+A256KW", enc: "A256GCM", p2c: ROUNDS });
    expect(ROUNDS).toBeGreaterThanOrEqual(600_000);
    const second = JSON.parse(await encryptFile(TEXT, PASS)) as FlattenedJWE;
    expect(decodeProtectedHeader(second).p2s).not.toBe(head.p2s);
    expect([second.iv, second.ciphertext]).not.toEqual([jwe.iv, jwe.ciphertext]);
  });
  test("the same passphrase typed as separate letters opens it", async () => {
    expect(await decryptFile(jwe, PASS.normalize("NFD"))).toBe(TEXT);
  });
  test.each([
    ["with another passphrase", () => ({}), "느린 거북이 38"],
    ["without one", () => ({}), ""],
    ["cut off", () => ({ ciphertext: jwe.ciphertext.slice(0, 400) }), PASS],
    ["of other letters", () => ({ ciphertext: "§§§" }), PASS],
    ["with another seal", () => ({ tag: "AAAAAAAAAAAAAAAAAAAAAA" }), PASS],
    ["without its head", () => ({ protected: undefined }), PASS],
  ])("opens nothing %s", (_what, change, pass) => refused(change(), pass));
  test("a file that asks for too much work is refused before any work", async () => {
    const work = vi.spyOn(crypto.subtle, "deriveBits");
    const head = decodeProtectedHeader(jwe);
    for (const p2c of [10_000_001, 1e12, "600000"])
      await refused({ protected: Buffer.from(JSON.stringify({ ...head, p2c })).toString("base64url") });
    expect(work).not.toHaveBeenCalled();
    await refused({}, "another");
    expect(work).toHaveBeenCalled();
  });
  test("a file locked in another way is refused, although its passphrase is right", async () => {
    const long = "thirty-two letters, no more, yes";
    const locked = (head: { alg: string; enc: string }) =>
      new FlattenedEncrypt(new TextEncoder().encode(TEXT)).setProtectedHeader(head).encrypt(Buffer.from(long));
    for (const head of [
      { alg: "dir", enc: "A256GCM" },
      { alg: "PBES2-HS256+A128KW", enc: "A256GCM" },
      { alg: "PBES2-HS512+A256KW", enc: "A256CBC-HS512" },
    ])
      await expect(decryptFile(await locked(head), long)).rejects.toThrow(CannotOpen);
    expect(await decryptFile(await locked({ alg: "PBES2-HS512+A256KW", enc: "A256GCM" }), long)).toBe(TEXT);
  });
});

describe("a file from before", () => {
  test("opens with its passphrase", async () => {
    expect(isEncrypted(OLD)).toBe(true);
    expect(JSON.parse(await decryptFile(OLD, PASS))).toEqual({ notes: "비밀 메모 👍" });
  });
  test.each([
    ["another passphrase", {}, "느린 거북이 38"],
    ["a changed version", { version: 2 }, PASS],
    ["too little work", { kdf: { ...OLD.kdf, iterations: 1000 } }, PASS],
    ["too much work", { kdf: { ...OLD.kdf, iterations: 1e12 } }, PASS],
    ["no derivation", { kdf: null }, PASS],
    ["no data", { data: "§§§" }, PASS],
  ])("is refused: %s", async (_what, change, pass) => {
    await expect(decryptFile({ ...OLD, ...change }, pass)).rejects.toThrow(CannotOpen);
  });
});
