import { describe, expect, test } from "vitest";
import called from "../../../extension/core/called.json";
import type { ServedService, TopicWords } from "../../../extension/core/schema.ts";
import { ENGINES, originsOf, queryOf, resultPagesOf } from "../../../extension/core/search/engines.ts";
import { namesOf, serviceAsked } from "../../../extension/core/search/phone-query.ts";
import { bundle } from "../data.ts";

const services = Object.entries(bundle).flatMap(([key, value]) =>
  key.startsWith("service/") ? [value as ServedService] : [],
);
const names = namesOf(services.map(({ id, name, aliases }) => ({ id, names: [name.ko, name.en, ...aliases] })));
const problems = Object.entries((bundle["search/issues"] as TopicWords).words);
const known = {
  names,
  words: new Map(problems.flatMap(([issue, words]) => words.map((word) => [word, issue]))),
  called: new Set(called),
};
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
    // People are asked for, not a number.
    ["트위터 상담원", "x"],
    ["트위터 상담원 연결", "x"],
    ["카톡 고객센터 상담직원 연결", "kakaotalk"],
    ["카카오톡 사람 상담원 연결하는 법", "kakaotalk"],
    ["kakaotalk customer service phone number", "kakaotalk"],
    ["how to talk to a live agent twitter", "x"],
    ["hello talk customer service", "hellotalk"],
    ["다음 고객센터", "daum"],
    ["엑스 고객센터", "x"],
    // The problem stands beside the name, even a short one.
    ["카톡 정지 고객센터 전화번호", "kakaotalk"],
    ["엑스 계정 잠김 고객센터", "x"],
    ["인스타 해킹 상담원 연결", "instagram"],
    ["토스 이중결제 고객센터 전화", "toss"],
    ["토스뱅크 고객센터", "tossbank"],
    ["삼성 카드 고객센터", "samsung-card"],
    ["국민은행 전화번호", "kb-bank"],
    ["트위터 정지 전화번호", "x"],
    ["다음 카페 강퇴 고객센터", "daum"],
    ["카카오톡 송금 고객센터", "kakaotalk"],
    // As people write and mistype.
    ["카톡은 전화 상담 되나요?", "kakaotalk"],
    ["카톡 고객센타 번호", "kakaotalk"],
    ["카톡 고객센터 1577-3754", "kakaotalk"],
    ["카카오툑 고객센터", "kakaotalk"],
    ["ㅎㄹㅌ 고객센터", "hellotalk"],
    ["xmdnlxj 고객센터", "x"],
    ["xmdnlxj rhrortpsxj", "x"],
    // KakaoTalk is the way here, not the aim.
    ["daum 고객센터 카톡 상담", "daum"],
  ])("“%s” → %s", (query, service) => {
    expect(serviceAsked(naver(query), known)).toBe(service);
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
    ["엑스레이 전화번호"],
    ["카카오톡 친구 전화번호 저장"],
    ["카카오톡 전화번호 없이 가입"],
    ["twitter phone verification code"],
    ["다음 주 날씨 전화"],
    ["다음 주 전화"],
    ["다음에 전화"],
    ["마음 상담원"],
    ["카카오 게임즈 고객센터"],
    ["네이버 웹툰 고객센터 전화번호"],
    ["스팀 청소기 고객센터"],
    ["steam mop customer service"],
    ["삼성 생명 고객센터"],
    ["토스 트레이닝 고객센터"],
    ["우리 동네 은행 전화번호"],
    ["라이언 고객센터"],
    ["라인 댄스 학원 전화번호"],
    // A number is spoken of, but nobody's.
    ["apple phone"],
    ["트위터 전화번호 인증"],
    ["카카오톡 전화번호 변경"],
    ["카톡 전화 안됨"],
    ["디스코드 전화번호 인증 오류"],
    // Nobody asks for a phone or for people.
    ["트위터"],
    ["다음 메일 용량 부족"],
    ["카카오톡"],
    ["카카오톡 계정 정지"],
    ["smartphone kakaotalk"],
    ["microphone twitter"],
    ["카카오톡 고객센터 ".repeat(8)],
    [""],
  ])("“%s” → nobody", (query) => {
    expect(serviceAsked(naver(query), known)).toBeNull();
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
    ["https://search.naver.com/other?query=a", null],
    ["https://search.naver.com:8443/search.naver?query=a", null],
    ["https://user@search.naver.com.evil.example/search.naver?query=a", null],
    ["https://www.google.com/searchbyimage?q=a", null],
    ["about:blank", null],
    ["no address", null],
  ])("what was typed at %s", (url, query) => {
    expect(queryOf(url)).toBe(query);
  });
});

test("leave is asked for whole hosts, and the line keeps to their results", () => {
  for (const engine of ENGINES) {
    expect(originsOf(engine)).toEqual(engine.hosts.map((host) => `https://${host}/*`));
    for (const host of engine.hosts)
      expect(resultPagesOf(engine, host)).toMatch(/^https:\/\/[a-z.]+\/search(\.naver)?\*$/);
  }
});
