import { expect, test } from "vitest";
import { unpack } from "../../extension/data/unpack.ts";
import cases from "../fixtures/packed.json" with { type: "json" };

test("what travels becomes what is read, as the compiler says", () => {
  expect(unpack(cases.travelling)).toEqual(cases.entries);
});

test("entries that were never packed stay as they are", () => {
  expect(unpack(cases.entries)).toEqual(cases.entries);
});

test.each([
  null,
  [],
  "x",
  { "sheet/*/daum/mail": null },
])("no error for %j: shapes are looked at afterwards", (value) => {
  expect(() => unpack(value)).not.toThrow();
});
