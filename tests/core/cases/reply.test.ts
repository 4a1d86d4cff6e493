import { describe, expect, test } from "vitest";
import { businessDay, replyDates, replyWindow } from "../../../extension/core/cases/reply.ts";
import type { Calendar, ServedWindow } from "../../../extension/core/schema.ts";
import { bundle } from "../data.ts";

const korea = bundle["calendar/KR"] as Calendar;
const business = (min: number, max?: number): ServedWindow => ({ min, max, unit: "business-day" });

describe("dates of an answer", () => {
  test.each([
    ["the day of sending does not count", business(1, 3), "2026-11-23T12:00+09:00", "2026-11-24", "2026-11-26"],
    ["over a weekend", business(1, 3), "2026-11-27T12:00+09:00", "2026-11-30", "2026-12-02"],
    ["sent on a Saturday", business(1, 1), "2026-11-28T12:00+09:00", "2026-11-30", "2026-11-30"],
    ["over Christmas and the weekend", business(1, 2), "2026-12-24T12:00+09:00", "2026-12-28", "2026-12-29"],
    [
      "over the substitute for Christmas Day 2027",
      business(1, 1),
      "2027-12-24T12:00+09:00",
      "2027-12-28",
      "2027-12-28",
    ],
    [
      "late in the evening elsewhere is the next day in Seoul",
      business(1, 1),
      "2026-11-23T16:00Z",
      "2026-11-25",
      "2026-11-25",
    ],
    ["no upper end", business(2), "2026-11-23T12:00+09:00", "2026-11-25", null],
    ["the same day is possible", business(0, 1), "2026-11-23T12:00+09:00", "2026-11-23", "2026-11-24"],
    ["the same day is not possible on a Sunday", business(0, 1), "2026-11-22T12:00+09:00", "2026-11-23", "2026-11-23"],
    ["calendar days", { min: 1, max: 7, unit: "day" }, "2026-11-27T12:00+09:00", "2026-11-28", "2026-12-04"],
    ["weeks", { min: 1, max: 2, unit: "week" }, "2026-11-27T12:00+09:00", "2026-12-04", "2026-12-11"],
    [
      "hours cross midnight in Seoul",
      { min: 1, max: 24, unit: "hour" },
      "2026-11-27T23:30+09:00",
      "2026-11-28",
      "2026-11-28",
    ],
    ["beyond the calendar", business(1, 3), "2040-01-02T12:00+09:00", null, null],
    ["no moment", business(1, 3), "nonsense", null, null],
  ] as const)("%s", (_what, window, sent, earliest, latest) => {
    expect(replyDates(window as ServedWindow, korea, new Date(sent))).toEqual({ earliest, latest });
  });

  test("business days of an unknown country stay unknown, plain days do not need one", () => {
    const sent = new Date("2026-11-27T12:00Z");
    expect(replyDates(business(1, 3), undefined, sent)).toEqual({ earliest: null, latest: null });
    expect(replyDates({ min: 1, unit: "day" }, undefined, sent, "America/New_York").earliest).toBe("2026-11-28");
  });
  test("no window, no dates", () => {
    expect(replyDates(undefined, korea, new Date())).toEqual({ earliest: null, latest: null });
  });
  test("a calendar ends in the unknown, not in a guess", () => {
    const short = { country: "KR", first: "2026-11-23", days: "11", holidays: {} };
    expect(businessDay(short, "2026-11-23", 1)).toBe("2026-11-24");
    expect(businessDay(short, "2026-11-23", 2)).toBeNull();
    expect(businessDay(short, "2026-11-22", 1)).toBeNull();
  });
});

test("a promise comes before what people report", () => {
  const [promised, reported] = [business(1, 3), business(5, 9)];
  expect(replyWindow({ reply: { promised, reported } })).toEqual(promised);
  expect(replyWindow({ reply: { reported } })).toEqual(reported);
  // A guide may say that nothing is known of a way that answers elsewhere.
  for (const channel of [{ reply: {} }, {}, undefined]) expect(replyWindow(channel)).toBeUndefined();
});
