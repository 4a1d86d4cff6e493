// What may leave no trace: told by the data, and by name where data is old or gone.
import { describe, expect, test } from "vitest";
import { hasCome, remindAt, shownCases } from "../../extension/core/cases/cases.ts";
import { isPrivate } from "../../extension/core/private.ts";
import type { Guide, ServedEmergency, ServedService } from "../../extension/core/schema.ts";
import { sample } from "./cases/case-data.ts";
import { bundle } from "./data.ts";

const of = <T>(kind: string): T[] =>
  Object.entries(bundle).flatMap(([key, value]) => (key.startsWith(`${kind}/`) ? [value as T] : []));

describe("which", () => {
  test.each([
    [{ private: true }, true],
    [{ id: "life", private: true }, true],
    [{ issue: "picture-threat" }, true],
    [{ id: "picture-threat" }, true],
    [{ issue: "picture-threat", private: false }, true],
    [{ issue: "mail", private: false }, false],
    [{ issue: "fraud-phishing" }, false],
    [{ id: "money-moving", private: false }, false],
    [{}, false],
  ])("%j: %s", (one, expected) => expect(isPrivate(one)).toBe(expected));

  test("the blocks that nobody may find, and no other", () => {
    const found = of<ServedEmergency>("emergency").filter(isPrivate);
    expect(found.map(({ id }) => id).sort()).toEqual(["life", "picture-threat", "rescue", "violence"]);
  });

  test("what the data calls private, an inquiry knows by its problem alone", () => {
    for (const { issue, private: said = false } of of<Guide>("guide")) expect(isPrivate({ issue })).toBe(said);
  });

  test("no service suggests it", () => {
    for (const { common } of of<ServedService>("service")) {
      expect(common.filter((issue) => isPrivate({ issue }))).toEqual([]);
    }
  });
});

describe("an inquiry about it, written down by hand", () => {
  const quiet = { ...sample, issue: "picture-threat" };
  const day = new Date(2026, 10, 26, 11);

  test("reminds nobody and is on no badge", () => {
    expect([remindAt(sample), hasCome(sample, day)]).toEqual([new Date(2026, 10, 26, 10).getTime(), true]);
    expect([remindAt(quiet), hasCome(quiet, day)]).toEqual([null, false]);
  });

  test("is in no list that shows itself", () => expect(shownCases([quiet, sample])).toEqual([sample]));
});
