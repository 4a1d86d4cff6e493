import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ProblemModel } from "../../../extension/core/schema.ts";
import { grams } from "../../../extension/core/search/grams.ts";
import { chances, isFamiliar, openModel } from "../../../extension/core/search/meaning.ts";

const written = (numbers: number[]) => String.fromCharCode(...numbers.map((one) => "I".charCodeAt(0) + one));
const letters = [[...grams("메")], [...grams("환")]] as const;
const file: ProblemModel = {
  schema: 1,
  meanings: ["mail", "payment-refund", "emergency-life", "nothing"],
  grams: letters.flat().join("\n"),
  weights: written([...letters[0].flatMap(() => [4, -1, -2, 1]), ...letters[1].flatMap(() => [-4, 8, 0, -1])]),
  temperature: 20,
  thresholds: { ask: 30, body: 30, emergency: { life: 10 }, nothing: 10, perhaps: { life: 5 } },
  words: "환불 refu",
  alarms: "",
};
const model = openModel(file);

const seen: { grams: { text: string; grams: string[] }[] } = JSON.parse(
  readFileSync(new URL("../../fixtures/grams.json", import.meta.url), "utf8"),
);
test.each(seen.grams)("the device sees what the model was taught: “$text”", ({ text, grams: expected }) => {
  expect([...grams(text)].sort()).toEqual([...expected].sort());
});

test("problems share one, the rest keeps its strength, and a longer text is no stronger", () => {
  const seen = chances(model, "환");
  expect((seen.get("mail") ?? 0) + (seen.get("payment-refund") ?? 0)).toBeCloseTo(1);
  expect(seen.get("payment-refund")).toBeGreaterThan(0.99);
  expect(seen.get("nothing")).toBeCloseTo(-16 * Math.sqrt(letters[1].length));
  expect(chances(model, "환\n".repeat(1000))).toEqual(seen);
});

test("where no letters are known nothing is said", () => {
  expect(chances(model, "")).toEqual(new Map());
  expect(chances(model, "xyz")).toEqual(new Map());
});

test("a word of daily life is known by its beginning, signs and digits always", () => {
  for (const word of ["환불해", "refunded", "123", "+"]) expect(isFamiliar(model, word)).toBe(true);
  for (const word of ["로블록스", "roblox"]) expect(isFamiliar(model, word)).toBe(false);
});
