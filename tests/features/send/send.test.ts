import jsqr from "jsqr";
import { describe, expect, test } from "vitest";
import { addressOf, readSent } from "../../../extension/features/send/guide-address.ts";
import { qrOf } from "../../../extension/features/send/qr.ts";

/** Reads a code as a camera would: four pixels a module, RGBA. */
function read(code: boolean[][]): string | undefined {
  const side = code.length * 4;
  const pixels = new Uint8ClampedArray(side * side * 4);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const light = code[y >> 2]?.[x >> 2] ? 0 : 255;
      pixels.set([light, light, light, 255], (y * side + x) * 4);
    }
  return jsqr(pixels, side, side, { inversionAttempts: "dontInvert" })?.data;
}

describe("the code for the phone", () => {
  test.each([
    ["https://munuigil.example", "kakaotalk", "spam-message-limit"],
    ["http://127.0.0.1:8000", "x", "account-suspended"],
    ["https://a.very.long.name.of.a.server.that.somebody.runs.example.org:8443/below/a/path", "daum", "mail"],
  ])("on %s it leads to %s, %s", (server, service, issue) => {
    const address = `${server}/s/${service}/${issue}`;
    expect(addressOf({ service, issue }, server)).toBe(address);
    expect(read(qrOf(address))).toBe(address);
  });

  test("four light modules lie around it", () => {
    const code = qrOf("https://munuigil.example/s/x/mail");
    const edge = [...code.slice(0, 4), ...code.slice(-4)].flat();
    const sides = code.flatMap((row) => [...row.slice(0, 4), ...row.slice(-4)]);
    expect([...edge, ...sides].includes(true)).toBe(false);
    expect(code[4]?.[4]).toBe(true);
  });

  test("the address of its page: two plain ids, nothing else", () => {
    expect(readSent("#kakaotalk/spam-message-limit")).toEqual({ service: "kakaotalk", issue: "spam-message-limit" });
    for (const odd of ["", "#x", "#x/", "#../mail", "#x/mail/more", "#x/mail?y", "#%78/mail", "#X/mail"])
      expect(readSent(odd)).toBeNull();
  });
});
