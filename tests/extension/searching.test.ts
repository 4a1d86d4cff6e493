import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { asking } from "../../extension/core/asking.ts";
import type { ProblemModel, ServedService, TopicWords, View, ViewChannel } from "../../extension/core/schema.ts";
import { type AskedLine, KNOWN, lineOf, type Packed, unpack } from "../../extension/searching/asked.ts";
import { askingSlices, phoneState } from "../../extension/searching/slices.ts";
import { setLang } from "../../extension/ui/words.ts";

const bundle = JSON.parse(readFileSync(resolve("build/data/bundle.json"), "utf8")) as Record<string, unknown>;
const all = <T>(kind: string) =>
  Object.entries(bundle)
    .filter(([key]) => key.startsWith(`${kind}/`))
    .map(([, value]) => value as T);
const { alarms }: ProblemModel = JSON.parse(readFileSync(resolve("build/data/model.json"), "utf8"));
const NOW = Date.parse("2026-11-22T00:00:00Z");

interface Phone {
  exists?: boolean;
  line?: "ars" | "voice" | null;
  tel?: string | null;
  word?: string;
  old?: string | null;
}
const phone = ({ exists = true, line = null, tel = null, word = "official", old = null }: Phone): ViewChannel =>
  ({
    ...{ kind: "phone", service: "s", exists, line },
    phone: exists ? { display: "1", tel } : null,
    trust: { word, since: null, aging_at: null, old_at: old, dated: true, independent: 1 },
  }) as unknown as ViewChannel;

describe("what a search page may say of calling", () => {
  test.each<[string, Phone[], string]>([
    ["nothing is recorded", [], "unsure"],
    ["a number of the company's own", [{ tel: "tel:1" }], "has"],
    ["the same, old from today", [{ tel: "tel:1", old: "2026-11-22" }], "unsure"],
    ["a number that blogs print", [{ word: "unverified" }], "unsure"],
    ["sources that differ", [{ tel: "tel:1", word: "disputed" }], "unsure"],
    ["a machine", [{ line: "ars", word: "reported" }], "machine"],
    ["a machine and a desk", [{ line: "ars" }, { tel: "tel:1" }], "has"],
    ["none, says the company", [{ exists: false }], "none"],
    ["none was found", [{ exists: false, word: "unverified" }], "notFound"],
    ["none, but a number goes around", [{ exists: false }, { word: "unverified" }], "unsure"],
  ])("%s", (_what, phones, state) => {
    expect(phoneState(phones.map(phone), NOW).state).toBe(state);
  });
});

const bytes = (text: string) => new TextEncoder().encode(text).length;

/** In the language set before. */
const cut = (lang: "ko" | "en") => {
  setLang(lang);
  const views = new Map(all<View>("view").map((view) => [`view/${view.service}/${view.issue}`, view]));
  const { words } = bundle["search/issues"] as TopicWords;
  return askingSlices(
    { services: all<ServedService>("service"), channels: all<ViewChannel>("channel"), views, words, alarms },
    lang,
    NOW,
  );
};

describe.each(["ko", "en"] as const)("what search pages read, in %s", (lang) => {
  test("one line a service, without any number in it", () => {
    const slices = cut(lang);
    for (const { id, name } of all<ServedService>("service")) {
      const { service, text, more } = slices[lineOf(id)] as AskedLine;
      expect(service).toBe(id);
      expect(text).toContain(name[lang]);
      expect(text.replaceAll(name[lang], "") + more).not.toMatch(/\d[\d-]*\d{2}/);
    }
  });

  test("names and words come back as they went in, and are little to read", () => {
    const packed = cut(lang)[KNOWN] as Packed;
    const known = unpack(packed);
    expect(known.names.get("카카오톡")).toEqual({ id: "kakaotalk", house: false });
    expect(known.names.get("카카오")).toEqual({ id: "kakaotalk", house: true });
    expect(known.names.get("한메일")).toEqual({ id: "daum", house: false });
    expect(known.words.get("정지")).toBe("account-suspended");
    expect(asking("https://search.daum.net/search?q=카톡+정지+고객센터", known)).toBe("kakaotalk");
    expect(bytes(packed.names + packed.words)).toBeLessThan(40960);
    expect(bytes(packed.alarms)).toBeLessThan(16384);
  });
});

test("KakaoTalk has a number, X none, Daum's is a machine; each with what to do instead", () => {
  const slices = cut("ko");
  const said = (id: string) => {
    const { text, more, note } = slices[lineOf(id)] as AskedLine;
    return [text, more, note];
  };
  expect(said("kakaotalk")).toEqual([
    "카카오톡 공식 전화번호가 있어요.",
    "카톡 채팅에는 상담원이 있어요.",
    "공식 안내 · 회사와 관계없는 문의길",
  ]);
  expect(said("x")).toEqual([
    "X(트위터) 전화 상담은 없어요.",
    "문제별 양식으로만 물어볼 수 있어요.",
    "공식 안내 · 회사와 관계없는 문의길",
  ]);
  expect(said("daum")).toEqual([
    "다음 전화는 자동응답이에요.",
    "카톡 채팅에 상담원이 있어요.",
    "뉴스 · 회사와 관계없는 문의길",
  ]);
  // Its second line names a number.
  expect(said("kakaobank").slice(0, 2)).toEqual(["카카오뱅크 공식 전화번호가 있어요.", ""]);
});
