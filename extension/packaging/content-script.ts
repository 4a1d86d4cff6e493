import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const overlay = fileURLToPath(new URL("../entrypoints/overlay.content/start.tsx", import.meta.url));

/**
 * WXT wraps content scripts in a context that posts messages into the page (which tells the page who is here) and in a
 * logger. The overlay needs neither: its wrapper becomes a plain call of what its definition calls, and the definition
 * itself, which only the build reads, stays out of the script.
 */
export function plainContentScript(): Plugin {
  return {
    name: "plain-content-script",
    enforce: "pre",
    transform(code, id) {
      if (code.includes("new ContentScriptContext("))
        return { code: `import { start } from ${JSON.stringify(overlay)};\nexport default start();`, map: null };
      if (!id.endsWith("/extension/pages/dom.ts")) return null;
      // What documents without a layout need instead, in tests and probes, costs the overlay bytes.
      const lean = code.replace('typeof element.checkVisibility === "function"', "true");
      if (lean === code)
        throw new Error(`pages/dom.ts asks for checkVisibility in another way; mend ${import.meta.filename}`);
      return { code: lean, map: null };
    },
  };
}
