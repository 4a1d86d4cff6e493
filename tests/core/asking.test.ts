import { describe, expect, test } from "vitest";
import { asking, namesOf, queryOf } from "../../extension/core/asking.ts";
import type { ServedService } from "../../extension/core/schema.ts";
import { bundle } from "./data.ts";

const names = namesOf(
  Object.entries(bundle)
    .filter(([key]) => key.startsWith("service/"))
    .map(([, value]) => value as ServedService)
    .map(({ id, name, aliases }) => ({ id, names: [name.ko, name.en, ...aliases] })),
);
const naver = (query: string) =>
  `https://search.naver.com/search.naver?where=nexearch&query=${encodeURIComponent(query)}`;

describe("whose phone number is searched for", () => {
  test.each([
    ["카카오톡 고객센터 전화번호", "kakaotalk"],
    ["카톡 고객센터", "kakaotalk"],
    ["카톡고객센터", "kakaotalk"],
    ["카카오톡고객센터전화번호", "kakaotalk"],
    ["카카오톡 전화 상담", "kakaotalk"],
    ["카카오톡 상담원 연결 전화", "kakaotalk"],
    ["카카오톡 계정 정지 고객센터 전화번호", "kakaotalk"],
    ["  카카오  고객 센터 전화 번호 ", "kakaotalk"],
    ["다음 고객센터 전화번호", "daum"],
    ["다음 전화번호", "daum"],
    ["한메일 고객센터", "daum"],
    ["트위터 고객센터 전화번호", "x"],
    ["X 고객센터", "x"],
    ["twitter customer service phone number", "x"],
    ["Twitter phone number", "x"],
    ["헬로톡 고객센터", "hellotalk"],
    ["hellotalk customer support korea", "hellotalk"],
    ["카카오뱅크 고객센터 전화번호", "kakaobank"],
    ["카카오 뱅크 전화번호", "kakaobank"],
    ["카카오톡 선물하기 고객센터", "kakao-gift"],
    ["카카오페이 대표전화", "kakaopay"],
    ["네이버 고객센터 상담원 연결", "naver"],
    ["쿠팡 고객센터", "coupang"],
  ])("“%s” → %s", (query, service) => {
    expect(asking(naver(query), names)).toBe(service);
  });

  test.each([
    // No service, two services, a name that is a common word or part of another, words about something else.
    ["전화번호"],
    ["고객센터"],
    ["병원 고객센터 전화번호"],
    ["카카오톡 네이버 고객센터"],
    ["메타 고객센터"],
    ["다음 주 병원 고객센터"],
    ["다음 달 전화 요금"],
    ["토스뱅크 고객센터"],
    ["엑스레이 전화번호"],
    ["카카오톡 친구 전화번호 저장"],
    ["카카오톡 전화번호 없이 가입"],
    ["twitter phone verification code"],
    // Nobody asks for a phone.
    ["카카오톡"],
    ["카카오톡 계정 정지"],
    ["smartphone kakaotalk"],
    ["microphone twitter"],
    ["카카오톡 고객센터 ".repeat(8)],
    [""],
  ])("“%s” → nobody", (query) => {
    expect(asking(naver(query), names)).toBeNull();
  });

  test.each([
    ["https://search.naver.com/search.naver?query=a", "a"],
    ["https://m.search.naver.com/search.naver?sm=x&query=a+b", "a b"],
    ["https://search.daum.net/search?w=tot&q=%EB%8B%A4%EC%9D%8C", "다음"],
    ["https://www.google.com/search?q=a&hl=ko#top", "a"],
    ["https://www.google.com/search?hl=ko", null],
    ["https://www.google.com/maps?q=a", null],
    ["https://www.google.com.evil.example/search?q=a", null],
    ["https://search.naver.com.evil.example/search.naver?query=a", null],
    ["https://cs.kakao.com/search?query=a", null],
    ["http://search.naver.com/search.naver?query=a", null],
    ["about:blank", null],
    ["no address", null],
  ])("what was typed at %s", (url, query) => {
    expect(queryOf(url)).toBe(query);
  });
});
