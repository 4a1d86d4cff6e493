import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { mayAlarm } from "../../../extension/core/search/alarm.ts";
import { answer } from "../../../extension/core/search/answer.ts";
import { engine, model } from "../data.ts";

const FOLDER = new URL("../../../dataset/utterances/", import.meta.url);
const lines = readdirSync(FOLDER)
  .filter((name) => name.startsWith("emergency-"))
  .flatMap((name) => (JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as { lines: { say: string }[] }).lines)
  .map(({ say }) => say)
  .filter((_line, at) => at % 12 === 0);
const queries = ["queries", "queries-2"].flatMap((name) =>
  readFileSync(new URL(`${name}.csv`, import.meta.url), "utf8")
    .split("\n")
    .slice(1)
    .map((line) => line.split(",")[0] ?? "")
    .filter(Boolean),
);
const { alarms } = model;
const share = (all: string[]) => all.filter((line) => mayAlarm(line, alarms)).length / all.length;

test("hardly an emergency is missed, and most other queries do not ask the model", () => {
  const shown = lines.filter((line) => answer(engine, line).emergency !== null);
  expect(shown.length).toBeGreaterThan(400);
  expect(share(shown)).toBeGreaterThan(0.9);
  expect(share(queries)).toBeLessThan(0.25);
});

test.each([
  "죽고 싶어요",
  "사진을 퍼뜨린다고 협박해요",
  "I want to die",
  "지금 돈이 빠져나가요",
])("%s may be one", (line) => {
  expect(mayAlarm(line, alarms)).toBe(true);
});

test.each(["드라마 추천", "김치찌개 끓이는 법", "카카오톡 로그인", "kimchi recipe", ""])("%s is none", (line) => {
  expect(mayAlarm(line, alarms)).toBe(false);
});

test("without a model nothing is one", () => expect(mayAlarm("죽고 싶어요", "")).toBe(false));
