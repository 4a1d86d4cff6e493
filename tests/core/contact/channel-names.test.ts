import { describe, expect, test } from "vitest";
import { particle } from "../../../extension/core/text/particles.ts";
import { check, short, WHY } from "./entries.ts";

describe("mailboxes", () => {
  test.each([
    ["support@toss.im", "official toss/email"],
    ["Support@TOSS.im", "official toss/email"],
    ["mailto:support@toss.im", "official toss/email"],
    ["mailto:support@toss.im?subject=hi", "official toss/email"],
    ["<support@toss.im>", "official toss/email"],
    ["support＠toss.im", "official toss/email"],
    ["support @ toss . im", "official toss/email"],
    ["메일은 support@toss.im으로 보내세요.", "official toss/email"],
    ["support@toss.im.", "unknown"],
    ["support@toss.im.evil.example", "look-alike toss"],
    ["support@evil.toss.im", "unknown"],
    ["a@kakao.com", "unknown"],
    ["support@gmail.com", "unknown"],
    ["kakao.support@naver.com", "look-alike kakaotalk"],
    ["kakao.help.center@gmail.com", "look-alike kakaotalk"],
    ["netflix-billing@outlook.com", "look-alike netflix"],
    ["naver_login@daum.net", "look-alike naver"],
    ["kim.kakao.fan@gmail.com", "unknown"],
    ["kim.cs@gmail.com", "unknown"],
    ["kakao.support@haneul.example", "unknown"],
    ["mailto:support@toss.im?cc=a@evil.example", "unknown"],
    ["support@toss.im?cc=a@evil.example", "unknown"],
    ["support@tоss.im", "look-alike toss"],
    ["help@helloltalk.com", "look-alike hellotalk"],
    ["help.x.com@evil.kr", "look-alike x"],
    ["@Support", "unknown"],
  ])("%s: %s", (value, verdict) => {
    expect(short(value)).toBe(verdict);
  });
});

describe("channels", () => {
  test.each([
    ["다음 고객센터", "official daum/chat"],
    ["  다음   고객센터 ", "official daum/chat"],
    ["카카오톡 채널 다음 고객센터", "official daum/chat"],
    ["다음 고객센터 채널", "official daum/chat"],
    ["‘다음 고객센터’", "official daum/chat"],
    ["카카오톡 채널 [다음 고객센터]", "official daum/chat"],
    ["카카오톡에서 채널 ‘다음 고객센터’를 추가하세요", "official daum/chat"],
    ["카톡에서 '다음 고객센터' 검색 후 상담", "official daum/chat"],
    // A strange channel to search for leads, however real the numbers beside it are.
    ["카톡에서 '계정 안전 센터' 검색 후 상담, 문의 1588-3820", "unknown"],
    ["다음 고객센터에서 카카오페이 문의", "unknown"],
    ["다음 고객\u200b센터", "unknown"],
    ["이용자 고객센터", "impostor kakaotalk"],
    ["이용자고객센터", "impostor kakaotalk"],
    ["카톡에서 이용자 고객센터 검색", "impostor kakaotalk"],
    ["", "unknown"],
  ])("%s: %s", (value, verdict) => {
    expect(short(value)).toBe(verdict);
  });

  test.each([
    "다음고객센터",
    "다음 고객 센터",
    "다음 고객센터!",
    "카카오톡 채널 [다음고객센터]",
  ])("%s: told how it is spelt", (value) => {
    expect(check(value)[0]).toMatchObject({ verdict: "unknown", service: "daum", reason: "spelling", text: WHY });
  });
});

describe("nothing that can be read", () => {
  test.each([
    ["too-long", "1588-3820 ".repeat(10_240)],
    ["too-long", `https://help.x.com/${"a".repeat(102_400)}`],
    ["turned", "\u202e0283-8851"],
    ["turned", "쿠팡 \u20671577-7011"],
    ["control", "1588\u00003820"],
    ["control", "https://help.x.com\u0007"],
    ["letters", "https://help.x.com\\@evil.example"],
  ])("%s", (reason, value) => {
    const start = performance.now();
    expect(check(value)).toMatchObject([{ verdict: "unknown", service: null, reason }]);
    expect(performance.now() - start).toBeLessThan(50);
  });

  test.each([
    ...[
      "1588-3820",
      "a.",
      "한.",
      "@a.kr ",
      "https://",
      "http://a@",
      "(",
      "[채널 ‘",
      "0 ",
      "1-",
      "x.com ",
      ". ",
      "112 ",
    ],
    ...["가", "a", "a@", "채널 ", "-", "1", "가a.", "한글.kr ", "%25", "www."],
  ])("long rows of %j take no time", (piece) => {
    for (const end of ["", "x", " x", "@b", ".kr"]) {
      // Of the processor, not of the clock: others may be at work.
      const start = process.cpuUsage();
      check(piece.repeat(4090 / piece.length) + end);
      const { user, system } = process.cpuUsage(start);
      expect((user + system) / 1000, end).toBeLessThan(500);
    }
  });
});

test.each([
  ["카카오톡", "과"],
  ["네이버", "와"],
  ["118", "과"],
  ["1372", "와"],
  ["YES24", "와"],
  ["X (트위터)", "와"],
  ["HTML", "과"],
  ["", "와"],
])("%s%s", (name, and) => {
  expect(particle(name, "와/과")).toBe(and);
});

describe("what is hidden beside a real number leads", () => {
  test.each([
    "1588-3820 evil．kr",
    "1588-3820 evil。kr",
    "1588-3820 evil\u200b.kr",
    "1588-3820 evil[.]kr",
    "1588-3820 evil (dot) kr",
    "1588-3820 또는 010_3333_2222",
    "1588-3820 또는 010/3333/2222",
  ])("%s", (value) => {
    expect(short(value)).toBe("unknown");
  });
  test.each(["주문번호 15883820", "계좌 1588-3820", "118동 1502호", "118번 버스"])("no number to call: %s", (value) => {
    expect(short(value)).not.toContain("official");
  });
});
