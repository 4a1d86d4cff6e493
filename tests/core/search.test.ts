import { readFileSync } from "node:fs";
import { assemble, disassemble } from "es-hangul";
import { describe, expect, test } from "vitest";
import { oneSlip, otherKeyboard, tight } from "../../extension/core/hangul.ts";
import { namedSo } from "../../extension/core/names.ts";
import type { ServedService } from "../../extension/core/schema.ts";
import { search } from "../../extension/core/search.ts";
import { buildIndex, numberOf } from "../../extension/core/search-index.ts";
import { symptom } from "../../extension/core/symptom.ts";
import { bundle } from "./data.ts";
import { cells } from "./score.ts";

const index = buildIndex(bundle);
const rows = readFileSync(new URL("queries.csv", import.meta.url), "utf8")
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map(cells);

describe("what people type", () => {
  test.each(rows)("%s → %s %s", (q = "", services = "", issues = "") => {
    const [first] = search(index, q);
    expect(services.split(",")).toContain(first?.service);
    if (issues !== "*") expect(issues.split(",")).toContain(first?.issue);
  });
});

test("a second list is answered by the same rules: no row of it is a rule", () => {
  const list = readFileSync(new URL("queries-2.csv", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map(cells);
  const missed = { service: [] as string[], issue: [] as string[] };
  let asking = 0;
  for (const [q = "", services = "", issues = ""] of list) {
    const hits = search(index, q);
    const fits = (hit?: { service: string }) => services.split(",").includes(hit?.service ?? "");
    if (!fits(hits[0])) missed.service.push(q);
    if (issues === "*") continue;
    asking += 1;
    if (!hits.slice(0, 3).some((hit) => fits(hit) && issues.split(",").includes(hit.issue))) missed.issue.push(q);
  }
  expect(missed.service.length / list.length, missed.service.join("; ")).toBeLessThanOrEqual(0.02);
  expect(missed.issue.length / asking, missed.issue.join("; ")).toBeLessThanOrEqual(0.04);
});

describe("results", () => {
  test("are at most eight, different, best first, and lead to guides that exist", () => {
    for (const q of ["카", "환불", "계정", "x", "ㅋ", "다음", "ka"]) {
      const hits = search(index, q);
      expect(hits.length).toBeLessThanOrEqual(8);
      expect(new Set(hits.map((hit) => `${hit.service}/${hit.issue}`)).size).toBe(hits.length);
      expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).sort((a, b) => b - a));
      for (const hit of hits) expect(bundle).toHaveProperty([`view/${hit.service}/${hit.issue}`]);
    }
  });
  test.each(["", "   ", "!!!", "qzvwk", "ㅣㅏㅣ"])("none for “%s”", (q) => {
    expect(search(index, q)).toEqual([]);
  });
  test("every beginning of a name that is being typed finds it", () => {
    for (const typed of ["ㅋ", "카카", "카캉", "카카오ㅌ", "카카오토", "카카오톡"].slice(1)) {
      expect(
        search(index, typed).map((hit) => hit.service),
        typed,
      ).toContain("kakaotalk");
    }
    expect(search(index, "당")[0]?.service).toBe("daum"); // on the way to 다음
  });
  test("every name, typed to its end, is its own service's or one that bears it too", () => {
    for (const [key, service] of Object.entries(bundle) as [string, ServedService][]) {
      if (!key.startsWith("service/")) continue;
      const at = numberOf(index, service.id);
      for (const name of [service.name.ko, service.id.replaceAll("-", " ")]) {
        const first = numberOf(index, search(index, name)[0]?.service ?? "");
        const bearers = namedSo(index.names, tight(name)) ?? [];
        expect([at, ...bearers], name).toContain(first);
      }
    }
  });
  test.each([
    "카카오톡 정지",
    "기프티콘 환불",
    "넷플릭슨 해지",
    "다음 메일이 안 와요",
    "steam refund",
  ])("“%s”, letter by letter, never loses what it found", (q) => {
    const strokes = disassemble(q);
    let found = false;
    const typed: string[] = [];
    for (let end = 1; end <= strokes.length; end++) typed.push(assemble([...strokes.slice(0, end)]));
    for (const text of typed) {
      const any = search(index, text).length > 0;
      expect(any || !found, text).toBe(true);
      found ||= any;
    }
    expect(found).toBe(true);
  });
  test("keys that make no syllables are Latin, not an error", () => {
    for (const q of ["how", "how to contact x support", "hot", "hk", "h o w", "ㅗㅐㅈ", "ho hk"]) {
      expect(() => search(index, q), q).not.toThrow();
    }
    expect(search(index, "how to contact x support")[0]).toMatchObject({ service: "x", issue: "contact-general" });
  });
  test("a very long text is no trouble", () => {
    expect(search(index, "카톡 정지 ".repeat(5000))[0]?.service).toBe("kakaotalk");
  });
});

describe("keyboards and slips", () => {
  test.each([
    ["xmdnlxj wjdwl", "트위터 정지"],
    ["ekdma", "다음"],
    ["ㅏㅁㅏㅁㅐㅅ미ㅏ", "kakaotalk"],
    ["hellotalk", null],
    ["카카오톡", null],
    ["ㅎㄹㅌ", null],
    ["how", null],
    ["123", null],
    ["bunjang", null], // no syllables on the other keyboard
    ["xmnlxj", null],
  ])("%s is %s on the other keyboard", (typed, meant) => {
    expect(otherKeyboard(typed)).toBe(meant);
  });
  test.each([
    ["abcd", "abcd", true],
    ["abcd", "abxd", true],
    ["abcd", "abd", true],
    ["abcd", "abccd", true],
    ["abcd", "acbd", true],
    ["abcd", "axxd", false],
    ["abcd", "ab", false],
    ["aab", "aba", true],
  ])("%s and %s: %s", (a, b, same) => {
    expect(oneSlip(a, b)).toBe(same);
    expect(oneSlip(b, a)).toBe(same);
  });
});

describe("what the screen says", () => {
  test.each([
    ["이용자 보호조치로 메시지를 보낼 수 없습니다", "kakaotalk", "spam-message-limit"],
    ["이용자보호조치", "kakaotalk", "spam-message-limit"],
    ["Your account is suspended", "x", "account-suspended"],
    ["Your account has been locked.", "x", "account-locked"],
    ["카카오계정이 보호조치되었습니다.", "kakao-account", "account-locked"],
    ["오픈채팅 이용이 제한되었습니다", "kakaotalk", "open-chat-sanction"],
    [
      "[카카오톡 알림]\n안녕하세요. 비정상적인 활동이 보여 이용자 보호조치를 적용했어요.\n문의는 받지 않아요.",
      "kakaotalk",
      "spam-message-limit",
    ],
  ])("%s → %s %s", (text, service, issue) => {
    expect(symptom(index, text)[0]).toMatchObject({ service, issue });
  });
  test("a list of notices, whole, in parts and badly read, is answered by the same rules", () => {
    const list = readFileSync(new URL("notices.csv", import.meta.url), "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map(cells);
    const missed: string[] = [];
    for (const [text = "", services = "", issues = ""] of list) {
      const hits = symptom(index, text.replaceAll("\\n", "\n"));
      const fits = (hit?: { service: string }) => services.split(",").includes(hit?.service ?? "");
      const right =
        issues === "*" || hits.slice(0, 3).some((hit) => fits(hit) && issues.split(",").includes(hit.issue));
      if (!fits(hits[0]) || !right) missed.push(text);
    }
    expect(missed.length / list.length, missed.join("; ")).toBeLessThanOrEqual(0.03);
  });
  test("a service that the notice names comes before the one where the person is with nothing of its own", () => {
    expect(symptom(index, "트위터 계정이 잠겼어요", "daum").map((hit) => hit.service)).toContain("x");
    expect(symptom(index, "HelloTalk: your account has been banned")[0]?.service).toBe("hellotalk");
    expect(symptom(index, "Kakao Account temporarily locked")[0]).toMatchObject({ service: "kakao-account" });
  });
  test("where the person is decides between services with the same words", () => {
    for (const service of ["daum", "x", "kakaotalk"]) {
      expect(symptom(index, "비밀번호가 일치하지 않습니다", service)[0]).toMatchObject({
        service,
        issue: "login-password",
      });
    }
  });
  test("nothing for nothing, and a pasted page is read to its limit", () => {
    expect(symptom(index, "")).toEqual([]);
    expect(symptom(index, "오늘 날씨가 좋네요")).toEqual([]);
    expect(symptom(index, `${"가나다라 ".repeat(20_000)}`)).toEqual([]);
  });
});
