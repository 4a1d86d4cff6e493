import { describe, expect, test } from "vitest";
import {
  type Case,
  dueOf,
  hasCome,
  inOrder,
  ladder,
  lawDue,
  likelyWay,
  newCase,
  nextRung,
  remindAt,
  statusOf,
  wayOf,
  waysOf,
} from "../../../extension/core/cases/cases.ts";
import type { Calendar, Deadline, Rung, ServedWindow } from "../../../extension/core/schema.ts";
import type { GuideWithWays, Way } from "../../../extension/core/sheet/guide.ts";
import { bundle, guides } from "../data.ts";
import { sample } from "./case-data.ts";

const korea = bundle["calendar/KR"] as Calendar;
const at = (iso: string) => new Date(iso);

type Wait = ServedWindow | undefined;
const channel = (promised: Wait, reported: Wait, timezone = "Asia/Seoul"): Pick<Way, "reply" | "timezone"> => ({
  timezone,
  reply: { promised, reported },
});
const days = (min: number, max?: number, unit: ServedWindow["unit"] = "business-day"): ServedWindow => ({
  min,
  max,
  unit,
});

describe("until when an answer may come", () => {
  test.each([
    [
      "promised goes before reported",
      channel(days(0, 1), days(5, 9)),
      "2026-11-23T12:00+09:00",
      "2026-11-24",
      "promised",
    ],
    [
      "reported where nothing is promised",
      channel(undefined, days(1, 3)),
      "2026-11-23T12:00+09:00",
      "2026-11-26",
      "reported",
    ],
    ["over a weekend", channel(undefined, days(1, 3)), "2026-11-26T12:00+09:00", "2026-12-01", "reported"],
    ["over Christmas", channel(days(1, 2), undefined), "2026-12-24T12:00+09:00", "2026-12-29", "promised"],
    ["over New Year", channel(days(1, 1), undefined), "2026-12-31T12:00+09:00", "2027-01-04", "promised"],
    [
      "over the Lunar New Year of 2027",
      channel(days(1, 3), undefined),
      "2027-02-05T12:00+09:00",
      "2027-02-12",
      "promised",
    ],
    ["hours", channel(undefined, days(24, 48, "hour")), "2026-11-23T12:00+09:00", "2026-11-25", "reported"],
    ["weeks", channel(undefined, days(1, 2, "week")), "2026-11-23T12:00+09:00", "2026-12-07", "reported"],
    [
      "an open end stays open",
      channel(undefined, days(2, undefined, "day")),
      "2026-11-23T12:00+09:00",
      null,
      "reported",
    ],
    ["beyond the calendar", channel(days(1, 3), undefined), "2040-01-02T12:00+09:00", null, "promised"],
  ] as const)("%s", (_what, way, sent, latest, basis) => {
    expect(dueOf(way, korea, at(sent), null)).toMatchObject({ latest, basis });
  });

  test("no window, no channel, no calendar: unknown stays unknown", () => {
    const unknown = { earliest: null, latest: null, basis: null };
    expect(dueOf({}, korea, at("2026-11-23T03:00Z"), null)).toEqual(unknown);
    expect(dueOf(undefined, korea, at("2026-11-23T03:00Z"), null)).toEqual(unknown);
    expect(dueOf(channel(days(1, 3), undefined), undefined, at("2026-11-23T03:00Z"), null).latest).toBeNull();
  });

  test("a day that an agent named stands above all others", () => {
    const due = dueOf(channel(days(0, 1), undefined), korea, at("2026-11-23T03:00Z"), "2026-12-09");
    expect(due).toEqual({ earliest: null, latest: "2026-12-09", basis: "told" });
  });

  test("days are counted in the zone of the channel", () => {
    const way = channel(days(1, 1, "day"), undefined, "America/Los_Angeles");
    expect(dueOf(way, undefined, at("2026-11-23T12:00+09:00"), null).latest).toBe("2026-11-23");
  });
});

describe("how it stands", () => {
  test.each([
    ["2026-11-23T12:00+09:00", "waiting"],
    ["2026-11-26T23:59+09:00", "waiting"],
    ["2026-11-27T00:00+09:00", "overdue"],
  ])("at %s it is %s", (now, status) => expect(statusOf(sample, at(now))).toBe(status));
  test("an answer and an end go before dates", () => {
    const late = at("2027-01-01T00:00Z");
    expect(statusOf({ ...sample, answered: "2026-11-25" }, late)).toBe("answered");
    expect(statusOf({ ...sample, answered: "2026-11-25", closed: "2026-11-26" }, late)).toBe("closed");
    expect(statusOf({ ...sample, due: { earliest: null, latest: null, basis: null } }, late)).toBe("waiting");
  });
  test("what needs a hand comes first", () => {
    const now = at("2026-11-25T03:00Z");
    const due = (latest: string | null) => ({ ...sample.due, latest });
    const list: Case[] = [
      { ...sample, id: "done", closed: "2026-11-24" },
      { ...sample, id: "some-day", due: due(null) },
      { ...sample, id: "later", due: due("2026-12-01") },
      { ...sample, id: "answered", answered: "2026-11-24" },
      { ...sample, id: "soon", due: due("2026-11-26") },
      { ...sample, id: "late", due: due("2026-11-24") },
    ];
    expect(inOrder(list, now).map(({ id }) => id)).toEqual(["late", "soon", "later", "some-day", "answered", "done"]);
  });
});

describe("the reminder", () => {
  test("comes once, on the morning of the last day by this device's clock", () => {
    expect(remindAt(sample)).toBe(new Date(2026, 10, 26, 10).getTime());
    expect(remindAt({ ...sample, reminded: 5 })).toBeNull();
    expect(remindAt({ ...sample, answered: "2026-11-24" })).toBeNull();
    expect(remindAt({ ...sample, due: { ...sample.due, latest: null } })).toBeNull();
  });
  test("its day has come from that morning on, told or not, until somebody says how it ended", () => {
    const [before, morning] = [new Date(2026, 10, 26, 9, 59), new Date(2026, 10, 26, 10)];
    expect([before, morning].map((now) => hasCome(sample, now))).toEqual([false, true]);
    expect(hasCome({ ...sample, reminded: 5 }, morning)).toBe(true);
    expect(hasCome({ ...sample, answered: "2026-11-26" }, morning)).toBe(false);
    expect(hasCome({ ...sample, closed: "2026-11-26" }, morning)).toBe(false);
    expect(hasCome({ ...sample, due: { ...sample.due, latest: null } }, morning)).toBe(false);
  });
});

describe("who is next", () => {
  const rung = (authority: string, after_days: number) => ({ authority, after_days }) as Rung;
  const rungs = [rung("month", 30), rung("at-once", 0), rung("week", 7)];

  test("the ladder goes by days; a rung for silence waits until the answer is late", () => {
    expect(ladder(sample, rungs).map(({ rung, from }) => [rung.authority, from])).toEqual([
      ["at-once", "2026-11-23"],
      ["week", "2026-11-30"],
      ["month", "2026-12-23"],
    ]);
    const slow = { ...sample, due: { ...sample.due, latest: "2026-12-10" } };
    expect(ladder(slow, rungs).map(({ from }) => from)).toEqual(["2026-11-23", "2026-12-11", "2026-12-23"]);
  });
  test("the next one is the first for which silence is the reason", () => {
    expect(nextRung(ladder(sample, rungs))?.rung.authority).toBe("week");
    expect(nextRung(ladder(sample, [rung("at-once", 0)]))?.rung.authority).toBe("at-once");
    expect(nextRung([])).toBeUndefined();
  });
});

describe("the law", () => {
  const duty = (answer_within: ServedWindow): Deadline => ({ id: "d", law: { ko: "법", en: "Act" }, answer_within });
  test("gives a day in the days of Korea", () => {
    const sent = at("2026-11-27T12:00+09:00");
    expect(lawDue([duty(days(0, 3)), duty(days(0))], korea, sent).map(({ latest }) => latest)).toEqual(["2026-12-02"]);
  });
  test("is named for the companies of the list and for no others", () => {
    const bound = guides.filter(({ duties }) => lawDue(duties, korea, at("2026-11-27T03:00Z")).length);
    const services = new Set(bound.map(({ service }) => service));
    expect(services).toContain("kakaotalk");
    expect(services).not.toContain("daum");
    expect(services).not.toContain("x");
  });
});

describe("a fresh case from the real data", () => {
  test("every guide gives one, and its way takes inquiries", () => {
    expect(guides.length).toBeGreaterThan(400);
    for (const guide of guides) {
      const way = likelyWay(guide);
      const one = newCase(guide, way, korea, sample.id, at("2026-11-23T03:00Z"));
      expect(one.service).toBe(guide.service);
      expect(wayOf(one, guide)).toBe(way);
      if (way) expect(["help", "store", "community", "self-service"]).not.toContain(way.kind);
    }
  });
  test("one that waits on a form of Kakao's ends on a day of its calendar", () => {
    const known = guides.filter((guide) => waysOf(guide).some((way) => way.reply?.reported?.max));
    expect(known.length).toBeGreaterThan(5);
    for (const guide of known) {
      const way = waysOf(guide).find((other) => other.reply?.reported?.max);
      const { due } = newCase(guide, way, korea, sample.id, at("2026-11-23T03:00Z"));
      expect(due.latest).toMatch(/^202[67]-/);
    }
  });
});

describe("which way an inquiry went", () => {
  const guide = guides.find(
    ({ service, issue }) => service === "kakaotalk" && issue === "login-password",
  ) as GuideWithWays;

  test.each([
    ["noted down now", "kakaotalk/web-form", "kakaotalk/web-form"],
    ["with older data, on a way of its own service", "web-form", "kakaotalk/web-form"],
    ["with older data, on a borrowed way", "kakao-account/web-form", "kakao-account/web-form"],
    ["on a way that is gone", "fax", undefined],
  ])("%s", (_what, channel, key) => {
    const ways = ["kakaotalk/web-form", "kakao-account/web-form"].map(
      (name) => ({ key: name, exists: true, kind: "web-form" }) as Way,
    );
    expect(wayOf({ ...sample, channel }, { ...guide, ways })?.key).toBe(key);
  });
  test("not said, and no guide", () => {
    expect(wayOf({ ...sample, channel: null }, guide)).toBeUndefined();
    expect(wayOf(sample, undefined)).toBeUndefined();
  });
});
