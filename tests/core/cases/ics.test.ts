import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { calendar, type DayEvent, foldLine } from "../../../extension/core/cases/ics.ts";

const now = new Date("2026-11-23T03:04:05.678Z");
const event = (over: Partial<DayEvent> = {}): DayEvent => ({
  uid: "5f0c9b62-answer@munuigil",
  day: "2026-11-26",
  summary: "카카오톡 · 이용제한: 답이 올 수 있는 마지막 날",
  description: "11월 23일에 문의했어요. 11월 26일까지 답이 올 수 있어요.",
  ...over,
});

/** The events as another program reads them. */
const read = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));

const TRICKY = "줄 하나\n줄 둘; 쉼표, 빗금 \\ 그리고 \\n 글자 그대로 👩‍👩‍👧‍👦 ".repeat(6).trim();

describe("a calendar file", () => {
  test("is read back by another program as it was meant", () => {
    const text = calendar([event(), event({ uid: "b@munuigil", day: "2026-12-31", description: TRICKY })], now);
    const [first, second] = read(text);
    expect(first?.uid).toBe("5f0c9b62-answer@munuigil");
    expect(first?.summary).toBe(event().summary);
    expect(first?.startDate.isDate).toBe(true);
    expect(first?.startDate.toString()).toBe("2026-11-26");
    expect(first?.endDate.toString()).toBe("2026-11-27");
    expect(second?.description).toBe(TRICKY);
    expect(second?.endDate.toString()).toBe("2027-01-01");
  });

  test("keeps to RFC 5545 line by line", () => {
    const text = calendar([event({ description: TRICKY })], now);
    expect(text.endsWith("\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const bytes = new TextEncoder();
    for (const line of text.split("\r\n")) expect(bytes.encode(line).length).toBeLessThanOrEqual(75);
    const lines = text.replaceAll("\r\n ", "").split("\r\n");
    expect(lines).toContain("VERSION:2.0");
    expect(lines).toContain("DTSTAMP:20261123T030405Z");
    expect(lines).toContain("DTSTART;VALUE=DATE:20261126");
    expect(lines).toContain("DTEND;VALUE=DATE:20261127");
    expect(lines.filter((line) => line.startsWith("UID:"))).toHaveLength(1);
    expect(lines.at(0)).toBe("BEGIN:VCALENDAR");
    expect(lines.at(-2)).toBe("END:VCALENDAR");
  });

  test("cannot be broken out of", () => {
    const nasty = "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\u0000\u0007\rATTACH:https://example.org/";
    const events = read(calendar([event({ summary: nasty, description: nasty })], now));
    expect(events).toHaveLength(1);
    expect(events[0]?.summary).toContain("END:VEVENT");
  });

  test("letters are never cut in two, and what was folded unfolds", () => {
    for (const text of [TRICKY, "a".repeat(75), "a".repeat(76), "가".repeat(25), "가".repeat(26), "a👍".repeat(40)]) {
      const folded = foldLine(text);
      expect(folded).not.toContain("\ufffd");
      expect(folded.replaceAll("\r\n ", "")).toBe(text);
    }
    expect(foldLine("a".repeat(75))).not.toContain("\r\n");
  });

  test("without events it is still a calendar", () => expect(read(calendar([], now))).toEqual([]));
});
