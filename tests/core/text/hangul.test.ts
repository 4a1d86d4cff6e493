import { describe, expect, test } from "vitest";
import { oneSlip, otherKeyboard } from "../../../extension/core/text/hangul.ts";

describe("keyboards and slips", () => {
  test.each([
    ["xmdnlxj wjdwl", "트위터 정지"],
    ["ekdma", "다음"],
    ["ㅏㅁㅏㅁㅐㅅ미ㅏ", "kakaotalk"],
    ["hellotalk", null],
    ["카카오톡", null],
    ["ㅎㄹㅌ", null],
    ["how", null],
    ["123", null],
    ["bunjang", null], // no syllables on the other keyboard
    ["xmnlxj", null],
  ])("%s is %s on the other keyboard", (typed, meant) => {
    expect(otherKeyboard(typed)).toBe(meant);
  });
  test.each([
    ["abcd", "abcd", true],
    ["abcd", "abxd", true],
    ["abcd", "abd", true],
    ["abcd", "abccd", true],
    ["abcd", "acbd", true],
    ["abcd", "axxd", false],
    ["abcd", "ab", false],
    ["aab", "aba", true],
  ])("%s and %s: %s", (a, b, same) => {
    expect(oneSlip(a, b)).toBe(same);
    expect(oneSlip(b, a)).toBe(same);
  });
});
