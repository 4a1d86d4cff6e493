// What an inquiry asks, how complete it is, and what it says in the end; and that no personal data gets into a subject.
import { describe, expect, test } from "vitest";
import { compose as en } from "../../../dataset/words/en.json";
import { compose as ko } from "../../../dataset/words/ko.json";
import {
  bodyOf,
  boxesOf,
  type Draft,
  emptyDraft,
  fileName,
  foundIn,
  foundInSubject,
  letterFor,
  progressOf,
  type Subject,
  titleOf,
  type Words,
} from "../../../extension/core/compose/compose.ts";
import { type Proof, planOf, wishesOf } from "../../../extension/core/compose/plan.ts";
import { files, issues } from "../../../extension/core/inquiries.json";
import { findPersonal } from "../../../extension/core/redact/detect.ts";
import { officialNumbers } from "../../../extension/core/redact/official-numbers.ts";
import { findingsIn, hide } from "../../../extension/core/redact/redact.ts";
import type { Guide } from "../../../extension/core/schema.ts";
import { rounds } from "../../soak.ts";
import { bundle, guides } from "../data.ts";
import { personal, random, sentence } from "../redact/personal.ts";

const words: Words = { ko: ko.write, en: en.write };
const text = (word: string) => ({ ko: word, en: `${word}(en)` });
const guideOf = (issue: string, ...requires: string[]): Subject => ({
  service: "kakaotalk",
  issue: issue as Guide["issue"],
  name: { ko: "카카오톡", en: "KakaoTalk" },
  issue_label: { ko: "계정 정지", en: "Account suspended" },
  requires: requires.map((id) => ({ id, label: text(id) })),
});
const draftOf = (guide: Subject, part: Partial<Draft> = {}): Draft => ({
  ...emptyDraft(guide.service, guide.issue, "ko"),
  ...part,
});
const asked = (guide: Subject, device: Draft["device"] = "galaxy") => {
  const { fields, proofs } = planOf(guide, device);
  const name = (role: string) => fields.filter((one) => one.required && one.role === role).map(({ id }) => id);
  return { facts: name("fact"), stories: name("story"), boxes: name("contact"), ready: proofs.map(({ id }) => id) };
};

describe("what is asked", () => {
  test.each([
    [
      guideOf("account-suspended", "account-email", "phone-number", "screenshot", "what-happened", "what-you-want"),
      {
        facts: [],
        stories: ["what-happened", "what-you-want"],
        boxes: ["account-email", "phone-number"],
        ready: ["screenshot"],
      },
    ],
    [
      guideOf("service-error", "error-text", "screenshot", "device", "when", "tried", "reply-email"),
      {
        facts: ["system", "version", "when", "error-text"],
        stories: ["what-happened", "tried", "what-you-want"],
        boxes: ["reply-email"],
        ready: ["screenshot"],
      },
    ],
    [
      guideOf("payment-refund", "account-email", "order-number", "payment-proof", "when", "bank-account"),
      {
        facts: ["when", "order-number"],
        stories: ["what-happened", "what-you-want"],
        boxes: ["account-email", "bank-account"],
        ready: ["payment-proof"],
      },
    ],
    [
      guideOf("rights-infringement", "masked-id", "post-link", "proof-of-rights", "request-form", "identity-check"),
      {
        facts: ["post-link"],
        stories: ["what-happened", "what-you-want"],
        boxes: [],
        ready: ["masked-id", "proof-of-rights", "request-form", "identity-check"],
      },
    ],
    [guideOf("delete-account"), { facts: [], stories: ["what-happened", "what-you-want"], boxes: [], ready: [] }],
    // A newer list than this code: shown to tick off, never lost.
    [
      guideOf("mail", "something-new"),
      { facts: [], stories: ["what-happened", "what-you-want"], boxes: [], ready: ["something-new"] },
    ],
  ])("$issue", (guide, expected) => expect(asked(guide)).toEqual(expected));

  test("every guide of the dataset asks for what it lists, each once, and for nothing else but what happened and what is wanted", () => {
    expect(guides.length).toBeGreaterThan(100);
    for (const { service, issue, requires } of guides) {
      const name = `${service}/${issue}`;
      const { fields, proofs } = planOf({ requires }, "pc");
      const ids = [...fields, ...proofs].map(({ id }) => id);
      expect(new Set(ids).size, name).toBe(ids.length);
      const required = [...fields.filter((one) => one.required), ...proofs].map(({ id }) => id);
      const listed = requires.flatMap(({ id }) => (id === "device" ? ["system", "version"] : [id]));
      expect(new Set(required), name).toEqual(new Set([...listed, "what-happened", "what-you-want"]));
    }
  });

  test("another device is asked for its name", () => {
    expect(asked(guideOf("mail"), "other").facts).toEqual(["device-name"]);
    expect(asked(guideOf("mail"), null).facts).toEqual([]);
  });

  test("every problem has wishes, and every wish has words in both languages", () => {
    for (const issue of Object.keys(issues))
      for (const wish of wishesOf(issue)) {
        expect(words.ko.wishes[wish]?.text, wish).toMatch(/[가-힣]/);
        expect(words.en.wishes[wish]?.text, wish).toMatch(/^[A-Z]/);
      }
  });
});

test("complete when device, questions and things to have ready are there; blanks do not count", () => {
  const guide = guideOf("account-suspended", "account-email", "screenshot", "when");
  const plan = planOf(guide, null);
  expect(progressOf(draftOf(guide), plan)).toMatchObject({ done: 0, of: 6 });
  const half = draftOf(guide, {
    device: "iphone",
    values: { when: " ", "what-happened": "막혔어요" },
    ready: ["screenshot"],
  });
  expect(progressOf(half, plan)).toEqual({ done: 3, of: 6, open: ["when", "what-you-want", "account-email"] });
  const whole = draftOf(guide, {
    device: "iphone",
    values: { when: "어제", "what-happened": "막혔어요", "what-you-want": "풀어 주세요", "account-email": "a@b.kr" },
    ready: ["screenshot"],
  });
  expect(progressOf(whole, plan)).toEqual({ done: 6, of: 6, open: [] });
});

describe("the letter", () => {
  const guide = guideOf(
    "account-suspended",
    ...["account-handle", "account-email", "phone-number", "when", "device", "error-text", "tried", "screenshot"],
  );
  const draft = draftOf(guide, {
    device: "galaxy",
    ready: ["screenshot"],
    values: {
      "account-handle": "@road",
      "account-email": "me@example.com",
      "phone-number": "010-1234-5678",
      when: "11월 21일 저녁 7시쯤",
      system: "갤럭시 S25, 안드로이드 16",
      version: "앱 25.9.0",
      "error-text": "운영정책 위반으로 이용이 제한되었습니다",
      "what-happened": "단체방에 공지를 올린 뒤 막혔어요.\n본인 확인은 900101-1234567 으로 했습니다.",
      tried: "앱을 다시 설치했어요.",
      "what-you-want": ko.write.wishes.release.text,
    },
  });

  test("in Korean: who, when, where, what, what was tried, files, and the wish as the close", () => {
    expect(titleOf(guide, draft, words)).toBe("[계정 정지] 카카오톡 이용제한 해제 요청 (갤럭시)");
    expect(bodyOf(guide, draft, words)).toBe(`안녕하세요.
카카오톡 이용과 관련해 문의드립니다.

- 아이디: @road
- 언제: 11월 21일 저녁 7시쯤
- 기기: 갤럭시 S25, 안드로이드 16, 앱 25.9.0
- 화면에 나온 말: 운영정책 위반으로 이용이 제한되었습니다

■ 있었던 일
단체방에 공지를 올린 뒤 막혔어요.
본인 확인은 [주민등록번호 가림] 으로 했습니다.

■ 해 본 것
앱을 다시 설치했어요.

■ 첨부
이용제한_화면.jpg

연락처와 계정 정보는 정해진 칸에 따로 적었습니다.

■ 바라는 것
이용제한을 풀어 주시기 바랍니다.

감사합니다.`);
  });

  test("in English, whatever language the suggestion was taken in", () => {
    const letter = { ...draft, letter: "en" as const };
    expect(titleOf(guide, letter, words)).toBe("[Account suspended] KakaoTalk request to lift a restriction (Galaxy)");
    const body = bodyOf(guide, letter, words);
    expect(body).toMatch(/^Hello,\nI am writing about KakaoTalk\.\n\n- Username: @road\n- When: /);
    expect(body).toMatch(/본인 확인은 \[resident number hidden\] 으로/);
    expect(body).toMatch(/■ Attached\nsuspended_screen\.jpg/);
    expect(body).toMatch(/■ What I ask for\nPlease lift the restriction\.\n\nThank you\.$/);
  });

  test("e-mail and phone stay in their boxes and nowhere else", () => {
    const body = bodyOf(guide, draft, words);
    expect(body).not.toMatch(/me@example|1234-5678/);
    expect(titleOf(guide, draft, words)).not.toMatch(/me@example|1234/);
    expect(boxesOf(guide, draft, words)).toEqual([
      { id: "account-handle", text: "@road" },
      { id: "account-email", text: "me@example.com" },
      { id: "phone-number", text: "010-1234-5678" },
    ]);
  });

  test("what does not belong into a box is hidden there too", () => {
    const values = { "account-email": "me@example.com 900101-1234567", "phone-number": "me@example.com" };
    expect(boxesOf(guide, { ...draft, values }, words).map((piece) => piece.text)).toEqual([
      "me@example.com [주민등록번호 가림]",
      "[이메일 가림]",
    ]);
  });

  test("an empty draft greets and thanks, and no line is left without a value", () => {
    expect(bodyOf(guide, draftOf(guide), words)).toBe(
      "안녕하세요.\n카카오톡 이용과 관련해 문의드립니다.\n\n감사합니다.",
    );
  });

  test("a finding left visible on purpose is sent as typed, in this field only, until its text changes", () => {
    const happened = { id: "what-happened", keep: [] };
    const values = { "what-happened": "연락은 010-1234-5678", tried: "010-1234-5678 로 걸었어요" };
    const hidden = draftOf(guide, { values });
    const key = foundIn(hidden, happened)[0]?.key ?? "";
    const open = { ...hidden, shown: { "what-happened": [key] } };
    expect(bodyOf(guide, hidden, words)).not.toContain("5678");
    expect(bodyOf(guide, open, words)).toContain("연락은 010-1234-5678");
    expect(bodyOf(guide, open, words)).toContain("[전화번호 가림] 로 걸었어요");
    const edited = { ...open, values: { "what-happened": "연락은 010-1234-9999" } };
    expect(bodyOf(guide, edited, words)).not.toContain("9999");
  });

  test("of two equal numbers one may be left visible", () => {
    const value = "010-1234-5678 또는 010-1234-5678";
    const second = findingsIn(value)[1]?.key ?? "";
    expect(hide(value, findingsIn(value, { keep: [] }, [second]), words.ko)).toBe("[전화번호 가림] 또는 010-1234-5678");
  });

  test("order numbers are not taken for something else", () => {
    const order = guideOf("payment-refund", "order-number");
    const body = bodyOf(order, draftOf(order, { values: { "order-number": "20261121-0101234" } }), words);
    expect(body).toContain("- 주문 번호: 20261121-0101234");
  });

  test("of a card the last four digits stay", () => {
    const value = "카드 4111 1111 1111 1111";
    expect(hide(value, findingsIn(value), words.en)).toBe("카드 [card number ****1111 hidden]");
  });
});

describe("file names", () => {
  test.each([
    ["payment-refund", "payment-proof", 1, "결제오류_내역.jpg"],
    ["payment-refund", "payment-proof", 2, "결제오류_내역_2.jpg"],
    ["account-suspended", "screenshot", 1, "이용제한_화면.jpg"],
    ["rights-infringement", "request-form", 1, "권리침해_요청서.pdf"],
    ["report-abuse", "masked-id", 1, "신고_신분증_가림.jpg"],
  ])("%s %s %i", (issue, id, copy, name) => {
    const proof = planOf(guideOf(issue, id), null).proofs[0];
    expect(proof && fileName(issue, proof, "ko", copy)).toBe(name);
  });

  test("every problem and file has one that any system can store", () => {
    for (const letter of ["ko", "en"] as const)
      for (const issue of Object.keys(issues))
        for (const file of files as Proof["file"][])
          expect(fileName(issue, { file }, letter)).toMatch(/^[\p{L}\d_-]+_[\p{L}\d_-]+\.(jpg|pdf)$/u);
  });

  test("what has no file has no name", () => {
    const proof = planOf(guideOf("mail", "identity-check"), null).proofs[0];
    expect(proof && fileName("mail", proof, "ko")).toBeNull();
  });
});

test("letters are Korean where somebody there reads it", () => {
  const ways = (...languages: string[][]) => ({ ways: languages.map((tags) => ({ languages: tags })) });
  expect(letterFor(ways(["en"], ["ko", "en"]))).toBe("ko");
  expect(letterFor(ways(["en"]))).toBe("en");
  expect(letterFor(ways())).toBe("ko");
});

test("numbers that the data knows as somebody's official ones stay in letter and subject, others do not", () => {
  const official = officialNumbers(Object.entries(bundle));
  const numbers = [...official].filter((key) => /^\+82[2-6]/.test(key)).map((key) => key.replace("+82", "0"));
  expect(numbers.length).toBeGreaterThan(5);
  const guide = guideOf("service-error");
  for (const number of numbers) {
    const draft = draftOf(guide, {
      device: "galaxy",
      values: { subject: `${number} 통화 불가`, "what-happened": `${number}에서 01098765432로 전화가 왔어요` },
    });
    expect(bodyOf({ ...guide, official }, draft, words)).toContain(`${number}에서 [전화번호 가림]로`);
    expect(titleOf({ ...guide, official }, draft, words)).toContain(number);
    expect(foundInSubject(draft, { ...guide, official })).toEqual([]);
    expect(bodyOf(guide, draft, words)).toContain("[전화번호 가림]에서 [전화번호 가림]로");
    expect(titleOf(guide, draft, words)).not.toContain(number);
  }
});

describe("a subject never carries personal data", () => {
  const guide = guideOf(
    "account-hacked",
    ...["account-email", "account-handle", "phone-number", "order-number", "post-link", "profile-id", "bank-account"],
  );

  test("own words are kept, what identifies is cut out", () => {
    const values = {
      subject: "메일 me@example.com 계정 @road 도용, 주문 A-7781",
      "account-handle": "@road",
      "order-number": "A-7781",
    };
    const title = titleOf(guide, draftOf(guide, { values, device: "pc" }), words);
    expect(title).toBe("[계정 정지] 카카오톡 메일 … 계정 … 도용, 주문 (PC)");
  });

  test("whatever is typed anywhere", () => {
    const next = random(20261122);
    const count = rounds(500, 20_000);
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const secrets = Array.from({ length: 3 }, () => personal(next));
      const values = {
        subject: sentence(next, secrets[0] ?? ""),
        "what-happened": sentence(next, secrets[1] ?? ""),
        "what-you-want": sentence(next, secrets[2] ?? ""),
        "account-email": "kim.road@naver.com",
        "phone-number": "010-7788-9900",
        "account-handle": "@kimroad",
      };
      const shown = Object.fromEntries(
        Object.entries(values).map(([id, value]) => [id, findingsIn(value).map(({ key }) => key)]),
      );
      const letter = i % 2 ? ("en" as const) : ("ko" as const);
      const title = titleOf(guide, draftOf(guide, { letter, device: "galaxy", values, shown }), words);
      expect(findPersonal(title), title).toEqual([]);
      expect(title).not.toMatch(/kimroad|kim\.road|7788|@|:\/\//);
      expect(title, values.subject).not.toContain(secrets[0]);
      if (/계정이 정지됐어요 .*확인 부탁|가입했는데 막혔어요|로그인이 안 돼요|is blocked/.test(title)) kept++;
    }
    // Own words are kept with the piece cut out, not thrown away.
    expect(kept).toBeGreaterThan(count / 2);
  });

  test("nor does the letter, unless somebody decided so", () => {
    const next = random(7);
    for (let i = 0; i < rounds(500, 20_000); i++) {
      const values = { "what-happened": sentence(next, personal(next)), tried: sentence(next, personal(next)) };
      const body = bodyOf(guide, draftOf(guide, { values, letter: i % 2 ? "en" : "ko" }), words);
      expect(findPersonal(body), body).toEqual([]);
    }
  });
});
