import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Plugin, type ResolvedConfig } from "vite";

const PILL = resolve(import.meta.dirname, "../features/pill");

/** Bytes, packed: every help page pays for them. */
const BUDGET = 7 * 1024;
/** What the marks of the tests weigh. */
const MARKS = process.env.MUNUIGIL_E2E === "1" ? 128 : 0;

const WHOLE = /^var looking=\(?(function\(\)\{.*\})\)?\(\)\)?;?\s*$/s;

/** The code that looks at a page, as one function that makes another. */
async function looking({ root, define, build: { target } }: ResolvedConfig): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: "warn",
    root,
    define: define ?? {},
    build: {
      target,
      write: false,
      lib: { entry: `${PILL}/look.ts`, formats: ["iife"], name: "looking" },
    },
  });
  const [chunk] = Array.isArray(made) && made[0] ? made[0].output : [];
  const code = chunk && WHOLE.exec(chunk.code)?.[1];
  if (!code) throw new Error("the code that looks at pages does not begin and end as it should");
  return code;
}

/**
 * What looks at a page stands there twice. What runs at once is let go when it is done, compiled functions and all, which
 * is most of what a pill weighed; the other is text, neither compiled nor run before the page becomes another one.
 */
const twice = (code: string): string => `globalThis.munuigilLook=${code};(${code})()();\n`;

/** `wxt/browser` asks for `runtime` as soon as it is there, which costs Chromium up to a millisecond on every page. */
function checked(code: string): string {
  if (code.includes("globalThis.browser"))
    throw new Error("the pill imports wxt/browser, also by way of others: use pill/api.ts");
  const weight = gzipSync(code, { level: 9 }).length - MARKS;
  if (weight > BUDGET) throw new Error(`the pill weighs ${weight} bytes packed, its budget is ${BUDGET}`);
  return code;
}

/**
 * WXT wraps content scripts in a context that posts messages into the page (which tells the page who is here) and in a
 * logger. The overlay needs neither: its wrapper becomes a plain call of what its definition calls, and the definition
 * itself, which only the build reads, stays out of the script.
 */
export function plainContentScript(): Plugin {
  let config: ResolvedConfig;
  return {
    name: "plain-content-script",
    enforce: "pre",
    configResolved(resolved) {
      config = resolved;
    },
    transform: (code) =>
      code.includes("new ContentScriptContext(")
        ? { code: `import { start } from ${JSON.stringify(`${PILL}/start.ts`)};\nexport default start();`, map: null }
        : null,
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === "chunk" && chunk.facadeModuleId?.includes("content-script-isolated-world"))
          chunk.code = checked(`${chunk.code.trim()}\n${twice(await looking(config))}`);
    },
  };
}
