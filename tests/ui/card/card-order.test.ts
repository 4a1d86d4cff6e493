// The card of every guide says its sheet in the order that all printers keep, on five days. tests/printers compares the pages.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseHTML } from "linkedom";
import { h, render } from "preact";
import { describe, expect, test } from "vitest";
import type { Go, Said } from "../../../extension/core/schema.ts";
import { goOn, holds, saidOn, textOn } from "../../../extension/core/sheet/pick.ts";
import { dayAt } from "../../../extension/core/sheet/trust.ts";
import { type Printed, readSheet } from "../../../extension/data/sheets.ts";
import { unpack } from "../../../extension/data/unpack.ts";
import { Card } from "../../../extension/ui/card/Card.tsx";
import { monthIn } from "../../../extension/ui/card/here.ts";
import { frame } from "../../../extension/ui/words/frame.ts";
import { setLang } from "../../../extension/ui/words/words.ts";

const bundle = unpack(JSON.parse(readFileSync(resolve("build/data/bundle.json"), "utf8"))) as Record<string, unknown>;
const get = async <T>(name: string) => bundle[name] as T | undefined;
const { document } = parseHTML("<!doctype html><html><body></body></html>");
Object.assign(globalThis, { document });

/** Names of fields by the name of their tuple in scripts/compile/reading_order.py. */
const ORDER: Record<string, string[]> = Object.fromEntries(
  [...readFileSync(resolve("scripts/compile/reading_order.py"), "utf8").matchAll(/^(\w+) = \(([^)]*)\)/gm)].map(
    ([, name = "", fields = ""]) => [name, [...fields.matchAll(/"(\w+)"/g)].map(([, field = ""]) => field)],
  ),
);
/** Which tuple orders what lies in a field. */
const INSIDE: Record<string, string> = {
  ...{
    urgent: "URGENT",
    buttons: "BUTTON",
    reach: "CELL",
    ask: "ASK",
    answers: "BRANCH",
    way: "TAKEN",
    others: "OTHER",
  },
  ...{ steps: "STEP", folds: "FOLD", rows: "ROW", ways: "OTHER" },
};

const asOf = Date.parse(`${(bundle.meta as { as_of: string }).as_of}T12:00:00+09:00`);
const DAY = 864e5;
const DAYS: [string, number][] = [
  ["on the day of the data", asOf],
  ["90 days on", asOf + 90 * DAY],
  ["400 days on", asOf + 400 * DAY],
  ["after a number was given up", Date.parse("2026-12-18T12:00:00+09:00")],
  ["by a clock a year back", asOf - 365 * DAY],
];

/** The texts of a part, in order. Answers are all named before the way of the chosen one, which is none here. */
function* words(value: unknown, shape: string, { sheet, trusts, forms }: Printed, day: string): Generator<string> {
  const all = { sheet, trusts, forms, tables: {} };
  if (Array.isArray(value)) for (const one of value) yield* words(one, shape, all, day);
  else if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null) {
    const part = value as Record<string, unknown>;
    for (const field of ORDER[shape] ?? []) {
      const inner = part[field];
      if (inner === undefined || (shape === "BRANCH" && field !== "label")) continue;
      if (field === "problems") for (const { title } of sheet.problems ?? []) yield title;
      else if (field === "verdict") for (const line of sheet.verdict) yield textOn(line, sheet.numbers, trusts, day);
      else if (field === "proof" || field === "said")
        yield saidOn(inner as Said, forms, trusts, day, (iso) => monthIn(frame(), iso));
      else if (["go", "head", "links"].includes(field))
        for (const go of [inner].flat() as Go[]) yield goOn(go, trusts, day).text;
      else if (field === "buttons")
        for (const button of inner as { trust?: string }[]) {
          if (holds(button.trust, trusts, day)) yield* words(button, "BUTTON", all, day);
        }
      else yield* words(inner, INSIDE[field] ?? "", all, day);
    }
  }
}

const plain = (text: string) => text.replace(/\s+/g, " ").trim();

/** The first text that does not come behind those before it. */
function misplaced(texts: Iterable<string>, said: string): string | null {
  let at = 0;
  for (const text of texts) {
    const found = said.indexOf(plain(text), at);
    if (found < 0) return text;
    at = found + plain(text).length;
  }
  return null;
}

describe.each(["ko", "en"] as const)("in %s", (lang) => {
  const names = Object.keys(bundle).flatMap((key) =>
    key.startsWith(`sheet/${lang}/`) ? [key.split("/").slice(2)] : [],
  );

  test.each(DAYS)("%s", async (_name, now) => {
    expect(names.length).toBeGreaterThan(400);
    for (const [service = "", issue = ""] of names) {
      setLang(lang);
      const found = await readSheet(get, lang, service, issue);
      if (!found) throw new Error(`no sheet ${service}/${issue}`);
      // Whether somebody is there now is no part of it.
      const printed = { ...found, tables: {} };
      // Before an answer nothing is said to anybody.
      if (printed.sheet.ask) printed.sheet = { ...printed.sheet, way: undefined, say: undefined };
      const root = document.createElement("div");
      // On a phone, where buttons have their words; nobody is offered to correct anything.
      render(h(Card, { printed, now, frame: { ...frame(), phone: true } }), root);
      const texts = [...words(printed.sheet, "SHEET", printed, dayAt(now))];
      expect(texts.length, "the order is read").toBeGreaterThan(10);
      expect(misplaced(texts, plain(root.textContent ?? "")), `${service}/${issue}`).toBeNull();
    }
  });
});
