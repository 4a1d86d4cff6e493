import { beforeEach, describe, expect, test } from "vitest";
import type { HoursTable } from "../../../extension/core/schema.ts";
import { frame } from "../../../extension/ui/words/frame.ts";
import { statusOf } from "../../../extension/ui/words/status.ts";
import { setLang } from "../../../extension/ui/words/words.ts";

const minute = (iso: string) => Date.parse(iso) / 60_000;
/** Open from `from` to `to`, then closed for `rest` minutes, then open again. */
const table = (from: string, to: string, rest: number): HoursTable => ({
  text: "",
  timezone: "Asia/Seoul",
  country: "KR",
  first: minute(from) - 600,
  last: minute(to) + rest + 600,
  start: minute(from),
  opens: [0, minute(to) - minute(from), rest, 60],
  clocks: [{ until: minute(to) + rest + 600, offset: 540 }],
});
const NIGHT = 930;
const weekday = table("2026-11-23T10:00:00+09:00", "2026-11-23T18:30:00+09:00", NIGHT);

const OPEN = { hours: "hours/x", trust: "channel/x/phone/hours" };
const at = (iso: string, hours = weekday, aging_at: string | undefined = "2027-02-27") => {
  const trusts = { [OPEN.trust]: { word: "official", aging_at } } as const;
  return statusOf(OPEN, { trusts, tables: { "hours/x": hours } }, Date.parse(iso), frame());
};

beforeEach(() => {
  process.env.TZ = "Asia/Seoul";
  setLang("ko");
});

describe("in Korea", () => {
  test("open: until when", () => {
    expect(at("2026-11-23T11:00:00+09:00")).toEqual({
      tone: "good",
      short: "18:30까지",
      text: "지금 받아요 · 18:30까지",
    });
  });
  test("before opening on the same day", () => {
    expect(at("2026-11-23T08:00:00+09:00")).toEqual({
      tone: "warn",
      short: "10:00부터",
      text: "10:00부터 받아요",
    });
  });
  test("after closing: tomorrow", () => {
    expect(at("2026-11-23T18:30:00+09:00")?.text).toBe("내일 10:00부터 받아요");
  });
  test("over a weekend: the day's name", () => {
    const friday = table("2026-11-27T10:00:00+09:00", "2026-11-27T18:30:00+09:00", NIGHT + 2 * 1440);
    expect(at("2026-11-27T19:00:00+09:00", friday)?.text).toBe("월요일 10:00부터 받아요");
  });
  test("over long holidays: the date", () => {
    const long = table("2026-11-20T10:00:00+09:00", "2026-11-20T18:30:00+09:00", NIGHT + 8 * 1440);
    expect(at("2026-11-20T19:00:00+09:00", long)?.text).toBe("11월 29일 10:00부터 받아요");
  });
  test("in English", () => {
    setLang("en");
    expect(at("2026-11-23T19:00:00+09:00")).toEqual({
      tone: "warn",
      short: "from tomorrow 10:00",
      text: "Opens tomorrow 10:00",
    });
  });
});

test("elsewhere the zone is named", () => {
  process.env.TZ = "America/Los_Angeles";
  expect(at("2026-11-23T11:00:00+09:00")?.text).toBe("지금 받아요 · 18:30까지 (GMT+9)");
  // There it is still Sunday, but the day of the service counts.
  expect(at("2026-11-23T18:45:00+09:00")?.text).toBe("내일 10:00부터 받아요 (GMT+9)");
});

test("where clocks change, the moment is told by those that hold then", () => {
  process.env.TZ = "America/Los_Angeles";
  const change = minute("2026-11-01T09:00:00Z");
  const hours: HoursTable = {
    ...table("2026-10-31T09:00:00-07:00", "2026-10-31T17:00:00-07:00", 1020),
    timezone: "America/Los_Angeles",
    clocks: [
      { until: change, offset: -420 },
      { until: change + 10_000, offset: -480 },
    ],
  };
  expect(at("2026-10-31T12:00:00-07:00", hours)?.short).toBe("17:00까지");
  expect(at("2026-10-31T18:00:00-07:00", hours)?.text).toBe("내일 09:00부터 받아요");
});

test("data from before clocks were in it says open or closed, and no hour", () => {
  const { clocks: _, ...old } = weekday;
  expect(at("2026-11-23T11:00:00+09:00", old)?.text).toBe("지금 받아요");
});

describe("nothing is said", () => {
  test("of stale hours", () => {
    expect(at("2026-11-23T11:00:00+09:00", weekday, "2026-11-23")).toBeUndefined();
    expect(at("2026-11-23T11:00:00+09:00", weekday, "2026-11-24")).toBeDefined();
  });
  test("past the table", () => {
    expect(at("2027-11-23T11:00:00+09:00")).toBeUndefined();
  });
  test("without a table", () => {
    const trusts = { [OPEN.trust]: { word: "official" } } as const;
    expect(statusOf(OPEN, { trusts, tables: {} }, Date.now(), frame())).toBeUndefined();
    expect(statusOf(undefined, { trusts, tables: {} }, Date.now(), frame())).toBeUndefined();
  });
  test("of hours that nobody vouches for", () => {
    const tables = { "hours/x": weekday };
    expect(statusOf(OPEN, { trusts: {}, tables }, Date.parse("2026-11-23T11:00:00+09:00"), frame())).toBeUndefined();
  });
});
