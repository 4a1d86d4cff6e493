import { beforeEach, describe, expect, test } from "vitest";
import en from "../../dataset/words/en.json";
import ko from "../../dataset/words/ko.json";
import { hrefOn } from "../../extension/core/link.ts";
import type { Button, View, ViewChannel } from "../../extension/core/schema.ts";
import { print, printPill, reachOf } from "../../extension/ui/print.ts";
import { setLang } from "../../extension/ui/words.ts";
import { makeBundle } from "./publication.ts";

const general = makeBundle("판단")["view/daum/contact-general"] as View;
const [chat] = general.channels as [ViewChannel];
const view = (change: Partial<View>): View => ({ ...general, ...change });
const t = (text: string) => ({ ko: text, en: text });

beforeEach(() => setLang("ko"));

describe("links", () => {
  test.each(["javascript:alert(1)", "data:text/html,x", "//example.org", "HTTPS-x:"])("%s stays plain text", (url) => {
    expect(print(view({ action: { label: t("열기"), url, ends: null, channel: "chat" } }), null).way.href).toBeNull();
  });
  test("community sources are named, never linked", () => {
    const source = {
      publisher: "블로그",
      title: null,
      type: "community",
      url: "https://example.org/",
      published: null,
      captured: null,
      seen: "2026-11-22",
      tried: false,
      stance: "contradicts",
      note: null,
    } as const;
    const fold = print(view({ evidence: [source, { ...source, type: "press" }] }), null).rest.at(-1);
    expect(fold?.note).toBe("2건 (다른 안내 2)");
    expect(fold?.rows?.map(({ head }) => head?.href)).toEqual([null, "https://example.org/"]);
    expect(fold?.rows?.[0]?.note).toBe("블로그·후기 · 날짜 없음");
    expect(fold?.rows?.[0]?.lines).toEqual(["보관된 글을 2026년 11월 22일에 읽었어요. 지금 화면과 다를 수 있어요."]);
  });
  const rowOf = (channel: ViewChannel) => print(view({ channels: [chat, channel] }), null).way.others?.rows?.[0];
  test("a number that nobody answers for is shown, not linked", () => {
    for (const tel of [null, "tel:020000000"]) {
      const row = rowOf({ ...chat, id: "phone", phone: { display: "02-000-0000", tel, ends: null } });
      expect(row?.go).toBeUndefined();
      expect(row?.lines).toContain("02-000-0000 · 공식 번호인지 몰라요");
    }
  });
  test("a mailbox that nobody answers for is shown, not linked", () => {
    const row = rowOf({ ...chat, id: "email", kind: "email", email: "help@example.org" });
    expect(row?.go).toBeUndefined();
    expect(row?.lines).toContain("help@example.org · 공식 주소인지 몰라요");
    const vouched = rowOf({ ...chat, id: "email", email: "help@example.org", link: "mailto:help@example.org" });
    expect(vouched?.go).toMatchObject({ href: "mailto:help@example.org", text: "help@example.org" });
  });
  test("a link carries the day it ends, and leads nowhere from that day", () => {
    const phone = {
      ...chat,
      id: "phone",
      phone: { display: "02-1", tel: "tel:021", ends: null },
      link: "tel:021",
      link_ends: "2027-03-01",
    };
    const go = rowOf(phone)?.go;
    expect(go).toEqual({ href: "tel:021", ends: "2027-03-01", text: "02-1" });
    expect(hrefOn({ href: "tel:021", ends: "2027-03-01" }, "2027-02-28")).toBe("tel:021");
    expect(hrefOn({ href: "tel:021", ends: "2027-03-01" }, "2027-03-01")).toBeNull();
    expect(hrefOn({ href: "tel:112", ends: null }, "2099-01-01")).toBe("tel:112");
  });
  test("where nothing works, no way is pushed forward", () => {
    const action = { label: t("방법 보기"), url: null, ends: null, channel: null };
    const { way } = print(view({ action }), null);
    expect([way.href, way.steps, way.others?.rows?.length]).toEqual([null, null, 1]);
  });
  test("“틀렸어요” names record and field; no report address, no such link", () => {
    expect(JSON.stringify(print(general, null))).not.toContain("issues.example");
    const report = "https://issues.example/new?template=wrong.yml&dataset=2026-11-22";
    const sheet = print(general, report);
    const record = `service%2F${general.service}%2F${general.issue}`;
    expect(sheet.foot.report?.href).toBe(`${report}&record=${record}&field=summary&title=${record}%3A+summary`);
    const folds = [sheet.way.steps, sheet.way.others, ...sheet.first].flatMap((fold) => fold ?? []);
    expect(folds.length).toBeGreaterThan(0);
    for (const fold of folds) expect(fold.rows?.at(-1)?.go?.href).toContain(`${report}&record=${record}`);
  });
});

describe("writing", () => {
  const asks = (write: View["write"]) => {
    const { write: choices, late } = print(view({ write }), null);
    return [choices.map(([, words]) => words), late];
  };
  test("stands above the steps where somebody takes a letter", () =>
    expect(asks("inquiry")).toEqual([["문의 쓰기", "보냈어요 · 기록하기"], false]));
  test("an appeal stands below them, and says that it is one", () =>
    expect(asks("appeal")).toEqual([["이의신청 한 번 쓰기", "보냈어요 · 기록하기"], true]));
  test("is not offered where nobody takes one", () => expect(asks("none")).toEqual([[], false]));
});

describe("hours speak", () => {
  test.each([
    ["where a person answers", {}, true],
    ["where a person answers for some problems", { human: { level: "limited" } }, true],
    ["not of machines", { human: { level: "none" } }, false],
    ["not of unknown", { human: { level: "unknown" } }, false],
    ["not of what does not exist", { exists: false }, false],
    ["not without hours", { hours: null }, false],
  ] as [string, Partial<ViewChannel>, boolean][])("%s", (_name, change, speaks) => {
    expect(reachOf({ ...chat, ...change }) !== undefined).toBe(speaks);
  });
});

test("a question leads each answer its own way", () => {
  const form = { ...chat, id: "form", link: "https://example.org/form", label: t("양식 열기"), steps: [] };
  const action = ({ id, link, label }: ViewChannel) => ({ label, url: link, ends: null, channel: id });
  const sheet = print(
    view({
      ask: {
        question: t("누가 결제했나요?"),
        answers: [
          { label: t("애플"), action: action(form), channels: [form, chat] },
          { label: t("카드"), action: action(chat), channels: [chat] },
        ],
      },
    }),
    null,
  );
  expect(sheet.ask?.answers.map(({ label, way }) => [label, way.label, way.href])).toEqual([
    ["애플", "양식 열기", "https://example.org/form"],
    ["카드", "채팅 열기", null],
  ]);
  expect(sheet.ask?.answers[0]?.way.others?.rows).toHaveLength(1);
  expect(sheet.ask?.answers[1]?.way.steps?.open).toBe(true);
});

test("empty parts leave no empty folds", () => {
  const sheet = print(general, null);
  expect([...sheet.first, ...sheet.rest]).toEqual([]);
  expect(sheet.way.others).toBeNull();
});

test("whether somebody is there now is said of the one next action only", () => {
  const self = { ...chat, id: "self", kind: "self-service", human: { level: "none" }, hours: null } as ViewChannel;
  const first = { label: self.label, url: null, ends: null, channel: "self" };
  const by = view({ channels: [self, chat], action: first });
  expect([print(by, null).way.reach, printPill(by).reach]).toEqual([[], []]);
  expect(print(general, null).way.reach).toHaveLength(1);
});

test("the pill says no more than the view", () => {
  expect(printPill(general)).toEqual({
    service: "daum",
    issue: "contact-general",
    text: "판단",
    reach: [["hours/abc", "2027-02-27"]],
  });
});

test("both languages have the same words, with the same places in them", () => {
  for (const section of ["card", "popup", "options", "manifest"] as const) {
    expect(Object.keys(en[section])).toEqual(Object.keys(ko[section]));
    for (const [key, text] of Object.entries(ko[section])) {
      const places = (words: string) => words.match(/\{\w+\}/g)?.sort() ?? [];
      expect(places(en[section][key as never]), `${section}.${key}`).toEqual(places(text));
      expect(text, `${section}.${key}`).not.toMatch(/!/);
    }
  }
});

describe("the first minute", () => {
  const press = (change: Partial<Button>): Button => ({
    text: t("112 · 신고와 은행 연결"),
    number: "112",
    url: "tel:112",
    opens: null,
    ends: null,
    ...change,
  });
  const box = (...urgent_do: Button[]) =>
    print(view({ urgent: { text: t("급해요"), url: null }, urgent_do, urgent_warning: t("조심하세요") }), null).urgent;

  test("the number stands apart, so that no line breaks it", () => {
    expect(box(press({}))).toEqual({
      text: "급해요",
      buttons: [{ number: "112", text: " · 신고와 은행 연결", href: "tel:112", ends: null }],
      warning: "조심하세요",
    });
  });
  test("a text message and a list are buttons too; what leads nowhere is none", () => {
    const list = press({ text: t("내 은행 번호"), number: null, url: null, opens: "loss-lines" });
    const found = box(press({ url: "sms:109" }), list, press({ url: null }), press({ url: "javascript:alert(1)" }));
    expect(found?.buttons.map(({ href }) => href)).toEqual(["sms:109", null]);
  });
  test("what is private says so, so that nothing offers to note it", () => {
    expect(print(view({}), null).private).toBeUndefined();
    expect(print(view({ private: true }), null).private).toBe(true);
    expect(print(view({ issue: "picture-threat" }), null).private).toBe(true);
  });
});
