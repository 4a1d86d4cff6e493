import { describe, expect, test } from "vitest";
import { skeleton } from "../../../extension/core/contact/skeleton.ts";
import { slipOf } from "../../../extension/core/contact/slips.ts";
import { brandDomains, check, short } from "./entries.ts";

describe("alike", () => {
  test.each([
    ["another script's letter", "https://cs.kаkao.com/", "kakaotalk"],
    ["the same, as browsers write it", "https://xn--kkao-53d.com/", "kakaotalk"],
    ["one letter only", "https://х.com/", "x"],
    ["an accent", "https://nàver.com", "naver"],
    ["a digit", "kaka0.com", "kakaotalk"],
    ["a capital I", "https://www.netfIix.com/login", "netflix"],
    ["rn for m", "https://sarnsung.com", "samsung"],
    ["rn for m in a name with a word", "sarnsung-event.shop", "samsung"],
    ["rn for m in a desk", "kakao-payrnent.com", "kakaotalk"],
    ["vv for w", "tvvitter.com", "x"],
    ["a doubled letter", "naverr.com", "naver"],
    ["a swapped pair", "navre.com", "naver"],
    ["a letter left out", "hellotlk.com", "hellotalk"],
    ["two slips in a long name", "helotallk.com", "hellotalk"],
    ["a slip in a product's name", "kakaopey.com", "kakaopay"],
    ["a host as user name", "https://cs.kakao.com@evil.kr/", "kakaotalk"],
    ["the same with a password", "https://cs.kakao.com:login@evil.kr/", "kakaotalk"],
    ["a host in front of a stranger", "https://accounts.kakao.com.login-help.kr/", "kakaotalk"],
    ["a name in front of a stranger", "https://naver.evil.kr/", "naver"],
    ["a desk in front of a stranger", "https://toss-login.pages.example/", "toss"],
    ["a name with a desk", "kakao-cs.com", "kakaotalk"],
    ["a desk with a name", "https://login-kakao.kr/", "kakaotalk"],
    ["the same in one word", "naverhelp.com", "naver"],
    ["with more words of that kind", "appleid-verify.support", "apple"],
    ["a short name set apart", "toss-verify.com", "toss"],
    ["a name of one letter set apart", "x-help.com", "x"],
    ["the same behind", "help-x.com", "x"],
    ["a number behind it", "kakao-cs24.com", "kakaotalk"],
    ["a product", "kakaotalk-support.com", "kakaotalk"],
    ["a desk for locked accounts", "kakao-appeal-center.com", "kakaotalk"],
    ["what it would do there", "kakaotalk-unban.com", "kakaotalk"],
    ["money back", "netflix-refund.com", "netflix"],
    ["a mailbox, and a way in", "naver-mail-login.net", "naver"],
    ["a service on somebody else's host", "instagram-help.com", "instagram"],
    ["another one", "help-tistory.com", "tistory"],
    ["a word set apart", "naver-pay.net", "naver"],
    ["another script's letters in its name", "instagrarn.com", "instagram"],
    ["a public body in front of a stranger", "https://ecrm.police.go.kr.report.example/", "ecrm"],
    ["a word of safety", "kakaotalk-safe.com", "kakaotalk"],
    ["the group's name", "카카오고객센터.com", "kakaotalk"],
    ["a Korean name", "https://인스타그램고객센터.com/", "instagram"],
    ["the same, as browsers write it", "티스토리-로그인.kr", "tistory"],
    ["what people call it", "인스타정지해제.kr", "instagram"],
  ])("%s: %s", (_what, value, service) => {
    expect(check(value)[0]).toMatchObject({ verdict: "look-alike", service, channel: null, confidence: null });
  });
});

describe("not alike", () => {
  test.each([
    ["a word", "never.com"],
    ["rn in a name of its own", "arnold.com"],
    ["another short word with a desk", "box-help.com"],
    ["a letter with no desk", "x-ray.com"],
    ["a word", "apply.com"],
    ["a short word", "live.me"],
    ["a short word", "boss.im"],
    ["another first letter", "waver.com"],
    ["another ending of the same name", "kakao.co.kr"],
    ["a product", "kakaot.com"],
    ["another product", "kakaomap.com"],
    ["a short name in one word", "tosscs.com"],
    ["a short name in front", "line.evil.kr"],
    ["a name inside a word", "pineapplesupport.org"],
    ["a name with other words", "apple-valley-security.com"],
    ["an authority's neighbour", "police-help.org"],
    ["a Korean name with another word", "인스타그램맛집.com"],
    ["a service that is a word", "brunch-center.com"],
    ["a service's own address that no record names", "help.instagram.com"],
    ["a stranger's page about them", "https://evil.example/help.x.com"],
  ])("%s: %s", (_what, value) => {
    expect(short(value)).toBe("unknown");
  });
});

describe("a stranger's address that carries a name", () => {
  test.each([
    ["coupang-event.shop", null],
    ["netflix-event.shop", "netflix"],
    ["https://event-naver.shop/x", "naver"],
    ["hellotalkgift.com", "hellotalk"],
    ["help@netflix-gift.com", "netflix"],
    ["navercorp.com", null],
    ["apple-valley-security.com", null],
    ["naver.com", undefined],
  ])("%s", (value, carries) => {
    expect(check(value)[0]?.carries).toBe(carries);
  });

  test("comes before what nobody knows and names nobody", () => {
    const [worst] = check("010-1234-5678 haneul-center.example netflix-event.shop");
    expect(worst).toMatchObject({ written: "netflix-event.shop", verdict: "unknown", service: null });
  });
});

test("a slip is counted by the length of the name", () => {
  const brands = ["kakao", "kakaopay", "toss", "instagram", "lottecard"];
  const slips = (label: string, brand: string) => slipOf(label, brand, brands);
  expect(slips("tos", "toss")).toBe(false);
  expect(slips("tosa", "toss")).toBe(false);
  expect(slips("kakoo", "kakao")).toBe(true);
  expect(slips("kakkoo", "kakao")).toBe(false);
  expect(slips("cakao", "kakao")).toBe(false);
  expect(slips("lnstagram", "instagram")).toBe(true);
  expect(slips("instgrm", "instagram")).toBe(true);
  expect(slips("instgr", "instagram")).toBe(false);
  // What both share does not tell them apart.
  expect(slips("kakaopage", "kakaopay")).toBe(false);
  expect(slips("kakaolab", "kakaopay")).toBe(false);
  expect(slips("kakaopat", "kakaopay")).toBe(true);
  expect(slips("lottemart", "lottecard")).toBe(false);
  expect(slips("lotecard", "lottecard")).toBe(true);
});

test("what looks the same has one skeleton", () => {
  expect(skeleton("kаkао")).toBe(skeleton("kakao"));
  expect(skeleton("modem")).toBe(skeleton("modern"));
  expect(skeleton("naver")).not.toBe(skeleton("never"));
});

describe("firms with a name of ours in theirs", () => {
  test("there are many", () => expect(brandDomains.length).toBeGreaterThan(150));

  test.each(brandDomains)("%s is no look-alike", (domain) => {
    for (const value of [domain, `https://www.${domain}/a?b=c`, `help@${domain}`])
      expect(check(value)[0].verdict, value).toBe("unknown");
  });
});
