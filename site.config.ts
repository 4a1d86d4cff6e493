import { resolve } from "node:path";
import { defineConfig } from "vite";
import { withoutInnerHtml } from "./extension/packaging/inner-html.ts";
import { keys } from "./extension/packaging/inputs.ts";
import { intoPages } from "./extension/packaging/into-pages.ts";
import { wordSections } from "./extension/packaging/word-sections.ts";

const of = (path: string) => resolve(import.meta.dirname, path);

/** What pages for phones run, into build/site/assets and from there beside the pages in build/data/site. */
export default defineConfig({
  publicDir: false,
  plugins: [withoutInnerHtml(), wordSections(), intoPages(of("build/site/assets"), of("build/data/site/assets"))],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  // A page of the web has no such thing; what asks it finds nothing.
  resolve: {
    alias: [
      { find: "wxt/browser", replacement: of("extension/site/no-browser.ts") },
      { find: /^.*\/browser\/handset\.ts$/, replacement: of("extension/site/phone-pointer.ts") },
    ],
  },
  define: { __KEYS__: JSON.stringify(keys()) },
  build: {
    outDir: "build/site",
    emptyOutDir: true,
    // Every script and sheet is a file of its own: the policy of the pages knows nothing else.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { site: of("extension/site/main.ts") },
      output: {
        entryFileNames: "assets/[name]-[hash].js",
        chunkFileNames: "assets/[name]-[hash].js",
        assetFileNames: "assets/[name]-[hash][extname]",
      },
    },
  },
});
