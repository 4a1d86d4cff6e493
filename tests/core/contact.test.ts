import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkContact, numberKey } from "../../extension/core/contact.ts";
import type { Contact } from "../../extension/core/schema.ts";
import { bundle } from "./data.ts";
import { Dice } from "./mask-corpus.ts";

const TODAY = "2026-11-22";
const TRUST = { since: null, aging_at: null, old_at: null, dated: true, independent: 1 };
const WHY = { ko: "이유예요.", en: "A reason." };

function entry(verdict: Contact["verdict"], service: string | null, over: Partial<Contact> = {}): Contact {
  const trust = { ...TRUST, word: "official" as const };
  return { verdict, service, channel: null, text: WHY, trust, ...over };
}

const ENTRIES: Record<string, Contact> = {
  "contact/kakao.com": entry("official", "kakaotalk"),
  "contact/x.com": entry("official", "x"),
  "contact/x.com/*": entry("unknown", null),
  "contact/x.com/settings/*": entry("official", "x"),
  "contact/any:x.com/support": entry("official", "x", { channel: "support-account" }),
  "contact/pf.kakao.com": entry("unknown", null),
  "contact/pf.kakao.com/_aBc": entry("official", "kakaotalk", { channel: "chat" }),
  "contact/cs.kakao.com/search/*": entry("unknown", null),
  "contact/cs.kakao.com/requests?locale=ko&service=8": entry("official", "kakaotalk", { channel: "web-form" }),
  "contact/brunch.co.kr": entry("official", "brunch"),
  "contact/brunch.co.kr/@*": entry("unknown", null),
  "contact/tistory.com": entry("official", "tistory"),
  "contact/*.tistory.com": entry("unknown", null),
  "contact/play.coupang.com": entry("official", "coupang-play"),
  "contact/coupang.com": entry("official", "coupang"),
  "contact/fake-desk.example": entry("impostor", "kakaotalk"),
  "contact/support@toss.im": entry("official", "toss", { channel: "email" }),
  "contact/15883820": entry("official", "naver", { channel: "phone" }),
  "contact/118": entry("official", "kisa-118"),
  "contact/16441111": entry("impostor", "kakaopay", {
    trust: { ...TRUST, word: "reported", since: "2026-05-01", old_at: "2027-05-01" },
  }),
  "contact/15990000": entry("official", "haneul", {
    channel: "phone",
    trust: { ...TRUST, word: "reported", since: "2026-07-01", old_at: "2026-12-28" },
  }),
  "contact/16000987": entry("unknown", "baemin", {
    channel: "phone",
    trust: { ...TRUST, word: "disputed" },
  }),
  "contact/chat:다음 고객센터": entry("official", "daum", { channel: "chat" }),
  "contact/chat:카카오페이": entry("official", "kakaopay", { channel: "chat" }),
  "contact/chat:이용자고객센터": entry("impostor", "kakaotalk"),
};
const get = (key: string) => (Object.hasOwn(ENTRIES, key) ? ENTRIES[key] : undefined);
const check = (value: string, today = TODAY) => checkContact(value, get, today);

/** "official kakaotalk/web-form" */
function short(value: string, today = TODAY): string {
  const { verdict, service, channel } = check(value, today);
  return `${verdict}${service ? ` ${service}` : ""}${channel ? `/${channel}` : ""}`;
}

describe("numbers", () => {
  const { written } = JSON.parse(readFileSync(new URL("../fixtures/phones.json", import.meta.url), "utf8"));
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

  test.each([
    ["1588-3820", "official naver/phone"],
    ["국번없이 118", "official kisa-118"],
    ["1644 1111", "impostor kakaopay"],
    ["+82-1588-3820", "unknown"],
    ["02-1588-3820", "unknown"],
    ["1588-3821", "unknown"],
    ["1600-0987", "unknown baemin/phone"],
  ])("%s: %s", (value, verdict) => {
    expect(short(value)).toBe(verdict);
  });

  test("a disputed number says so; nobody's number says nothing", () => {
    expect(check("1600-0987")).toMatchObject({ confidence: "disputed", text: WHY });
    expect(check("1588-3821")).toEqual({
      verdict: "unknown",
      service: null,
      channel: null,
      confidence: null,
      text: null,
    });
  });

  test("old contacts are no longer official, and warnings run out, on the day itself", () => {
    expect(short("1599-0000", "2026-12-27")).toBe("official haneul/phone");
    expect(check("1599-0000", "2026-12-28")).toMatchObject({
      verdict: "unknown",
      service: "haneul",
      confidence: "reported",
    });
    expect(short("1644-1111", "2027-04-30")).toBe("impostor kakaopay");
    expect(short("1644-1111", "2027-05-01")).toBe("unknown");
  });
});

describe("addresses", () => {
  test.each([
    ["kakao.com", "official kakaotalk"],
    ["https://cs.kakao.com/helps?service=8", "official kakaotalk"],
    ["http://cs.kakao.com", "official kakaotalk"],
    ["CS.Kakao.com/requests", "official kakaotalk"],
    ["https://cs.kakao.com:443/requests", "official kakaotalk"],
    ["https://cs.kakao.com/requests?service=8&locale=ko", "official kakaotalk/web-form"],
    ["cs.kakao.com/requests?locale=ko&service=8#top", "official kakaotalk/web-form"],
    ["https://cs.kakao.com/requests?service=9", "official kakaotalk"],
    ["https://x.com/", "official x"],
    ["https://help.x.com/en/forms", "official x"],
    ["https://x.com/Support", "official x/support-account"],
    ["X.com/support/", "official x/support-account"],
    ["https://x.com/settings/account", "official x"],
    ["https://play.coupang.com/faq", "official coupang-play"],
    ["https://m.coupang.com/", "official coupang"],
    ["https://pf.kakao.com/_aBc", "official kakaotalk/chat"],
    ["https://brunch.co.kr/about", "official brunch"],
    ["www.tistory.com", "official tistory"],
    ["https://login.fake-desk.example/a", "impostor kakaotalk"],
  ])("%s: %s", (value, verdict) => {
    expect(short(value)).toBe(verdict);
  });

  test.each([
    ["somebody's account", "https://x.com/support_kr"],
    ["somebody's post", "https://x.com/Support_/status/1"],
    ["below the desk's account", "https://x.com/support/with/more"],
    ["another edition", "https://mobile.x.com/help_desk"],
    ["another language", "https://ko-kr.x.com/help_desk"],
    ["dots in the path", "https://x.com/settings/../help_desk"],
    ["doubled slashes", "https://x.com//help_desk"],
    ["a channel", "https://pf.kakao.com/_other"],
    ["a channel in other letters", "https://pf.kakao.com/_ABC"],
    ["a channel's chat", "http://pf.kakao.com/_other/chat"],
    ["a search page", "https://cs.kakao.com/search?query=kakao%20id"],
    ["a search page, doubled slash", "https://cs.kakao.com//search?query=a"],
    ["an author", "https://brunch.co.kr/@kakao/1"],
    ["a blog", "https://kakao-help.tistory.com/12"],
    ["a blog below a blog", "a.kakao-help.tistory.com"],
  ])("where anybody publishes: %s", (_what, value) => {
    expect(check(value)).toMatchObject({ verdict: "unknown", service: null, channel: null, confidence: null });
  });

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
    "*.tistory.com",
    "x.com/*",
    "any:x.com/support",
    "__proto__",
    "constructor",
  ])("never official: %j", (value) => {
    expect(check(value).verdict).toBe("unknown");
  });
});

describe("mailboxes and names", () => {
  test.each([
    ["support@toss.im", "official toss/email"],
    ["Support@TOSS.im", "official toss/email"],
    ["mailto:support@toss.im", "official toss/email"],
    ["<support@toss.im>", "official toss/email"],
    ["support@toss.im.evil.example", "unknown"],
    ["support@evil.toss.im", "unknown"],
    ["a@kakao.com", "unknown"],
    ["support@gmail.com", "unknown"],
    ["kakao.support@naver.com", "unknown"],
    ["support@toss.im?cc=a@evil.example", "unknown"],
    ["support@tоss.im", "unknown"],
    ["다음 고객센터", "official daum/chat"],
    ["  다음   고객센터 ", "official daum/chat"],
    ["다음고객센터", "unknown"],
    ["다음 고객센터!", "unknown"],
    ["다음 고객 센터", "unknown"],
    ["카카오 페이", "unknown"],
    ["다음 고객\u200b센터", "unknown"],
    ["이용자 고객센터", "impostor kakaotalk"],
    ["이용자고객센터", "impostor kakaotalk"],
    ["@Support", "unknown"],
    ["", "unknown"],
  ])("%s: %s", (value, verdict) => {
    expect(short(value)).toBe(verdict);
  });
});

describe("the built data", () => {
  const entries = new Map(
    Object.entries(bundle).filter((pair): pair is [string, Contact] => pair[0].startsWith("contact/")),
  );
  const real = (value: string) => checkContact(value, (key) => entries.get(key), TODAY);
  const official = [...entries].filter(([, one]) => one.verdict === "official").map(([key]) => key.slice(8));
  const domains = official.filter((key) => /^[a-z0-9.-]+\.[a-z]+$/.test(key));

  test("every entry can be asked for and answers itself", () => {
    expect(official.length).toBeGreaterThan(50);
    for (const [key, one] of entries) {
      const value = key.slice(8).replace(/^(?:any|chat):/, "");
      if (value.includes("*")) continue;
      const found = real(value);
      const expected = one.trust.old_at !== null && one.trust.old_at <= TODAY ? "unknown" : one.verdict;
      expect([key, found.verdict, found.service], key).toEqual([key, expected, one.service]);
    }
  });

  test("no change of an official host is official unless it lies under an official host", () => {
    const dice = new Dice(3);
    const letters = [..."abcdefghijklmnopqrstuvwxyz0123456789-._@%/\\?#:!~*'() \t\u00adаеоｋ。"];
    const tails = [
      ".evil.example",
      "-help.com",
      "@evil.example",
      ".",
      "..",
      "\\.evil.example",
      "%00.evil.example",
      ":a@evil.example",
    ];
    const heads = [
      "evil-",
      "xn--",
      "https://evil.example/",
      "https://evil.example@",
      "https://evil.example#",
      "javascript://",
      "//",
      "evil.example\\",
    ];
    const under = (host: string) => domains.some((domain) => host === domain || host.endsWith(`.${domain}`));
    let looked = 0;
    for (const domain of domains) {
      const host = dice.chance(0.5) ? domain : `cs.${domain}`;
      const changed = [...tails.map((tail) => host + tail), ...heads.map((head) => head + host)];
      for (let n = 0; n < 120; n++) {
        const at = dice.below(host.length + 1);
        const by = dice.one(letters) + (dice.chance(0.2) ? dice.one(letters) : "");
        changed.push(host.slice(0, at) + by + host.slice(at + dice.below(3)));
      }
      for (const value of changed) {
        looked += 1;
        for (const written of [value, `https://${value}/`]) {
          const found = real(written);
          if (found.verdict !== "official" || numberKey(written)) continue;
          // Plain letters up to the first "/", "?" or "#", and these lie under an official host.
          const plain = /^(?:https:\/\/)?([a-z0-9.-]+)(?::\d*)?(?:[/?#]|$)/.exec(written.trim())?.[1] ?? "";
          expect(under(plain), JSON.stringify(written)).toBe(true);
        }
      }
    }
    expect(looked).toBeGreaterThan(5000);
  });

  test("no change of an official number or mailbox is official, but for another official one", () => {
    const dice = new Dice(4);
    const known = official.filter((key) => /^\+?\d+$/.test(key) || /^[^/]+@/.test(key));
    expect(known.length).toBeGreaterThan(20);
    for (const key of known) {
      for (let n = 0; n < 60; n++) {
        const at = dice.below(key.length + 1);
        const changed = key.slice(0, at) + dice.one([..."0123456789ax.@-"]) + key.slice(at + dice.below(2));
        const found = real(changed);
        // A mailbox without its @ is an address; those are looked at above.
        if (found.verdict !== "official" || (key.includes("@") && !changed.includes("@"))) continue;
        expect(known.includes(numberKey(changed) ?? changed.toLowerCase()), changed).toBe(true);
      }
    }
  });

  test.each([
    ["https://pf.kakao.com/_ZRQBh", "unknown"],
    ["https://open.kakao.com/o/abc", "unknown"],
    ["https://cafe.daum.net/help", "unknown"],
    ["https://m.cafe.daum.net/help", "unknown"],
    ["https://blogerking.tistory.com/1", "unknown"],
    ["https://brunch.co.kr/@a/1", "unknown"],
    ["https://x.com/kakao_help", "unknown"],
    ["https://twitter.com/Support_kr", "unknown"],
    ["https://x.com/Support", "official"],
    ["https://help.x.com/en/forms/account-access/appeals", "official"],
    ["https://cs.daum.net/question/form?siteId=43", "official"],
    ["https://docs.google.com/forms/d/1", "unknown"],
    ["https://forms.cloud.microsoft/r/1", "unknown"],
    ["daangn.com/contact", "unknown"],
    ["1588-1755", "unknown"],
    ["login@telegram.org", "unknown"],
    ["이용자 고객센터", "unknown"],
    ["112", "official"],
    ["1372", "official"],
  ])("%s: %s", (value, verdict) => {
    expect(real(value).verdict).toBe(verdict);
  });

  test("a number of several companies names them all", () => {
    const text = (bundle["contact/114"] as Contact).text?.ko ?? "";
    for (const name of ["KT", "SK텔레콤", "LG유플러스"]) expect(text).toContain(name);
    expect((bundle["contact/15773754"] as Contact).text?.ko).not.toContain("이 번호를 써요");
  });
  test.each([
    "\u202a1588-3820\u202c",
    "1588\u200b3820",
  ])("a number copied with unseen marks is the same number", (value) => {
    expect(short(value)).toBe("official naver/phone");
  });
  test.each([
    ["mailto:support@toss.im?subject=hi", "official toss/email"],
    ["support@toss.im.", "unknown"],
    ["mailto:support@toss.im?cc=a@evil.example", "unknown"],
    ["카카오톡 채널 다음 고객센터", "official daum/chat"],
    ["‘다음 고객센터’", "official daum/chat"],
    ["다음고객센터", "unknown"],
    ["\u202e0283-8851", "unknown"],
  ])("%s: %s", (value, verdict) => {
    expect(short(value)).toBe(verdict);
  });
  test("1588-3820 is Naver's, whatever blogs say of Kakao T", () => {
    expect(real("1588-3820")).toMatchObject({ verdict: "official", service: "naver", channel: "phone" });
  });

  test("where anybody publishes, the reason is given", () => {
    expect(real("https://pf.kakao.com/_somebody").text?.ko).toContain("누구나");
  });
});

test("scripts/probe contact", () => {
  const command = new URL("../../scripts/probe", import.meta.url).pathname;
  const values = ["1588-3820", "https://cs.kakao.com/requests", "cs-kakao.com", "copyright@x.com"];
  const run = spawnSync(command, ["contact"], {
    input: [...values.map((value) => JSON.stringify({ value })), '{"value":1}'].join("\n"),
    encoding: "utf8",
  });
  const out = run.stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(run.status).toBe(1);
  expect(out).toEqual([
    { verdict: "official", service: "naver", channel: "phone", confidence: "official" },
    { verdict: "official", service: "kakaotalk", channel: null, confidence: "official" },
    { verdict: "unknown", service: null, channel: null, confidence: null },
    { verdict: "official", service: "x", channel: "copyright-email", confidence: "official" },
    { error: expect.any(String) },
  ]);
});
