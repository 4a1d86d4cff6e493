import { describe, expect, test } from "vitest";
import { isoIn, midnight } from "../../extension/core/clock.ts";
import { channelOpenAt, nextDays, openAt } from "../../extension/core/hours.ts";
import type { HoursTable, ViewChannel } from "../../extension/core/schema.ts";
import { bundle } from "./data.ts";

const minutes = (iso: string) => Date.parse(iso) / 60_000;

// Monday 2026-11-23 10:00-18:30, Tuesday the same, then closed to the end of the week.
const week: HoursTable = {
  text: "Mo-Tu 10:00-18:30",
  timezone: "Asia/Seoul",
  country: "KR",
  first: minutes("2026-11-23T00:00+09:00"),
  last: minutes("2026-11-30T00:00+09:00"),
  start: minutes("2026-11-23T10:00+09:00"),
  spans: [510, 930],
  walk: "010",
};
const always: HoursTable = { ...week, text: "24/7", start: week.first, spans: [7 * 1440], walk: "0" };
const night: HoursTable = {
  ...week,
  text: "Mo 22:00-02:00",
  start: minutes("2026-11-23T22:00+09:00"),
  spans: [240],
  walk: "0",
};
const never: HoursTable = { ...week, text: "off", start: week.last, spans: [], walk: "" };

describe("open at a moment", () => {
  test.each([
    ["before opening", week, "2026-11-23T09:59+09:00", false, "2026-11-23T10:00:00+09:00"],
    ["the first minute", week, "2026-11-23T10:00+09:00", true, "2026-11-23T18:30:00+09:00"],
    ["the last minute", week, "2026-11-23T18:29:59+09:00", true, "2026-11-23T18:30:00+09:00"],
    ["the minute of closing", week, "2026-11-23T18:30+09:00", false, "2026-11-24T10:00:00+09:00"],
    ["asked from another zone", week, "2026-11-23T02:00Z", true, "2026-11-23T18:30:00+09:00"],
    ["after the last opening: closed, next opening unknown", week, "2026-11-28T12:00+09:00", false, null],
    ["before the table", week, "2026-11-22T12:00+09:00", null, null],
    ["the minute the table ends", week, "2026-11-30T00:00+09:00", null, null],
    ["no moment at all", week, "nonsense", null, null],
    ["always open: the end of the table is no closing", always, "2026-11-25T03:00+09:00", true, null],
    ["over midnight", night, "2026-11-24T01:00+09:00", true, "2026-11-24T02:00:00+09:00"],
    ["never open", never, "2026-11-25T12:00+09:00", false, null],
  ] as const)("%s", (_what, table, at, open, changes) => {
    const answer = openAt(table, new Date(at));
    expect(answer.open).toBe(open);
    expect(answer.changesAt && isoIn("Asia/Seoul", answer.changesAt)).toBe(changes);
  });

  test("a walk with an unknown letter is not guessed at", () => {
    expect(openAt({ ...week, walk: "01Z" }, new Date("2026-11-23T12:00+09:00")).open).toBe(true);
    expect(openAt({ ...week, walk: "01Z" }, new Date("2026-11-24T12:00+09:00")).open).toBeNull();
    expect(openAt({ ...week, walk: "Z" }, new Date("2026-11-23T12:00+09:00")).open).toBeNull();
  });
});

describe("hours of a channel", () => {
  const channel = { hours: "hours/1", hours_trust: { aging_at: "2026-12-01", old_at: null, dated: true } };
  const at = new Date("2026-11-23T12:00+09:00");
  test.each([
    ["fresh", channel, week, "2026-11-30", true],
    ["aging from that very day", channel, week, "2026-12-01", null],
    ["no table", channel, undefined, "2026-11-30", null],
    ["no hours", { ...channel, hours: null }, week, "2026-11-30", null],
  ] as const)("%s", (_what, one, table, today, open) => {
    expect(channelOpenAt(one as unknown as ViewChannel, table, at, today).open).toBe(open);
  });
});

describe("the next days", () => {
  const spans = (table: HoursTable, from: string, count: number) =>
    nextDays(table, new Date(from), count).map((day) => [
      day.date,
      day.spans?.map(
        (span) => `${isoIn("Asia/Seoul", span.from).slice(11, 16)}-${isoIn("Asia/Seoul", span.to).slice(11, 16)}`,
      ) ?? null,
    ]);

  test("opening spans by day, closed days empty, beyond the table null", () => {
    expect(spans(week, "2026-11-24T23:00+09:00", 7)).toEqual([
      ["2026-11-24", ["10:00-18:30"]],
      ["2026-11-25", []],
      ["2026-11-26", []],
      ["2026-11-27", []],
      ["2026-11-28", []],
      ["2026-11-29", []],
      ["2026-11-30", null],
    ]);
  });
  test("a night stays with the day it begins on, day and night is cut at midnight", () => {
    expect(spans(night, "2026-11-23T12:00+09:00", 2)).toEqual([
      ["2026-11-23", ["22:00-02:00"]],
      ["2026-11-24", []],
    ]);
    expect(spans(always, "2026-11-25T12:00+09:00", 1)).toEqual([["2026-11-25", ["00:00-00:00"]]]);
  });
  test("a day of a changed clock begins at its own midnight", () => {
    expect(midnight("America/New_York", "2026-11-01").toISOString()).toBe("2026-11-01T04:00:00.000Z");
    expect(midnight("America/New_York", "2026-11-02").toISOString()).toBe("2026-11-02T05:00:00.000Z");
  });
});

describe("the chat of Daum, Mo-Fr 10:00-18:30; PH off, as compiled", () => {
  const channel = bundle["channel/daum/chat"] as ViewChannel;
  const table = bundle[channel.hours ?? ""] as HoursTable;
  test.each([
    ["a Monday", "2026-11-23T11:00+09:00", true],
    ["the same Monday after closing", "2026-11-23T18:30+09:00", false],
    ["a Saturday", "2026-11-28T11:00+09:00", false],
    ["Christmas Day, a Friday", "2026-12-25T11:00+09:00", false],
    ["the substitute for Christmas Day 2027, a Monday", "2027-12-27T11:00+09:00", false],
    ["the substitute for 1 March 2026, a Monday", "2026-03-02T11:00+09:00", false],
    ["Seollal 2027, a Monday", "2027-02-08T11:00+09:00", false],
    ["years ahead", "2040-01-02T11:00+09:00", null],
  ] as const)("%s", (_what, at, open) => {
    expect(openAt(table, new Date(at)).open).toBe(open);
  });
});
