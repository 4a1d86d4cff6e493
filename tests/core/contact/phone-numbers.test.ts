import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { numberClass, numberKey } from "../../../extension/core/contact/phone-numbers.ts";
import { check, short, WHY } from "./entries.ts";

describe("one number, one key", () => {
  const { written } = JSON.parse(readFileSync(new URL("../../fixtures/phones.json", import.meta.url), "utf8"));
  test.each(written as { value: string; key: string }[])("$value is $key", ({ value, key }) => {
    expect(numberKey(value)).toBe(key);
  });

  test.each([
    "1.1.8",
    "11-8",
    "12",
    "",
    "1588-3820로 전화",
    "1588-XXXX",
    "010-****-1234",
    "1+1",
    "1588-3820@a.kr",
  ])("“%s” is no number", (value) => {
    expect(numberKey(value)).toBeNull();
  });
});

describe("whose it is", () => {
  test.each([
    ["1588-3820", "official naver/phone"],
    ["국번없이 118", "official kisa-118"],
    ["1644 1111", "impostor kakaopay"],
    ["+82-1588-3820", "official naver/phone"],
    ["문의 +82 1588 3820 으로", "official naver/phone"],
    ["+82-15-8838-2011", "unknown"],
    ["02-1588-3820", "unknown"],
    ["1588-3821", "unknown"],
    ["1600-0987", "unknown baemin/phone"],
    ["\u202a1588-3820\u202c", "official naver/phone"],
    ["1588\u200b3820", "official naver/phone"],
    ["\u202e0283-8851", "unknown"],
  ])("%s: %s", (value, verdict) => {
    expect(short(value)).toBe(verdict);
  });

  test("it is told when it was last seen, and in what word", () => {
    expect(check("1588-3820")[0]).toMatchObject({ since: "2026-03-02", confidence: "official" });
    expect(check("1600-0987")[0]).toMatchObject({ confidence: "disputed", text: WHY });
    expect(check("1588-3821")[0]).toMatchObject({ service: null, confidence: null, text: null });
  });

  test("aging is official, old was official, and warnings run out, on the day itself", () => {
    expect(short("1599-0000", "2026-12-27")).toBe("official haneul/phone");
    expect(short("1599-0000", "2026-12-28")).toBe("was-official haneul/phone");
    expect(check("1599-0000", "2026-12-28")[0].confidence).toBe("reported");
    expect(short("1599-0001")).toBe("was-official haneul/old-phone");
    expect(short("1644-1111", "2027-04-30")).toBe("impostor kakaopay");
    expect(short("1644-1111", "2027-05-01")).toBe("unknown");
  });
});

describe("inside other words", () => {
  test.each([
    ["쿠팡 1577-7011", "official coupang/phone"],
    ["1577.7011 (유료)", "official coupang/phone"],
    ["142-235 (온라인피해365)", "official online-damage-365"],
    ["1599-0000번", "official haneul/phone"],
    ["1 5 7 7 7 0 1 1 쿠팡", "official coupang/phone"],
    ["쿠팡 15 77 70 11 맞나요", "official coupang/phone"],
    ["로또 15 18 20 33", "unknown"],
    ["1588-3820번으로", "official naver/phone"],
    ["카카오T 1588-3820", "official naver/phone"],
    ["[Web발신]\n[쿠팡] 문의 1577-7011 (무료수신거부 080-000-0000)", "unknown"],
    ["1577-7011/1588-3820", "official coupang/phone"],
    ["경찰 말고 118에 전화하세요", "official kisa-118"],
    ["국번 없이 1332", "official fss-1332"],
    ["금감원 번호 1332 맞나요", "official fss-1332"],
    ["118 맞나요?", "official kisa-118"],
    ["1332개 팔렸어요", "unknown"],
    ["오류 1332 가 떠요", "unknown"],
    ["방이 118 개예요", "unknown"],
    ["인증번호 1332 를 입력하세요", "unknown"],
    ["1,332원을 냈어요", "unknown"],
    ["15883820원 입금", "unknown"],
    ["2026-11-22 10:00", "unknown"],
    ["주문 AB15883820", "unknown"],
    ["계좌 110-15883820-01", "unknown"],
  ])("%s: %s", (value, verdict) => {
    expect(short(value)).toBe(verdict);
  });

  test("digits one by one are a number, whoever has it; two by two they are somebody's or a row of figures", () => {
    const written = (text: string) => check(text).map((one) => one.written);
    expect(written("카카오 1 5 7 7 3 3 5 7 이 맞나요")).toEqual(["1 5 7 7 3 3 5 7"]);
    expect(written("순서는 3 1 4 1 5 9 2 6 이에요")).not.toContain("3 1 4 1 5 9 2 6");
    expect(written("점수 15 18 20 33 이에요")).not.toContain("15 18 20 33");
  });

  test("each of several is judged once, the worst first", () => {
    const found = check("1577-7011로 안 되면 1644-1111, 다시 1577 7011로, 아니면 1588-3821");
    expect(found.map(({ written, verdict }) => `${written} ${verdict}`)).toEqual([
      "1644-1111 impostor",
      "1588-3821 unknown",
      "1577-7011 official",
    ]);
  });
});

test.each([
  ["010-1234-5678", "person"],
  ["+82 10 1234 5678", "person"],
  ["0503-1234-5678", "safe"],
  ["060-700-1234", "costs"],
  ["070-1234-5678", "internet"],
  ["080-333-4000", "free"],
  ["1588-3820", "caller"],
  ["1670-9827", "caller"],
  ["1833-6972", "caller"],
  ["00-308-321-0161", "abroad"],
  ["+1 415 555 0100", "abroad"],
  ["112", "state"],
  ["1332", "state"],
  ["142-235", "state"],
  ["02-735-8994", null],
  ["+82 2 735 8994", null],
])("by law %s is %s", (number, kind) => {
  expect(numberClass(numberKey(number) ?? "")).toBe(kind);
});
