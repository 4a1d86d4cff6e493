/** Texts as hands, pages and keyboards leave them: what is asked stays what it was. */
import { describe, expect, test } from "vitest";
import { answer } from "../../../extension/core/search/answer.ts";
import { otherKeyboard } from "../../../extension/core/text/hangul.ts";
import { engine } from "../data.ts";

const ask = (text: string) => answer(engine, text);

describe("what nobody sees or means parts no words", () => {
  test.each([
    ["카\u200b카\u200b오톡 정\u200b지", "카카오톡 정지"],
    ["카\u00ad톡 정\u2060지", "카톡 정지"],
    ["\u202e카톡 정지\u202c", "카톡 정지"],
    ["\ufeff죽\u200b고 싶\u200b어요", "죽고 싶어요"],
    ["죽고 싶어요".normalize("NFD"), "죽고 싶어요"],
    ["죽 고 싶 어 요", "죽고싶어요"],
    ["죽.고.싶.어.요", "죽고싶어요"],
    ["카 카 오 톡 정 지", "카카오톡정지"],
    ["ｋａｋａｏｔａｌｋ　정지", "kakaotalk 정지"],
  ])("“%s” is “%s”", (typed, meant) => {
    expect(ask(typed)).toEqual(ask(meant));
    expect(ask(typed).results.length + Number(ask(typed).emergency !== null)).toBeGreaterThan(0);
  });
});

describe("loose letters beside words", () => {
  test.each([
    "ㅋㅋ",
    "ㅎㅎ",
    "ㅠㅠ",
    "ㄷㄷ",
    "ㄴㄴ",
    "ㅇㅇ",
    "ㄱㄱ",
    "ㅅㅂ",
    "ㅈㄴ",
    "ㅅㄱ",
    "ㅈㅂ",
    "ㅇㅋ",
    "ㅡㅡ",
  ])("are moods and change nothing: “%s”", (mood) => {
    for (const said of ["계정 정지됐어요", "죽고 싶어요", "환불을 안 해줘요", "카톡 로그인이 안 돼요"])
      expect(ask(`${said} ${mood}`), said).toEqual(ask(said));
  });
  test("name a company or a problem where they begin a text or are all of it", () => {
    expect(ask("ㅋㅌ 정지").results[0]).toMatchObject({ service: "kakaotalk" });
    expect(ask("ㅌ 고객센터").results[0]).toMatchObject({ service: "x" }); // the other keyboard
    expect(ask("ㅎㄹㅌ ㅈㅈ").results[0]).toEqual({ service: "hellotalk", issue: "account-suspended" });
  });
});

test.each([
  ["zkxhr 안 돼요", "kakaotalk", "service-error"],
  ["xhtm 송금 잘못했어요", "toss", "wrong-transfer"],
  ["ㅜㄷ싀ㅑㅌ 환불", "netflix", "payment-refund"],
  ["ㅑㅜㄴㅅㅁㅎㄱ므 해킹당함", "instagram", "account-hacked"],
])("“%s”: the keyboard was changed after the name", (text, service, issue) => {
  expect(ask(text).results[0]).toEqual({ service, issue });
});

test("what is too long to have been typed blindly is not taken apart for the other keyboard", () => {
  expect(otherKeyboard("zkxhr ".repeat(10))).not.toBeNull();
  expect(otherKeyboard("zkxhr ".repeat(20))).toBeNull();
});
