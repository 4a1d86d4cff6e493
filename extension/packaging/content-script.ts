import type { Plugin } from "vite";

/**
 * WXT wraps content scripts in a context that posts messages into the page (which tells the page who is here) and in a
 * logger. The overlay needs neither, so its wrapper is replaced by a plain call.
 */
export function plainContentScript(): Plugin {
  return {
    name: "plain-content-script",
    enforce: "pre",
    transform(code) {
      if (!code.includes("new ContentScriptContext(")) return null;
      const from = code.match(/import definition from (['"].*?['"])/)?.[1];
      if (!from) return null;
      return { code: `import definition from ${from};\nexport default definition.main();`, map: null };
    },
  };
}
