import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ageOf } from "../../../extension/core/sheet/pick.ts";
import { dayAt } from "../../../extension/core/sheet/trust.ts";

interface Case {
  aging_at: string | null;
  old_at: string | null;
  dated: boolean;
  day: string;
  age: string;
}
const { cases } = JSON.parse(readFileSync(new URL("../../fixtures/trust-ages.json", import.meta.url), "utf8")) as {
  cases: Case[];
};

test.each(cases)("aging at $aging_at, old at $old_at, dated $dated: on $day it is $age", ({
  day,
  age,
  dated,
  ...days
}) => {
  const known = Object.fromEntries(Object.entries(days).filter(([, date]) => date !== null));
  expect(ageOf({ word: "official", ...(!dated && { undated: true }), ...known }, day)).toBe(age);
});

test("a day turns at midnight where the service is", () => {
  const late = Date.parse("2026-11-29T14:59:59Z");
  expect([dayAt(late), dayAt(late + 1000), dayAt(late, -480)]).toEqual(["2026-11-29", "2026-11-30", "2026-11-29"]);
});
