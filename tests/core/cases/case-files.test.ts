import { describe, expect, test } from "vitest";
import {
  BadFile,
  mergeAll,
  mergeCase,
  parseJson,
  readFile,
  writeFile,
} from "../../../extension/core/cases/case-files.ts";
import type { Case } from "../../../extension/core/cases/cases.ts";
import { sample } from "./case-data.ts";

const label = (field: string) => `<${field}>`;
const now = new Date("2026-11-25T00:00:00Z");
const round = (cases: Case[]) => JSON.parse(JSON.stringify(writeFile(cases, now)));

describe("a file read back", () => {
  test("gives the same cases", () => {
    const full: Case = {
      ...sample,
      number: "26-1123-77",
      agent: "김",
      promise: "금요일까지 ‘확인’",
      told: "2026-11-27",
      notes: "줄 하나\n줄 둘",
      answered: "2026-11-25",
      closed: "2026-11-25",
      reminded: 5,
    };
    expect(readFile(round([sample, { ...full, id: "b" }]))).toEqual([sample, { ...full, id: "b" }]);
    expect(readFile(round([]))).toEqual([]);
  });
  test("takes notes that grew when logs were put together, again and again", () => {
    let mine: Case = { ...sample, notes: "가".repeat(15_000) };
    for (const letter of "나다라") {
      mine = mergeCase(mine, { ...sample, notes: letter.repeat(15_000), changed: sample.changed + 1 }, label);
      const [back] = readFile(round([mine]));
      expect(back?.notes).toBe(mine.notes);
    }
    expect(mine.notes).toHaveLength(4 * 15_000 + 3);
  });
  test("leaves out what it does not know", () => {
    const file = round([sample]);
    file.cases[0].later = "field";
    file.more = 1;
    expect(readFile(file)).toEqual([sample]);
  });
});

describe("a bad file names the place and takes nothing", () => {
  const broken = (change: (file: ReturnType<typeof round>) => void) => {
    const file = round([sample, { ...sample, id: "b" }]);
    change(file);
    return file;
  };
  test.each<[string, string, unknown]>([
    ["", "object", null],
    ["", "object", []],
    ["kind", "kind", { version: 1, cases: [] }],
    ["version", "newer", broken((file) => Object.assign(file, { version: 2 }))],
    ["version", "number", broken((file) => Object.assign(file, { version: "1" }))],
    ["cases", "list", broken((file) => Object.assign(file, { cases: {} }))],
    ["cases[1]", "object", broken((file) => Object.assign(file.cases, { 1: "x" }))],
    ["cases[1].sent", "moment", broken((file) => Object.assign(file.cases[1], { sent: "yesterday" }))],
    ["cases[1].told", "day", broken((file) => Object.assign(file.cases[1], { told: "2026-02-30" }))],
    ["cases[0].due.latest", "day", broken((file) => Object.assign(file.cases[0].due, { latest: "26.11.2026" }))],
    ["cases[0].due.basis", "text", broken((file) => Object.assign(file.cases[0].due, { basis: "guess" }))],
    ["cases[0].name.en", "text", broken((file) => Object.assign(file.cases[0], { name: { ko: "카카오톡" } }))],
    ["cases[0].service", "text", broken((file) => Object.assign(file.cases[0], { service: "<b>x</b>" }))],
    ["cases[0].timezone", "text", broken((file) => Object.assign(file.cases[0], { timezone: "Moon/Sea" }))],
    ["cases[0].promise", "text", broken((file) => Object.assign(file.cases[0], { promise: "x".repeat(20_001) }))],
    ["cases[0].notes", "text", broken((file) => Object.assign(file.cases[0], { notes: 1 }))],
    ["cases[0].changed", "number", broken((file) => Object.assign(file.cases[0], { changed: null }))],
    ["cases[1].id", "twice", broken((file) => Object.assign(file.cases[1], { id: sample.id }))],
  ])("at “%s”: %s", (place, fault, file) => {
    expect(() => readFile(file)).toThrow(BadFile);
    try {
      readFile(file);
    } catch (error) {
      expect(error).toMatchObject({ place, fault });
    }
  });
  test("text that is no JSON", () => {
    expect(() => parseJson('{"kind":')).toThrow(expect.objectContaining({ fault: "json", place: "" }));
  });
});

describe("two copies of one case", () => {
  const mine: Case = { ...sample, changed: 10, number: "A-1", notes: "전화했음" };

  test("the later one wins, and nothing written is lost", () => {
    const theirs: Case = {
      ...sample,
      changed: 20,
      number: "B-2",
      agent: "이",
      notes: "메일도 보냄",
      answered: "2026-11-25",
    };
    for (const [a, b] of [
      [mine, theirs],
      [theirs, mine],
    ] as const) {
      const one = mergeCase(a, b, label);
      expect(one).toMatchObject({ number: "B-2", agent: "이", answered: "2026-11-25", changed: 20 });
      for (const word of ["A-1", "전화했음", "메일도 보냄"]) expect(one.notes).toContain(word);
    }
  });
  test("an older copy fills gaps only", () => {
    const older: Case = { ...sample, changed: 5, agent: "박", promise: "내일", told: "2026-11-27" };
    const one = mergeCase(mine, older, label);
    expect(one).toMatchObject({ number: "A-1", agent: "박", promise: "내일", notes: "전화했음", told: "2026-11-27" });
    expect(one.due).toEqual({ earliest: null, latest: "2026-11-27", basis: "told" });
  });
  test("days that differ are kept in words", () => {
    const theirs: Case = { ...mine, changed: 3, sent: "2026-11-20T03:00:00.000Z", told: "2026-11-28" };
    const one = mergeCase({ ...mine, told: "2026-11-27" }, theirs, label);
    expect(one).toMatchObject({ sent: mine.sent, told: "2026-11-27" });
    expect(one.notes).toContain("2026-11-20");
    expect(one.notes).toContain("2026-11-28");
  });
  test("the same way named with older data is no other way", () => {
    const [older, newer] = [mine, { ...mine, changed: 20, channel: "kakaotalk/web-form" }];
    expect(mergeCase(older, newer, label).notes).toBe(mine.notes);
    expect(mergeCase(older, { ...newer, channel: "kakaotalk/chat" }, label).notes).toContain("<way>");
  });
  test("done twice, it changes nothing more", () => {
    const theirs: Case = {
      ...sample,
      changed: 20,
      number: "B-2",
      notes: "메일도 보냄",
      sent: "2026-11-20T03:00:00.000Z",
    };
    const once = mergeCase(mine, theirs, label);
    expect(mergeCase(once, theirs, label)).toEqual(once);
    expect(mergeCase(once, mine, label)).toEqual(once);
  });
});

test("a whole file: new ones are added, same ones left, none removed", () => {
  const here = [sample, { ...sample, id: "only-here" }];
  const file = [sample, { ...sample, id: "new" }, { ...sample, id: "only-here", number: "7", changed: 2 }];
  const merged = mergeAll(here, file, label);
  expect(merged).toMatchObject({ added: 1, changed: 1, same: 1 });
  expect(merged.put.map(({ id }) => id).sort()).toEqual(["new", "only-here"]);
  const after = [...here.filter(({ id }) => id !== "only-here"), ...merged.put];
  expect(mergeAll(after, file, label)).toMatchObject({ put: [], same: 3 });
});
