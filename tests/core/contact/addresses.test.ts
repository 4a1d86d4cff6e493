import { describe, expect, test } from "vitest";
import { check, short } from "./entries.ts";

test.each([
  ["kakao.com", "official kakaotalk"],
  ["https://www.kakao.com/", "official kakaotalk"],
  ["https://m.daangn.com/?utm_source=mail", "official karrot"],
  ["https://cs.kakao.com/helps?service=8", "official kakaotalk"],
  ["http://cs.kakao.com", "official kakaotalk"],
  ["CS.Kakao.com/requests", "official kakaotalk"],
  ["https://cs.kakao.com:443/requests", "official kakaotalk"],
  ["https://cs.kakao.com/requests?service=8&locale=ko", "official kakaotalk/web-form"],
  ["cs.kakao.com/requests?locale=ko&service=8#top", "official kakaotalk/web-form"],
  ["https://cs.kakao.com/requests?service=9", "official kakaotalk"],
  ["https://help.x.com/en/forms", "official x"],
  ["https://x.com/Support", "official x/support-account"],
  ["X.com/support/", "official x/support-account"],
  ["https://x.com/settings/account", "official x"],
  ["https://m.facebook.com/help/contact/260749603972907", "official facebook"],
  ["https://pf.kakao.com/_aBc", "official kakaotalk/chat"],
  ["https://cs.kakao.com/login?continue=https%3A%2F%2Fcs.kakao.com%2Fhelps", "official kakaotalk"],
  ["https://login.fake-desk.example/a", "impostor kakaotalk"],
])("%s: %s", (value, verdict) => {
  expect(short(value)).toBe(verdict);
});

describe("on their site, where anybody writes or forwards", () => {
  test.each([
    ["a listing", "https://www.daangn.com/articles/123", "karrot"],
    ["somebody's account", "https://x.com/support_kr", "x"],
    ["below the desk's account", "https://x.com/support/with/more", "x"],
    ["another edition", "https://mobile.x.com/help_desk", "x"],
    ["another language", "https://ko-kr.x.com/help_desk", "x"],
    ["dots in the path", "https://x.com/settings/../help_desk", "x"],
    ["doubled slashes", "https://x.com//help_desk", "x"],
    ["a channel", "https://pf.kakao.com/_other", "kakaotalk"],
    ["a channel in other letters", "https://pf.kakao.com/_ABC", "kakaotalk"],
    ["another subdomain", "https://shop.kakao.com/", "kakaotalk"],
    ["a blog", "https://kakao-help.tistory.com/12", null],
    ["a search page of a desk", "https://cs.kakao.com/search?query=kakao%20id", "kakaotalk"],
    ["the same, doubled slash", "https://cs.kakao.com//search?query=a", "kakaotalk"],
    ["somebody's page on a desk", "https://cs.kakao.com/@kakao/1", "kakaotalk"],
    ["a forum on a desk", "https://help.x.com/en/forum/t/1", "x"],
    ["a desk that leads on", "https://cs.kakao.com/helps?continue=https%3A%2F%2Fevil.kr", "kakaotalk"],
    ["the same, twice encoded", "https://cs.kakao.com/helps?u=https%253A%252F%252Fevil.kr", "kakaotalk"],
    ["the same, without scheme", "https://cs.kakao.com/helps?u=//evil.kr", "kakaotalk"],
    ["the same, a bare host", "https://help.x.com/redirect?url=evil.kr/a", "x"],
    ["the same, in the fragment", "https://help.x.com/#/go?to=https://evil.kr", "x"],
    ["the same, in the path", "https://help.x.com/out/https://evil.kr", "x"],
    ["to a place of theirs where anybody writes", "https://cs.kakao.com/helps?u=https://pf.kakao.com/_x", "kakaotalk"],
    ["by a user name", "https://cs.kakao.com/helps?u=https://cs.kakao.com@evil.kr", "kakaotalk"],
  ])("%s: %s", (_what, value, service) => {
    expect(check(value)[0]).toMatchObject({ verdict: "open-path", service, channel: null, confidence: null });
  });
});

test.each([
  ["https://l.facebook.com/l.php?u=https://evil.kr", "unknown", "https://evil.kr"],
  [
    "https://l.facebook.com/l.php?u=https%3A%2F%2Fkakao-cs.com%2Fa&h=1",
    "look-alike kakaotalk",
    "https://kakao-cs.com/a",
  ],
  ["https://www.facebook.com/l.php?u=https://fake-desk.example", "impostor kakaotalk", "https://fake-desk.example"],
  ["https://l.facebook.com/l.php?u=https://pf.kakao.com/_x", "open-path kakaotalk", "https://pf.kakao.com/_x"],
  ["https://l.facebook.com/l.php?u=https://cs.kakao.com", "open-path facebook", undefined],
])("%s: judged by where it leads", (value, verdict, written = value) => {
  expect(short(value)).toBe(verdict);
  expect(check(value)[0].written).toBe(written);
});

describe("never official", () => {
  test.each([
    "cs-kakao.com",
    "cs.kakao.com.evil.example",
    "kakao.com.kr",
    "kakao.co",
    "xkakao.com",
    "x.com.",
    "https://cs.kakao.com./",
    "CS-KAKAO.COM",
    "help.x.com@evil.example",
    "https://help.x.com@evil.example/",
    "https://help.x.com:443@evil.example",
    "https://help.x.com%40evil.example",
    "https://user@help.x.com/",
    "https://evil.example/help.x.com",
    "https://evil.example?https://help.x.com/",
    "https://evil.example#help.x.com",
    "https://evil.example\\@help.x.com",
    "https://help.x.com\\@evil.example",
    "https://help.x.com\\.evil.example",
    "https://help.x.com .evil.example",
    "https://help.x.com\n.evil.example",
    "https://cs.kak\tao.com",
    "https:/help.x.com",
    "https:help.x.com",
    "https:///help.x.com",
    "//help.x.com",
    "javascript:location='https://help.x.com'",
    "javascript://help.x.com/%0aalert(1)",
    "data:text/html,help.x.com",
    "ftp://help.x.com/",
    "blob:https://help.x.com/1",
    "view-source:https://help.x.com",
    "여기 blob:https://help.x.com/1",
    "https://cs.kаkao.com",
    "https://ｃｓ.kakao.com",
    "https://cs。kakao.com",
    "https://cs.kakao.com。evil.example",
    "https://cs.ka\u00adkao.com",
    "https://cs.kakao\u200b.com",
    "https://xn--kkao-3ve.com",
    "https://cs%2ekakao.com",
    "https://cs..kakao.com",
    "https://.kakao.com",
    "https://_.kakao.com",
    "https://[::1]/",
    "https://cs.kakao.com:99999/",
    "chat:다음 고객센터",
    "spelt:다음고객센터",
    "part:search",
    "*.tistory.com",
    "x.com/*",
    "any:x.com/support",
    "__proto__",
    "constructor",
  ])("%j", (value) => {
    expect(check(value).map(({ verdict }) => verdict)).not.toContain("official");
  });
});

describe("inside other words", () => {
  test.each([
    ["cs.kakao.com으로 문의하세요", "official kakaotalk"],
    ["문의는 cs.kakao.com.", "official kakaotalk"],
    ["문의: https://cs.kakao.com/requests?service=8&locale=ko, 답은 메일로", "official kakaotalk/web-form"],
    ["고객센터:https://help.x.com/en (영어)", "official x"],
    ["(https://help.x.com/en/forms)", "official x"],
    ["홈페이지cs.kakao.com 참고", "official kakaotalk"],
    ["쿠팡(1577-7011)→https://bit.example/a1", "unknown"],
    ["쿠팡 1577-7011→bit.ly/a1", "unknown"],
    ["쿠팡 1577-7011/bit.ly", "unknown"],
    ["쿠팡 1577-7011;https://bit.example/a1", "unknown"],
    ["쿠팡 1577-7011 a.kr?u=https://help.x.com", "unknown"],
    ["쿠팡 1577-7011 a.kr/https://help.x.com", "unknown"],
    [
      `1577-7011 ${Array.from({ length: 30 }, (_, n) => `1588-38${n + 20}`).join(" ")} kakao-cs.com`,
      "look-alike kakaotalk",
    ],
    ["아이디는 a.b 예요. 3.5점", "unknown"],
    ["쿠팡 1577-7011, 자세히 보기 https://bit.example/a1", "unknown"],
    ["쿠팡 1577-7011 그리고 https://www.daangn.com/articles/1", "open-path karrot"],
    ["다음 사이트에서 blob:https://help.x.com/1 그리고 https://help.x.com/", "unknown"],
  ])("%s: %s", (value, verdict) => {
    expect(short(value)).toBe(verdict);
  });
});
