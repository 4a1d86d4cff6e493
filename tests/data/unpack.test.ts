import { expect, test } from "vitest";
import { unpack } from "../../extension/data/unpack.ts";
import cases from "../fixtures/packed.json" with { type: "json" };

test("what travels becomes what is read, as the compiler says", () => {
  expect(unpack(cases.travelling)).toEqual(cases.entries);
});

test("entries that were never packed stay as they are", () => {
  expect(unpack(cases.entries)).toEqual(cases.entries);
});

test("a link whose day is nowhere is refused: it would stand for ever", () => {
  const phone = { link: "tel:112", link_ends: "channel/daum/phone/phone" };
  expect(() => unpack({ "channel/daum/phone": phone })).toThrow("trust/channel/daum/phone/phone is not there");
});

test.each([
  null,
  [],
  "x",
  { "sheet/*/daum/mail": null },
])("no error for %j: shapes are looked at afterwards", (value) => {
  expect(() => unpack(value)).not.toThrow();
});
