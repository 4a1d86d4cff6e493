import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Go, Open, Said, SaidForms, SheetTrust } from "../../../extension/core/schema.ts";
import { ageOf, goOn, holds, hoursOn, piecesOf, saidOn, type Trusts } from "../../../extension/core/sheet/pick.ts";

interface On<What> {
  day: string;
  is: What;
}
interface Table {
  forms: SaidForms;
  trusts: Trusts;
  age: (On<string> & { trust: string })[];
  holds: (On<boolean> & { trust?: string })[];
  go: (On<Go> & { go: Go })[];
  pieces: { text: string; numbers: string[]; is: string[] }[];
  said: (On<string> & { said: Said })[];
  hours: (On<string | null> & { open?: Open })[];
}

// scripts/compile/pick.py answers to the same table.
const table = JSON.parse(readFileSync(new URL("../../fixtures/picks.json", import.meta.url), "utf8")) as Table;
const { trusts } = table;
const month = (iso: string) => `${Number(iso.slice(0, 4))}년 ${Number(iso.slice(5, 7))}월`;

describe("what of a sheet holds on a day", () => {
  test.each(table.age)("$trust is $is on $day", ({ trust, day, is }) => {
    expect(ageOf(trusts[trust] as SheetTrust, day)).toBe(is);
  });

  test.each(table.holds)("$trust holds on $day: $is", ({ trust, day, is }) => {
    expect(holds(trust, trusts, day)).toBe(is);
  });

  test.each(table.go)("$go.text leads somewhere on $day: $is.href", ({ go, day, is }) => {
    expect(goOn(go, trusts, day)).toMatchObject(is);
    expect(goOn(go, trusts, day).href).toBe(is.href);
  });

  test.each(table.pieces)("$text falls into $is", ({ text, numbers, is }) => {
    const found = piecesOf(
      text,
      numbers.map((number) => ({ text: number, href: `tel:${number}` })),
    );
    expect(found.map((one) => (typeof one === "string" ? one : one.text))).toEqual(is);
    expect(found.filter((one) => typeof one !== "string")).toHaveLength(
      is.filter((one) => numbers.includes(one)).length,
    );
  });

  test.each(table.said)("$said.by, $said.trust, on $day: $is", ({ said, day, is }) => {
    expect(saidOn(said, table.forms, trusts, day, month)).toBe(is);
  });

  test.each(table.hours)("$open.trust states hours on $day: $is", ({ open, day, is }) => {
    expect(hoursOn(open, trusts, day)).toBe(is);
  });
});
