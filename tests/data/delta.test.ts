import { describe, expect, test } from "vitest";
import { canonical } from "../../extension/data/canonical.ts";
import { applyDelta } from "../../extension/data/delta.ts";
import fixture from "../fixtures/deltas.json?raw";

interface Case {
  what: string;
  base: Record<string, unknown>;
  delta: unknown;
  target: unknown;
}
// Parsed here: an import would lose a field called __proto__.
const { cases } = JSON.parse(fixture) as { cases: Case[] };

test.each(cases)("$what", ({ base, delta, target }) => {
  const before = canonical(base);
  expect(canonical(applyDelta(base, delta))).toBe(canonical(target));
  expect(canonical(base)).toBe(before);
});

describe("refused is", () => {
  test.each([
    ["no object", null],
    ["a list", []],
    ["a text", "{}"],
    ["a drop of what is not there", { drop: ["b"] }],
    ["a drop of what is inherited", { drop: ["toString"] }],
    ["a drop that is no list", { drop: { a: 1 } }],
    ["a drop of a number", { drop: [1] }],
    ["a patch of what is not there", { patch: { b: {} } }],
    ["a patch that is a list", { patch: [] }],
    ["a put that is a text", { put: "a" }],
    ["a put that is null", { put: null }],
  ])("%s", (_, delta) => {
    expect(() => applyDelta({ a: { x: 1 } }, delta)).toThrow(expect.objectContaining({ why: "altered" }));
  });
});

test("the canonical text sorts names by their letters, numbers among them", () => {
  expect(canonical(JSON.parse('{"b":1,"10":[{"z":null,"a":"\\u2028é"}],"2":true,"a":{}}'))).toBe(
    '{"10":[{"a":"\u2028é","z":null}],"2":true,"a":{},"b":1}',
  );
});
