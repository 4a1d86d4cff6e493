import { describe, expect, test } from "vitest";
import { beforeBar, brackets, isLanguage, isNumber, oneLine } from "../../../extension/core/match/letters.ts";

const TEXTS = [
  "",
  " ",
  "a",
  " a ",
  "a\n\t b  c ",
  "가\u00a0나\u3000다\ufeff",
  "a | b",
  "a|b",
  " | b",
  "a |",
  "a | b | c",
  "a\u00a0|\u2003b",
];
TEXTS.push(
  "[가] 나",
  " [가][나/다]\n[라] 마",
  "[가",
  "가 [나]",
  "[]",
  "[[가]] 나",
  "123",
  "12a",
  "١",
  "en",
  "ko-kr",
  "zh-hans",
  "fil",
);
TEXTS.push(
  "fil-ph",
  "msa_x1",
  "pt_br",
  "filter",
  "msa-",
  "en-u",
  "en-abcde",
  "EN",
  "e",
  "abc",
  "fi",
  "en-한국",
  "fi-fi",
  "en--1",
  "enxus",
);

describe("letters are asked as regular expressions would ask them", () => {
  test.each(TEXTS)("%j", (text) => {
    expect(oneLine(text)).toBe(text.replace(/\s+/g, " ").trim());
    expect(beforeBar(text)).toBe(text.split(/\s[|]\s/)[0]);
    expect(brackets(text)).toBe(text.match(/^(?:\s*\[[^\]]*\])+/)?.[0] ?? "");
    expect(isNumber(text)).toBe(/^\d+$/.test(text));
    expect(isLanguage(text)).toBe(/^(?:[a-z]{2}|fil|msa)(?:[-_][a-z0-9]{2,4})?$/.test(text));
  });
});
