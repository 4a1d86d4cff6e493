import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { composeSyllables, plainText } from "../../../extension/core/match/topic.ts";

// tests/scripts/compile/test_plain.py holds Python to the same table.
const CASES = JSON.parse(readFileSync(new URL("../../fixtures/plain.json", import.meta.url), "utf8")) as object;

describe("words as they are compared", () => {
  test.each(Object.entries(CASES))("%s", (text, bare) => {
    expect(plainText(text)).toBe(bare);
  });
  test("syllables that are written apart are put together", () => {
    for (const text of ["차단 및 신고", "값", "각", "가", "힣", "x", ""])
      expect(composeSyllables(text.normalize("NFD"))).toBe(text);
  });
});
