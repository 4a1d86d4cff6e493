// What pages load stays small: no content script leads to the database or to the problem model, not even later.
import { existsSync, readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const EXTENSION = resolve(import.meta.dirname, "../../extension");
const IMPORT = /^(?:import|export) (?!type\b)[^;]*?from "(\.[^"]+)"|\bimport\("(\.[^"]+)"\)|^import "(\.[^"]+)"/gm;

/** All modules of ours that this one leads to. */
function reached(start: string, found = new Set<string>()): Set<string> {
  const file = resolve(EXTENSION, start);
  if (found.has(file) || !/\.tsx?$/.test(file)) return found;
  found.add(file);
  for (const [, ...targets] of readFileSync(file, "utf8").matchAll(IMPORT))
    reached(resolve(dirname(file), targets.find(Boolean) ?? ""), found);
  return found;
}
const namesOf = (start: string) => [...reached(start)].map((file) => relative(EXTENSION, file));

const FORBIDDEN = ["data/model.ts", "core/search/meaning.ts", "core/search/answer.ts", "data/db.ts", "data/sync.ts"];

test.each([
  "entrypoints/overlay.content/index.ts",
  "features/pill/look.ts",
  "entrypoints/card.ts",
  "entrypoints/searching.ts",
  "entrypoints/fill.ts",
])("%s does not reach the model", (script) => {
  expect(existsSync(resolve(EXTENSION, script))).toBe(true);
  const names = namesOf(script);
  expect(names.length).toBeGreaterThan(1);
  expect(names.filter((name) => FORBIDDEN.includes(name))).toEqual([]);
});

test("a page does not load Preact before somebody looks at the pill", () => {
  const modules = [...reached("entrypoints/overlay.content/index.ts"), ...reached("features/pill/look.ts")];
  expect(modules.length).toBeGreaterThan(8);
  for (const file of modules) expect(readFileSync(file, "utf8"), file).not.toMatch(/from "preact|\.tsx"/);
});

test("the popup does", () => {
  expect(namesOf("features/popup/main.tsx")).toContain("core/search/meaning.ts");
});
