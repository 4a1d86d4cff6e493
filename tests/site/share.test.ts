// Where a shared text is read, and what of it.
import { expect, test } from "vitest";
import { placeOf, textOf } from "../../extension/site/worker/share.ts";

test.each([
  [["", "", ""], ""],
  [["", "1577-7011", ""], "1577-7011"],
  [["쿠팡", "https://coupang.com/a", "https://coupang.com/a"], "쿠팡\nhttps://coupang.com/a"],
  [["https://a.kr/", "보세요 https://a.kr/", ""], "보세요 https://a.kr/"],
  [["제목", " 글 ", "https://a.kr"], "제목\n글\nhttps://a.kr"],
])("%j", (parts, wanted) => expect(textOf(parts)).toBe(wanted));

test("endless texts are cut", () => expect(textOf(["", "가".repeat(300_000), ""]).length).toBe(100_000));

test.each([
  ["", "/check"],
  ["1577-7011", "/check"],
  ["1577 7011", "/check"],
  ["문의 02)123-4567", "/check"],
  ["toss.im", "/check"],
  ["www.coupang", "/check"],
  ["한글.한국", "/check"],
  ["help@daum.net", "/check"],
  [`${"안내 ".repeat(200)}http://a.kr`, "/check"],
  [`${"2026년 11월 30일까지 제한됩니다. ".repeat(20)}`, "/"],
  ["환불해 주세요", "/"],
  ["5분 3초", "/"],
  ["계정이 잠겼어요. 왜죠?", "/"],
] as const)("%s → %s", (text, wanted) => expect(placeOf(text)).toBe(wanted));
