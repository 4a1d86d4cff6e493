import { expect, test } from "vitest";
import { answer } from "../../../extension/core/search/answer.ts";
import { linesOf } from "../../../extension/data/popup-cache/lists.ts";
import type { Get } from "../../../extension/data/sheets.ts";
import { callingOf } from "../../../extension/features/popup/calling.ts";
import { bundle, engine } from "../../core/data.ts";

const get: Get = async <T>(name: string) => bundle[name] as T | undefined;

async function calling(query: string, day = "2026-11-30", lang: "ko" | "en" = "ko"): Promise<string | null> {
  const guides = answer(engine, query).results.flatMap((one) => ("service" in one ? [one] : []));
  const { lines } = await linesOf(get, lang, guides);
  return callingOf(get, lang, query, lines, day);
}

test.each([
  ["헬로톡 고객센터 전화번호", "헬로톡 전화 상담은 없어요."],
  ["트위터 상담원이랑 통화", "X(트위터) 전화 상담은 없어요."],
  ["트위터 정지 고객센터 전화", "X(트위터) 전화 상담은 없어요."],
  ["스팀 고객센터 번호", "스팀 전화번호를 몰라요."],
])("who looks for people is told first whether they can be called: “%s”", async (query, text) => {
  expect(await calling(query)).toBe(text);
});

test("so it is in English", async () => {
  expect(await calling("hellotalk customer service phone number", "2026-11-30", "en")).toBe(
    "HelloTalk has no phone support.",
  );
});

test("what was last seen long ago is said no more", async () => {
  expect(await calling("헬로톡 고객센터 전화번호", "2036-01-01")).toBe("헬로톡 전화번호를 몰라요.");
});

test.each([
  "트위터 정지 풀기", // asks for nobody
  "쿠팡 고객센터 전화번호", // the row has the number
  "트위터 전화번호 인증코드 안 와요", // a number, but not to call
  "로블록스 고객센터 전화번호", // not ours
])("nothing is said beside: “%s”", async (query) => {
  expect(await calling(query)).toBeNull();
});
