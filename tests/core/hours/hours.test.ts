import { describe, expect, test } from "vitest";
import { isoIn } from "../../../extension/core/dates.ts";
import { openAt } from "../../../extension/core/hours/hours.ts";
import type { HoursTable, ServedChannel } from "../../../extension/core/schema.ts";
import { bundle } from "../data.ts";

const minutes = (iso: string) => Date.parse(iso) / 60_000;

// Monday 2026-11-23 10:00-18:30, Tuesday the same, then closed to the end of the week.
const week: HoursTable = {
  text: "Mo-Tu 10:00-18:30",
  timezone: "Asia/Seoul",
  country: "KR",
  first: minutes("2026-11-23T00:00+09:00"),
  last: minutes("2026-11-30T00:00+09:00"),
  start: minutes("2026-11-23T10:00+09:00"),
  opens: [0, 510, 930, 510],
  clocks: [{ until: minutes("2026-11-30T00:00+09:00"), offset: 540 }],
};
const always: HoursTable = { ...week, text: "24/7", start: week.first, opens: [0, 7 * 1440] };
const night: HoursTable = {
  ...week,
  text: "Mo 22:00-02:00",
  start: minutes("2026-11-23T22:00+09:00"),
  opens: [0, 240],
};
const never: HoursTable = { ...week, text: "off", start: week.last, opens: [] };

describe("open at a moment", () => {
  test.each([
    ["before opening", week, "2026-11-23T09:59+09:00", false, "2026-11-23T10:00:00+09:00"],
    ["the first minute", week, "2026-11-23T10:00+09:00", true, "2026-11-23T18:30:00+09:00"],
    ["the last minute", week, "2026-11-23T18:29:59+09:00", true, "2026-11-23T18:30:00+09:00"],
    ["the minute of closing", week, "2026-11-23T18:30+09:00", false, "2026-11-24T10:00:00+09:00"],
    ["asked from another zone", week, "2026-11-23T02:00Z", true, "2026-11-23T18:30:00+09:00"],
    ["the second opening", week, "2026-11-24T12:00+09:00", true, "2026-11-24T18:30:00+09:00"],
    ["after the last opening: closed, next opening unknown", week, "2026-11-28T12:00+09:00", false, null],
    ["before the table", week, "2026-11-22T12:00+09:00", null, null],
    ["the minute the table ends", week, "2026-11-30T00:00+09:00", null, null],
    ["no moment at all", week, "nonsense", null, null],
    ["always open: the end of the table is no closing", always, "2026-11-25T03:00+09:00", true, null],
    ["over midnight", night, "2026-11-24T01:00+09:00", true, "2026-11-24T02:00:00+09:00"],
    ["never open", never, "2026-11-25T12:00+09:00", false, null],
    [
      "a first gap counts from the start",
      { ...night, opens: [60, 240] },
      "2026-11-23T22:30+09:00",
      false,
      "2026-11-23T23:00:00+09:00",
    ],
  ] as const)("%s", (_what, table, at, open, changes) => {
    const answer = openAt(table as HoursTable, new Date(at));
    expect(answer.open).toBe(open);
    expect(answer.changesAt && isoIn("Asia/Seoul", answer.changesAt)).toBe(changes);
  });
});

describe("the chat of Daum, Mo-Fr 10:00-18:30; PH off, as compiled", () => {
  const channel = bundle["channel/daum/chat"] as ServedChannel;
  const table = bundle[channel.open?.hours ?? ""] as HoursTable;
  test.each([
    ["a Monday", "2026-11-23T11:00+09:00", true],
    ["the same Monday after closing", "2026-11-23T18:30+09:00", false],
    ["a Saturday", "2026-11-28T11:00+09:00", false],
    ["Christmas Day, a Friday", "2026-12-25T11:00+09:00", false],
    ["the substitute for Christmas Day 2027, a Monday", "2027-12-27T11:00+09:00", false],
    ["Chuseok 2026, a Thursday", "2026-09-24T11:00+09:00", false],
    ["Seollal 2027, a Monday", "2027-02-08T11:00+09:00", false],
    ["years ahead", "2040-01-02T11:00+09:00", null],
  ] as const)("%s", (_what, at, open) => {
    expect(openAt(table, new Date(at)).open).toBe(open);
  });
});

test("opening hours are whole minutes, two for each opening", () => {
  const tables = Object.entries(bundle).filter(([name]) => name.startsWith("hours/")) as [string, HoursTable][];
  expect(tables.length).toBeGreaterThan(5);
  for (const [name, { opens }] of tables) {
    expect(opens.length % 2, name).toBe(0);
    expect(
      opens.every((minutes) => Number.isSafeInteger(minutes) && minutes >= 0),
      name,
    ).toBe(true);
  }
});
