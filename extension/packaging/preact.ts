import type { Plugin } from "vite";

// The one place where Preact writes innerHTML. Nothing here uses it, reviewers and `web-ext lint` stumble over it.
const INNER_HTML = /\w\?\(\w\|\|\w&&\(\w\.__html==\w\.__html\|\|\w\.__html==\w\.innerHTML\)\|\|\(\w\.innerHTML=\w\.__html\),(\w)\.__k=\[\]\):\(/;

/** Cuts `dangerouslySetInnerHTML` out of Preact. Fails the build when a new Preact looks different. */
export function preactWithoutInnerHtml(): Plugin {
  return {
    name: "preact-without-inner-html",
    enforce: "pre",
    transform(code, id) {
      if (!/\/preact\/dist\/preact\.mjs$/.test(id.split("?")[0] ?? "")) return null;
      const cut = code.replace(INNER_HTML, "(");
      if (cut.includes("innerHTML=")) {
        throw new Error("Preact's innerHTML branch was not found: look at node_modules/preact/dist/preact.mjs and mend INNER_HTML");
      }
      return { code: cut, map: null };
    },
  };
}
