/** The check on the built data: what people asked, and that nothing is official which nobody said. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { registeredDomain } from "../../../extension/core/contact/domains.ts";
import { bringHosts, Checker } from "../../../extension/core/contact/index.ts";
import { numberKey } from "../../../extension/core/contact/phone-numbers.ts";
import type { Contact, Meta } from "../../../extension/core/schema.ts";
import { bundle } from "../data.ts";
import { Dice } from "../redact/dice.ts";
import { brandDomains } from "./entries.ts";

const TODAY = (bundle.meta as Meta).as_of;
const PREFIX = "contact/";
const entries = new Map(
  Object.entries(bundle)
    .filter((pair): pair is [string, Contact] => pair[0].startsWith(PREFIX))
    .map(([key, entry]) => [key.slice(PREFIX.length), entry]),
);
await bringHosts();
const checker = new Checker(Object.entries(bundle));
const worst = (value: string) => checker.check(value, TODAY)[0];
const official = [...entries].filter(([, one]) => one.verdict === "official").map(([key]) => key);
const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
const hosts = official.filter((key) => HOST.test(key) && !/^\d+$/.test(key));
/** Hosts with all that lies on them, and the folders of others: what may be official. */
const desks = new Set(official.filter((key) => key.endsWith("/*")).map((key) => key.slice(0, -2)));

test("every entry can be asked for and answers itself", () => {
  expect(official.length).toBeGreaterThan(200);
  for (const [key, one] of entries) {
    const value = key.replace(/^(?:any|chat|spelt):/, "");
    if (value.includes("*") || value.startsWith("part:")) continue;
    const found = worst(value);
    const old = one.trust.old_at !== undefined && one.trust.old_at <= TODAY;
    const expected = old && one.verdict === "official" ? "was-official" : one.verdict;
    expect([key, found.verdict, found.service], key).toEqual([key, expected, one.service ?? null]);
  }
});

describe("what people asked", () => {
  const rows = readFileSync(new URL("people.csv", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .slice(1);
  const right = { unknown: ["look-alike", "open-path"] } as Record<string, string[]>;
  test.each(rows.map((row) => row.split(/,(?=[^,]*(?:,[^,]*)?$)/)))("%s: %s %s", (text, service, verdict) => {
    const words = (verdict ?? "").split("|");
    const found = worst(text ?? "");
    expect([...words, ...words.flatMap((word) => right[word] ?? [])]).toContain(found.verdict);
    const owners = (service ?? "").split("|");
    // Whose site it lies on, or whom it resembles, is said even where it is nobody's contact.
    if (!["look-alike", "open-path"].includes(found.verdict) && found.service) expect(owners).toContain(found.service);
    if (found.verdict === "official") expect(owners).toContain(found.service);
  });
});

describe("official is said of nothing else", () => {
  const letters = [..."abcdefghijklmnopqrstuvwxyz0123456789-._@%/\\?#:!~*'() \t\u00adаеоｋ。"];
  const tails = [".evil.example", "-help.com", "@evil.example", ".", "..", "\\.evil.example", "%00.evil.example"];
  const heads = ["evil-", "xn--", "https://evil.example/", "https://evil.example@", "javascript://", "//", "evil.kr\\"];

  /** Is this the plain address of an official home page, or below an official host or folder? */
  function allowed(written: string): boolean {
    const [, host = "", path = ""] = /^(?:https:\/\/)?([^:/?#]*)(?::\d*)?([^?#]*)/i.exec(written.trim()) ?? [];
    const site = host.toLowerCase().replace(/^(?:www|m|mobile|[a-z]{2}-[a-z]{2})\./, "");
    const parts = [site, ...path.toLowerCase().split("/").filter(Boolean)];
    const key = parts.join("/");
    if (parts.length === 1 && entries.get(site)?.verdict === "official") return true;
    return (
      official.some((one) => one.replace("any:", "").toLowerCase().replace(/\?.*/, "") === key) ||
      parts.some((_, n) => desks.has(parts.slice(0, n + 1).join("/")))
    );
  }

  test("changed hosts", () => {
    const dice = new Dice(3);
    let looked = 0;
    for (const domain of hosts) {
      const host = dice.chance(0.5) ? domain : `cs.${domain}`;
      const changed = [...tails.map((tail) => host + tail), ...heads.map((head) => head + host)];
      for (let n = 0; n < 15; n++) {
        const at = dice.below(host.length + 1);
        const by = dice.one(letters) + (dice.chance(0.2) ? dice.one(letters) : "");
        changed.push(host.slice(0, at) + by + host.slice(at + dice.below(3)));
      }
      for (const value of changed)
        for (const written of [value, `https://${value}/`]) {
          looked += 1;
          // The worst of an address torn into several by a space is the stranger among them.
          const found = checker.check(written, TODAY);
          if (found.length > 1 || found[0].verdict !== "official" || found[0].kind !== "address") continue;
          expect(allowed(found[0].written), JSON.stringify(written)).toBe(true);
        }
    }
    expect(looked).toBeGreaterThan(5000);
  });

  test("random domains and pages", () => {
    const dice = new Dice(5);
    const abc = [..."abcdefghijklmnopqrstuvwxyz0123456789-"];
    const endings = ["com", "kr", "co.kr", "net", "org", "me", "im", "go.kr", "or.kr", "io", "web.app", "xyz"];
    const word = () => Array.from({ length: 1 + dice.below(9) }, () => dice.one(abc)).join("");
    for (let n = 0; n < 3000; n++) {
      const host = [...Array.from({ length: dice.below(3) }, word), word(), dice.one(endings)].join(".");
      const value = dice.chance(0.5) ? host : `https://${host}/${word()}?u=${dice.one(hosts)}`;
      const found = worst(value);
      if (found.verdict === "official") expect(allowed(value), value).toBe(true);
    }
  });

  test("strange pages of every domain that is no desk", () => {
    const shops = [...entries].filter(([key, one]) => key.endsWith("/*") && one.verdict === "open-path");
    expect(shops.length).toBeGreaterThan(30);
    for (const [key, { service }] of shops) {
      const host = key.slice(0, -2);
      const page = `https://${host}/zz-article/1`;
      expect(worst(page), page).toMatchObject({ verdict: "open-path", service });
      // Said of where it leads, if it is a company's host; of a host of many nobody knows who leads there.
      const away = `https://www.${host}/zz?u=https://evil.kr`;
      expect(worst(away).verdict, away).toBe(service ? "unknown" : "open-path");
    }
  });

  test("changed numbers and mailboxes, but for another one of theirs", () => {
    const dice = new Dice(4);
    const known = official.filter((key) => /^\+?\d+$/.test(key) || /^[^/]+@/.test(key));
    expect(known.length).toBeGreaterThan(40);
    for (const key of known) {
      for (let n = 0; n < 60; n++) {
        const at = dice.below(key.length + 1);
        const changed = key.slice(0, at) + dice.one([..."0123456789ax.@-"]) + key.slice(at + dice.below(2));
        const found = worst(changed);
        // A mailbox without its @ is an address; those are looked at above.
        if (found.verdict !== "official" || found.kind === "address") continue;
        expect(known.includes(numberKey(found.written) ?? found.written.toLowerCase()), changed).toBe(true);
      }
    }
  });
});

test("no firm with a name of ours in its own is taken for a fake", () => {
  for (const domain of brandDomains)
    for (const value of [domain, `https://www.${domain}/a`, `help@${domain}`])
      expect(worst(value).verdict, value).not.toBe("look-alike");
});

test("none of the records' own hosts resembles another", () => {
  expect(hosts.length).toBeGreaterThan(80);
  for (const host of hosts)
    for (const value of [host, `www.${host}`, `zz.${host}`, `https://${host}/zz`, `zz@${host}`])
      expect(worst(value).verdict, value).not.toBe("look-alike");
});

test("the compiler and the public suffix list agree on where a registered domain begins", () => {
  const below = [...entries.keys()].filter((key) => key.startsWith("*.")).map((key) => key.slice(2));
  // Places where anybody publishes have names in front; all others are registered domains.
  const own = below.filter((host) => entries.get(host)?.verdict === "official" && !entries.get(`*.${host}`)?.text);
  expect(own.length).toBeGreaterThan(40);
  for (const host of own) expect(registeredDomain(host)?.domain, host).toBe(host);
});

test.each([
  ["https://pf.kakao.com/_ZRQBh", "unknown"],
  ["https://pf.kakao.com/_somebody", "open-path"],
  ["https://open.kakao.com/o/abc", "open-path"],
  ["https://cafe.daum.net/help", "open-path"],
  ["https://m.cafe.daum.net/help", "open-path"],
  ["https://blogerking.tistory.com/1", "open-path"],
  ["https://brunch.co.kr/@a/1", "open-path"],
  ["https://x.com/kakao_help", "open-path"],
  ["https://twitter.com/Support_kr", "open-path"],
  ["https://x.com/Support", "official"],
  ["https://help.x.com/en/forms/account-access/appeals", "official"],
  ["https://docs.google.com/forms/d/1", "open-path"],
  ["https://www.google.com/url?q=https://evil.kr", "unknown"],
  ["https://www.google.com/amp/s/evil.kr/a", "open-path"],
  ["https://translate.google.com/translate?u=evil.kr", "unknown"],
  ["https://support.google.com/accounts/thread/1", "open-path"],
  ["https://support.google.com/accounts/answer/1", "official"],
  ["https://support.discord.com/hc/ko/community/posts/1", "open-path"],
  ["https://www.youtube.com/redirect?q=https://evil.kr", "unknown"],
  ["https://forms.cloud.microsoft/r/1", "open-path"],
  ["https://accounts.kakao.com/login?continue=https%3A%2F%2Fcs.kakao.com%2F", "official"],
  ["https://accounts.kakao.com/login?continue=https%3A%2F%2Fevil.kr%2F", "open-path"],
  ["daangn.com/contact", "unknown"],
  ["1588-1755", "unknown"],
  ["login@telegram.org", "unknown"],
  ["이용자 고객센터", "unknown"],
  ["112", "official"],
  ["110", "official"],
  ["118", "official"],
  ["1332", "official"],
  ["1366", "official"],
  ["1372", "official"],
  ["142-235", "official"],
  ["02)735-8994", "official"], // a body's second number, said in its notes
  ["02-721-0600", "official"],
  ["+82-33-811-2001", "official"],
  ["033-811-2000", "official"],
  ["1577-1366", "unknown"], // one hearsay text
  ["1588-5644", "unknown"], // of somebody else, in a body's notes
])("%s: %s", (value, verdict) => {
  expect(worst(value).verdict).toBe(verdict);
});

test("an address with a company's name in it that is none of its own is unknown, and says whose name", () => {
  expect(worst("coupang-event.shop")).toMatchObject({ verdict: "unknown", service: null, carries: "coupang" });
});

test("a body's second number of which a paper printed another is unknown, with its name", () => {
  expect(worst("1566-1188")).toMatchObject({ verdict: "unknown", service: "fraud-1394" });
});

test("a message is judged by its worst part, and each part has its answer", () => {
  const found = checker.check(
    "[Web발신]\n[쿠팡] 결제 완료. 본인이 아니면 1577-7011 또는 02-1234-5678, https://coupang-cs.com/login",
    TODAY,
  );
  expect(found.map(({ kind, verdict, service }) => `${kind} ${verdict} ${service}`)).toEqual([
    "address look-alike coupang",
    "number unknown null",
    "number official coupang",
  ]);
});

test("a number of several companies names them all", () => {
  const text = entries.get("114")?.text?.ko ?? "";
  for (const name of ["KT", "SK텔레콤", "LG유플러스"]) expect(text).toContain(name);
  expect(entries.get("15773754")?.text?.ko).not.toContain("이 번호를 써요");
});

test("1588-3820 is Naver's, whatever blogs say of Kakao T", () => {
  expect(worst("카카오T 1588-3820")).toMatchObject({ verdict: "official", service: "naver", channel: "phone" });
});

test("where anybody publishes, the reason is given", () => {
  expect(worst("https://pf.kakao.com/_somebody").text?.ko).toContain("누구나");
  expect(worst("https://cs.kakao.com/search?query=1").text?.ko).toContain("누구나");
});

test("scripts/probe contact", () => {
  const command = new URL("../../../scripts/probe", import.meta.url).pathname;
  const values = ["1588-3820", "https://cs.kakao.com/requests", "kakao-cs.com", "1588-3820 https://evil.example/"];
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
    { verdict: "look-alike", service: "kakaotalk", channel: null, confidence: null },
    { verdict: "unknown", service: null, channel: null, confidence: null },
    { error: expect.any(String) },
  ]);
});
