import { describe, expect, test } from "vitest";
import type { HoursTable, Row, SaidForms } from "../../../extension/core/schema.ts";
import { linesOf } from "../../../extension/data/popup-cache/lists.ts";
import type { Get } from "../../../extension/data/sheets.ts";
import { shownOf, titles } from "../../../extension/features/popup/shown-rows.ts";
import { frame } from "../../../extension/ui/words/frame.ts";
import { bundle } from "../../core/data.ts";

process.env.TZ = "Asia/Seoul";
const get: Get = async <T>(name: string) => bundle[name] as T | undefined;
const minute = (iso: string) => Date.parse(iso) / 60_000;
const hours: HoursTable = {
  ...{ text: "", timezone: "Asia/Seoul", country: "KR" },
  first: minute("2026-11-23T00:00:00+09:00"),
  last: minute("2026-11-25T00:00:00+09:00"),
  start: minute("2026-11-23T10:00:00+09:00"),
  opens: [0, 510, 930, 510],
  clocks: [{ until: minute("2027-01-01T00:00:00+09:00"), offset: 540 }],
};
const row: Row = {
  issue: "mail",
  title: "메일이 안 돼요",
  known: "메일이 안 돼요 · ‘휴면’",
  note: "1588-0114 · 114도 돼요",
  numbers: [
    { text: "114", old: "114(예전 번호)", href: "tel:114", trust: "short" },
    { text: "1588-0114", old: "1588-0114(예전 번호)", href: "tel:15880114", trust: "long" },
  ],
  go: { text: "1588-0114", href: "tel:15880114", trust: "long" },
  open: { hours: "hours/x", trust: "hours" },
};
const beside = {
  trusts: {
    short: { word: "official", old_at: "2027-01-01" },
    long: { word: "official", old_at: "2028-01-01" },
    hours: { word: "official", aging_at: "2026-12-01" },
  },
  tables: { "hours/x": hours },
  forms: {} as SaidForms,
} as const;
const at = (iso: string, change: Partial<Row> = {}) =>
  shownOf(
    { lines: [{ service: "s", name: "하늘톡", row: { ...row, ...change } }], ...beside },
    Date.parse(iso),
    frame(),
  )[0];

describe("a row of a list", () => {
  test("while somebody is there one may call", () => {
    const shown = at("2026-11-23T11:00:00+09:00");
    expect(shown?.call).toEqual({ number: "1588-0114", href: "tel:15880114" });
    expect(shown?.status).toBeUndefined();
  });

  test("while nobody is there it says when, and offers no call", () => {
    const shown = at("2026-11-23T20:00:00+09:00");
    expect(shown?.call).toBeUndefined();
    expect(shown?.status).toEqual({ tone: "warn", text: "내일 10:00부터" });
  });

  test("hours of another way than the note speaks of say whose they are", () => {
    const shown = at("2026-11-23T11:00:00+09:00", { go: undefined, open_way: "채팅" });
    expect(shown?.status).toEqual({ tone: "good", text: "채팅 18:30까지" });
  });

  test("where nobody can say, one may call", () => {
    expect(at("2026-12-02T20:00:00+09:00")?.call?.number).toBe("1588-0114");
  });

  test("without a number it says that somebody is there", () => {
    const shown = at("2026-11-23T11:00:00+09:00", { go: undefined });
    expect(shown?.status?.tone).toBe("good");
  });

  test("numbers that nobody may dial any more are said to be old, each for itself", () => {
    expect(at("2026-12-02T20:00:00+09:00")?.note).toBe("1588-0114 · 114도 돼요");
    expect(at("2027-01-01T20:00:00+09:00")?.note).toBe("1588-0114 · 114(예전 번호)도 돼요");
    const old = at("2028-01-01T20:00:00+09:00");
    expect(old?.note).toBe("1588-0114(예전 번호) · 114(예전 번호)도 돼요");
    expect(old?.call).toBeUndefined();
  });

  test("says whose it is, or which problem, with the words of the screen", () => {
    const line = { service: "s", name: "하늘톡", row };
    expect(titles.whole(line)).toBe("하늘톡 · 메일이 안 돼요");
    expect(titles.whole({ ...line, row: { ...row, issue: "contact-general" } })).toBe("하늘톡");
    expect(titles.service(line)).toBe("하늘톡");
    expect(titles.problem(line)).toBe("메일이 안 돼요 · ‘휴면’");
  });
});

test("lines come in the order asked for; what is not in the data is left out", async () => {
  const { lines } = await linesOf(get, "ko", [
    { service: "x", issue: "account-suspended" },
    { service: "nobody", issue: "mail" },
    { service: "daum", issue: "nothing" },
    { service: "daum", issue: "mail" },
  ]);
  expect(lines.map(({ service, row: { issue } }) => [service, issue])).toEqual([
    ["x", "account-suspended"],
    ["daum", "mail"],
  ]);
});

test("every row says something of its own: a number, or what its verdict begins with", async () => {
  const wanted = Object.entries(bundle)
    .filter(([name]) => name.startsWith("service/"))
    .flatMap(([, one]) => {
      const { id, issues } = one as { id: string; issues: string[] };
      return issues.map((issue) => ({ service: id, issue }));
    });
  for (const lang of ["ko", "en"] as const) {
    const lines = await linesOf(get, lang, wanted);
    expect(lines.lines).toHaveLength(wanted.length);
    for (const { note } of shownOf(lines, Date.parse("2026-11-29T12:00:00+09:00"), frame()))
      expect(note.length).toBeGreaterThan(3);
  }
});
