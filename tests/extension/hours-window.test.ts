import { describe, expect, test } from "vitest";
import { openAt } from "../../extension/core/hours.ts";
import type { HoursTable } from "../../extension/core/schema.ts";
import { nearHours } from "../../extension/lib/hours-window.ts";

const START = Date.parse("2026-01-05T10:00:00+09:00") / 60_000;
const daily: HoursTable = {
  text: "10:00-18:30",
  timezone: "Asia/Seoul",
  first: START - 600,
  last: START + 1000 * 1440,
  start: START,
  opens: Array.from({ length: 1000 }, (_, day) => [day ? 930 : 0, 510]).flat(),
};
const always: HoursTable = { ...daily, opens: [0, 1000 * 1440] };
const never: HoursTable = { ...daily, start: daily.last, opens: [] };

describe("the window says what the whole table says", () => {
  for (const [name, table] of Object.entries({ daily, always, never })) {
    for (const day of [-1, 0, 1, 500, 995]) {
      test(`${name}, cut on day ${day}`, () => {
        const cutAt = (START + day * 1440 + 300) * 60_000;
        const near = nearHours(table, cutAt);
        for (let minutes = 0; minutes < 40 * 1440; minutes += 397) {
          const at = new Date(cutAt + minutes * 60_000);
          expect(openAt(near, at).open).toBe(openAt(table, at).open);
        }
      });
    }
  }
});

test("it is much shorter", () => {
  const near = nearHours(daily, (START + 500 * 1440) * 60_000);
  expect(near.opens.length).toBeLessThan(130);
  expect(openAt(near, new Date((START + 600 * 1440) * 60_000)).open).toBeNull();
});
