import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const overlay = fileURLToPath(new URL("../features/pill/start.ts", import.meta.url));

/**
 * WXT wraps content scripts in a context that posts messages into the page (which tells the page who is here) and in a
 * logger. The overlay needs neither: its wrapper becomes a plain call of what its definition calls, and the definition
 * itself, which only the build reads, stays out of the script.
 */
/**
 * Tells Chromium to compile every function of the script at once. Nearly all of them run on every page, and finding that
 * out one by one costs a page a millisecond and a half. Other browsers read a comment.
 */
const ALL_AT_ONCE = "//# allFunctionsCalledOnLoad\n";

/** Bytes, packed: every help page pays for them. */
const BUDGET = 7 * 1024;
/** What the marks of the tests weigh. */
const MARKS = process.env.MUNUIGIL_E2E === "1" ? 128 : 0;

/** `wxt/browser` asks for `runtime` as soon as it is there, which costs Chromium up to a millisecond on every page. */
function plain(code: string): string {
  if (code.includes("globalThis.browser"))
    throw new Error("the pill imports wxt/browser, also by way of others: use pill/api.ts");
  const weight = gzipSync(ALL_AT_ONCE + code).length - MARKS;
  if (weight > BUDGET) throw new Error(`the pill weighs ${weight} bytes packed, its budget is ${BUDGET}`);
  return ALL_AT_ONCE + code;
}

export function plainContentScript(): Plugin {
  return {
    name: "plain-content-script",
    enforce: "pre",
    transform: (code) =>
      code.includes("new ContentScriptContext(")
        ? { code: `import { start } from ${JSON.stringify(overlay)};\nexport default start();`, map: null }
        : null,
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === "chunk" && chunk.facadeModuleId?.includes("content-script-isolated-world"))
          chunk.code = plain(chunk.code);
    },
  };
}
