import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { describe, expect, test } from "vitest";
import { styleInside } from "../../extension/packaging/style-inside.ts";
import { wordSections } from "../../extension/packaging/word-sections.ts";

/** A hook of a plugin, whichever way it is written. */
const hook = (plugin: Plugin, name: "transform" | "transformIndexHtml" | "generateBundle") => {
  const found = plugin[name] as unknown;
  return (typeof found === "function" ? found : (found as { handler: unknown }).handler) as (
    ...all: unknown[]
  ) => never;
};

describe("words by section", () => {
  const of = (code: string) =>
    (hook(wordSections(), "transform")(code, "/a/ui/texts.ts") as { code: string } | null)?.code;

  test("each section is asked for by itself", () => {
    const code = of('import {\n  help as helpKo,\n  popup,\n} from "../words/ko.json";\nrun();');
    expect(code).toContain('import helpKo from "\\u0000words:/a/words/ko.json:help";');
    expect(code).toContain('import popup from "\\u0000words:/a/words/ko.json:popup";');
    expect(code).toContain("run();");
  });

  test("other imports stay", () => expect(of('import { a } from "./words/other.ts";')).toBeUndefined());
});

describe("style sheets inside the page", () => {
  const filename = resolve("extension/entrypoints/popup/index.html");
  const html = readFileSync(filename, "utf8");
  const plugin = styleInside("popup/index.html");

  test("all that the page names, in its order, before its script", () => {
    const page = hook(plugin, "transformIndexHtml")(html, { filename }) as string;
    expect(page).not.toContain('rel="stylesheet"');
    const at = ["--ink:", ".sos {", "@media (pointer: coarse)", "main.tsx"].map((part) => page.indexOf(part));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(at[0]).toBeGreaterThan(0);
  });

  test("other pages are left alone; a page without sheets is a mistake", () => {
    expect(hook(plugin, "transformIndexHtml")(html, { filename: "/options/index.html" })).toBeUndefined();
    expect(() => hook(plugin, "transformIndexHtml")("<head>  </head>", { filename })).toThrow("no style sheet");
  });

  test("parts that come later bring no sheets", () => {
    const chunk = {
      type: "chunk",
      facadeModuleId: resolve("extension/features/popup/Results.tsx"),
      fileName: "chunks/popup.js",
      code: '["assets/shared-1.css"]',
    };
    hook(plugin, "generateBundle")({}, { chunk });
    expect(chunk.code).toBe('["chunks/popup.js"]');
  });
});
