import { beforeAll, describe, expect, test } from "vitest";
import { CannotOpen, ITERATIONS, isSealed, seal, unseal } from "../../extension/lib/sealed.ts";

const TEXT = JSON.stringify({ notes: "비밀 메모 👍", long: "x".repeat(50_000) });
const PASS = "느린 거북이 37";
let file: string;
let envelope: Record<string, unknown>;

beforeAll(async () => {
  file = await seal(TEXT, PASS);
  envelope = JSON.parse(file) as Record<string, unknown>;
});

const refused = (change: object, pass = PASS) =>
  expect(unseal({ ...structuredClone(envelope), ...change }, pass)).rejects;

describe("a locked file", () => {
  test("opens with its passphrase and shows nothing without", async () => {
    expect(await unseal(envelope, PASS)).toBe(TEXT);
    expect(file).not.toContain("비밀");
    expect(isSealed(envelope)).toBe(true);
    expect(isSealed({ kind: "munuigil-cases" })).toBe(false);
  });
  test("says how it was made: at least 600,000 rounds, salt and nonce new each time", async () => {
    expect(envelope).toMatchObject({
      version: 1,
      kdf: { name: "PBKDF2", hash: "SHA-256", iterations: ITERATIONS },
      cipher: { name: "AES-GCM" },
    });
    expect(ITERATIONS).toBeGreaterThanOrEqual(600_000);
    const second = JSON.parse(await seal(TEXT, PASS)) as typeof envelope;
    expect((second.kdf as { salt: string }).salt).not.toBe((envelope.kdf as { salt: string }).salt);
    expect((second.cipher as { iv: string }).iv).not.toBe((envelope.cipher as { iv: string }).iv);
    expect(second.data).not.toBe(envelope.data);
  });
  test("the same passphrase typed as separate letters opens it", async () => {
    expect(await unseal(envelope, PASS.normalize("NFD"))).toBe(TEXT);
  });
  test("a wrong passphrase is told apart from a damaged file", async () => {
    await refused({}, "느린 거북이 38").toEqual(new CannotOpen("passphrase"));
    await refused({}, "").toMatchObject({ fault: "passphrase" });
    const data = envelope.data as string;
    await refused({ data: data.slice(0, 99) + (data[99] === "A" ? "B" : "A") + data.slice(100) }).toMatchObject({
      fault: "damaged",
    });
    await refused({ data: data.slice(0, 400) }).toMatchObject({ fault: "damaged" });
    await refused({ data: "§§§" }).toMatchObject({ fault: "damaged" });
  });
  test("a file that asks for too little or too much work is refused before any work", async () => {
    for (const iterations of [1000, 599_999, 1e12, 600_000.5, "600000"])
      await refused({ kdf: { ...(envelope.kdf as object), iterations } }).toMatchObject({ fault: "damaged" });
    await refused({ kdf: null }).toMatchObject({ fault: "damaged" });
    await refused({ cipher: { name: "AES-CBC" } }).toMatchObject({ fault: "damaged" });
  });
  test("a file from a later version asks for an update", () =>
    refused({ version: 2 }).toMatchObject({ fault: "newer" }));
});
