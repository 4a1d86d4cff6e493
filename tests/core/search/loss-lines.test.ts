// The banks' own lines are found by any of their names.
import { describe, expect, test } from "vitest";
import type { LossLine } from "../../../extension/core/schema.ts";
import { findLines } from "../../../extension/core/search/loss-lines.ts";

const line = (service: string, ko: string, en: string, number: string, aliases: string[] = []): LossLine => ({
  service,
  channel: "loss",
  name: { ko, en },
  what: { ko: "분실·도난 신고", en: "Loss and theft" },
  aliases,
  number,
  tel: `tel:${number.replaceAll("-", "")}`,
});
const lines = [
  line("kb-card", "KB국민카드", "KB Card", "1588-1788", ["국민카드"]),
  line("nh-bank", "NH농협은행", "NH Bank", "1661-3000", ["농협"]),
  line("shinhan-card", "신한카드", "Shinhan Card", "1544-7200"),
];
const DAY = "2026-11-29";
const names = (query: string, day = DAY) => findLines(lines, query, day).map(({ service }) => service);

describe("by name", () => {
  test.each([
    ["", ["kb-card", "nh-bank", "shinhan-card"]],
    ["국민", ["kb-card"]],
    ["국민 카드", ["kb-card"]],
    ["ㄱㅁㅋㄷ", ["kb-card"]],
    ["시", ["shinhan-card"]],
    ["농ㅎ", ["nh-bank"]],
    ["shinhan", ["shinhan-card"]],
    ["KB", ["kb-card"]],
    ["1588-1788", ["kb-card"]],
    ["카드", ["kb-card", "shinhan-card"]],
    ["없는은행", []],
  ])("“%s”", (query, expected) => expect(names(query)).toEqual(expected));
});

test("a number that is old by then is not offered", () => {
  const old = { ...lines[0], ends: "2026-11-29" } as LossLine;
  expect(findLines([old], "", "2026-11-28")).toEqual([old]);
  expect(findLines([old], "", DAY)).toEqual([]);
});
