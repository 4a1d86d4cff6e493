/** What knows hosts is brought only for a text that may hold one: nothing else may ask for it, and nothing may hide from it. */
import { expect, test } from "vitest";
import { mayHoldHost } from "../../../extension/core/contact/domains.ts";
import { Checker } from "../../../extension/core/contact/index.ts";

const checker = new Checker([
  ["contact/15777011", { verdict: "official", service: "coupang", trust: { word: "official" } }],
]);
const first = (text: string) => checker.check(text, "2026-11-29")[0];

test.each([
  ["1577-7011", "official"],
  ["02) 123-4567로 전화 주세요", "unknown"],
  ["채널 ‘다음 고객센터’", "unknown"],
  ["support@gmail", "unknown"],
  ["support @ gmail com", "unknown"],
  ["https://kakao", "unknown"],
  ["blob:https://kakao", "unknown"],
  ["mailto:help", "unknown"],
])("without anything that knows hosts: %s", (text, verdict) => {
  expect(mayHoldHost(text)).toBe(false);
  expect(first(text).verdict).toBe(verdict);
});

test.each([
  "kakao.com",
  "kakao。com",
  "kakao｡com",
  "kakao．com",
  "kakao﹒com",
  "kakao%2ecom",
  "kakao(dot)com",
  "a@kakao . com",
  "kakao…com",
])("may hold a host: %s", (text) => expect(mayHoldHost(text)).toBe(true));
