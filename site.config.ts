import { resolve } from "node:path";
import { defineConfig, type Plugin, type Rolldown } from "vite";
import type { Lang } from "./extension/core/lang.ts";
import { type Ask, closure } from "./extension/packaging/chunks.ts";
import { withoutInnerHtml } from "./extension/packaging/inner-html.ts";
import { keys } from "./extension/packaging/inputs.ts";
import { insideApp } from "./extension/packaging/inside-app.ts";
import { wordSections } from "./extension/packaging/word-sections.ts";

/** No part brings a sheet of its own along (site/style.ts does), so nothing need be fetched before a part: Vite's helper for that goes. */
const plainImports = (): Plugin => ({
  name: "plain-imports",
  enforce: "pre",
  load: (id) => (id.includes("vite/preload-helper") ? "export const __vitePreload = (load) => load();" : null),
});

/** What search shares with others lies in one file: many small ones are packed worse, and a search asks for all of them. */
function withSearch(): Rolldown.CodeSplittingGroup {
  let first: Set<string> | undefined;
  let search: Set<string> | undefined;
  return {
    debugName: "shared",
    minShareCount: 2,
    name: (id, graph) => {
      const ask: Ask = (one) => graph.getModuleInfo(one);
      first ??= closure(of("extension/site/main.ts"), ask);
      search ??= closure(of("extension/site/Search.tsx"), ask);
      return search.has(id) && !first.has(id) ? "shared" : null;
    },
  };
}

const langOf = (mode: string): Lang => (mode === "en" ? "en" : "ko");
const of = (path: string) => resolve(import.meta.dirname, path);

/**
 * Of this library only making the index needs the Latin spelling, half of it: there it is a module of its own, which comes
 * with the data and not with each search.
 */
const latinApart = (): Plugin => ({
  name: "latin-apart",
  enforce: "pre",
  async resolveId(id, importer) {
    if (id !== "es-hangul" || !importer?.endsWith("/core/text/latin.ts")) return null;
    const found = await this.resolve(id, importer, { skipSelf: true });
    return found && `${found.id}?latin`;
  },
});

/**
 * What pages for phones run, into build/site/<mode>. The mode is a language: a page speaks one, so it carries the words of
 * one (extension/packaging/build-site.ts).
 */
export default defineConfig(({ mode }) => ({
  base: "/assets/",
  publicDir: false,
  plugins: [plainImports(), latinApart(), withoutInnerHtml(), wordSections(langOf(mode))],
  css: { postcss: { plugins: [insideApp("/desk/desk.css")] } },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  // A page of the web has no such thing; what asks it finds nothing.
  resolve: {
    alias: [
      { find: "wxt/browser", replacement: of("extension/site/instead/browser.ts") },
      { find: /^.*\/browser\/(case-news|handset|open-help)\.ts$/, replacement: of("extension/site/instead/$1.ts") },
      { find: /^.*\/fill\/FillPanel\.tsx$/, replacement: of("extension/site/instead/FillPanel.tsx") },
      // Phones come with every browser there is; some of them cannot verify by themselves.
      { find: /^jose$/, replacement: of("extension/site/compact-verify.ts") },
    ],
  },
  // Beside the other files: a file in a folder of its own would be none of those that pages name.
  worker: { rolldownOptions: { output: { entryFileNames: "[name]-[hash].js" } } },
  define: { __KEYS__: JSON.stringify(keys()) },
  build: {
    outDir: `build/site/${mode}`,
    emptyOutDir: true,
    // Every script and sheet is a file of its own: the policy of the pages knows nothing else.
    assetsInlineLimit: 0,
    modulePreload: false,
    rolldownOptions: {
      // The list of public suffixes is one long text that is read in two places: it would stand there twice.
      optimization: { inlineConst: false },
      input: { site: of("extension/site/main.ts") },
      output: {
        codeSplitting: { includeDependenciesRecursively: false, groups: [withSearch()] },
        entryFileNames: "[name]-[hash].js",
        chunkFileNames: "[name]-[hash].js",
        assetFileNames: "[name]-[hash][extname]",
      },
    },
  },
}));
