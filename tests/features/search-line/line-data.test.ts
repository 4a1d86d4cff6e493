import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { CallLine, ProblemModel, ServedService } from "../../../extension/core/schema.ts";
import { serviceAsked } from "../../../extension/core/search/phone-query.ts";
import { type Db, replace, replaceModel } from "../../../extension/data/db.ts";
import type { Bundle } from "../../../extension/data/shapes.ts";
import { buildLineData } from "../../../extension/features/search-line/build-line-data.ts";
import { callLine } from "../../../extension/features/search-line/call-line.ts";
import {
  type CallSlice,
  KNOWN,
  lineOf,
  type Packed,
  unpackWords,
} from "../../../extension/features/search-line/line-data.ts";
import { bundle } from "../../core/data.ts";
import { emptyDatabase } from "../../data/database.ts";

const model: ProblemModel = JSON.parse(readFileSync(resolve("build/data/model.json"), "utf8"));
const TODAY = "2026-11-29";
const services = Object.values(bundle).filter(
  (value): value is ServedService => (value as Partial<ServedService>).operator !== undefined,
);
const bytes = (text: string) => new TextEncoder().encode(text).length;
let db: Db;

beforeEach(async () => {
  db = await emptyDatabase();
  const held = { ver: 1, sha256: "one", kid: "k", source: "packaged" as const };
  await replace(db, bundle as Bundle, { ...held, as_of: TODAY });
  await replaceModel(db, model, held);
});

/** The line of a service as a search page of that day says it. */
async function said(lang: "ko" | "en", id: string, day = TODAY) {
  const slices = await buildLineData(db, lang);
  return callLine(slices[lineOf(id)] as CallSlice, (slices[KNOWN] as Packed).line, day);
}

describe.each(["ko", "en"] as const)("what search pages read, in %s", (lang) => {
  test("one line a service, without any number in it", async () => {
    const slices = await buildLineData(db, lang);
    const { line: words } = slices[KNOWN] as Packed;
    for (const { id, name } of services) {
      const { service, text, more } = callLine(slices[lineOf(id)] as CallSlice, words, TODAY);
      expect(service).toBe(id);
      expect(text).toContain(name[lang]);
      expect(text.replaceAll(name[lang], "") + more).not.toMatch(/\d[\d-]*\d{2}/);
    }
  });

  test("names and words come back as they went in, and are little to read", async () => {
    const packed = (await buildLineData(db, lang))[KNOWN] as Packed;
    const known = unpackWords(packed);
    expect(known.names.get("카카오톡")).toEqual({ id: "kakaotalk", ambiguous: false });
    expect(known.names.get("카카오")).toEqual({ id: "kakaotalk", ambiguous: true });
    expect(known.names.get("한메일")).toEqual({ id: "daum", ambiguous: false });
    expect(known.words.get("정지")).toBe("account-suspended");
    expect(serviceAsked("https://search.daum.net/search?q=카톡+정지+고객센터", known)).toBe("kakaotalk");
    expect(bytes(packed.names + packed.words)).toBeLessThan(40960);
    expect(bytes(packed.alarms)).toBeLessThan(16384);
    expect(bytes(JSON.stringify(packed.line))).toBeLessThan(1024);
  });
});

test("KakaoTalk has a number, X none, Daum's is a machine; each with what to do instead", async () => {
  const parts = async (id: string) => {
    const { text, more, note } = await said("ko", id);
    return [text, more, note];
  };
  expect(await parts("kakaotalk")).toEqual([
    "카카오톡 공식 전화번호가 있어요.",
    "카톡 채팅에 상담원이 있어요.",
    "공식 안내 · 회사와 관계없는 문의길",
  ]);
  expect(await parts("x")).toEqual([
    "X(트위터) 전화 상담은 없어요.",
    "문의는 문제별 양식으로만 받아요.",
    "공식 안내 · 회사와 관계없는 문의길",
  ]);
  expect(await parts("daum")).toEqual([
    "다음(Daum) 전화는 자동응답이에요.",
    "카톡 채팅에 상담원이 있어요.",
    "뉴스 · 2026년 2월 기준 · 회사와 관계없는 문의길",
  ]);
  // Its second line names a number.
  expect((await parts("kakaobank")).slice(0, 2)).toEqual(["카카오뱅크 공식 전화번호가 있어요.", ""]);
});

describe("what is said of calling ages with who says so", () => {
  const line: CallLine = {
    service: "s",
    states: [
      { text: "번호가 있어요.", said: { by: "뉴스", trust: "phone" } },
      { text: "없어요.", said: { by: "공식 안내", trust: "none" } },
      { text: "몰라요." },
    ],
  };
  const trusts = {
    phone: { word: "reported", since: "2026-02-27", aging_at: "2027-02-27", old_at: "2028-08-27" },
    none: { word: "official", since: "2026-02-27", until: "2029-01-01" },
  } satisfies CallSlice["trusts"];

  test.each([
    ["2026-11-29", "번호가 있어요.", "뉴스"],
    ["2027-03-01", "번호가 있어요.", "뉴스 · 2026년 2월 기준"],
    ["2028-08-27", "없어요.", "공식 안내"],
    ["2029-01-01", "몰라요.", ""],
  ])("on %s", async (day, text, by) => {
    const { line: words } = (await buildLineData(db, "ko"))[KNOWN] as Packed;
    const now = callLine({ line, trusts }, words, day);
    expect(now.text).toBe(text);
    expect(now.note).toBe([by, "회사와 관계없는 문의길"].filter(Boolean).join(" · "));
  });
});
