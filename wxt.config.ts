import { defineConfig } from "wxt";
import { ENGINES, originsOf } from "./extension/core/search/engines.ts";
import { fewChunks } from "./extension/packaging/chunks.ts";
import { plainContentScript } from "./extension/packaging/content-script.ts";
import { withoutInnerHtml } from "./extension/packaging/inner-html.ts";
import { hosts, keys, locale, matches, packagedData } from "./extension/packaging/inputs.ts";
import { refusals } from "./extension/packaging/stores/index.ts";
import type { Manifest as StoreManifest } from "./extension/packaging/stores/rule.ts";
import { styleInside } from "./extension/packaging/style-inside.ts";
import { wordSections } from "./extension/packaging/word-sections.ts";

const flag = (name: string) => process.env[name] === "1";
const server = process.env.MUNUIGIL_SERVER ?? "http://127.0.0.1:8000";

export default defineConfig({
  srcDir: "extension",
  outDir: "build/extension",
  publicDir: "extension/public",
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ["chrome", "firefox"],
  vite: () => ({
    plugins: [withoutInnerHtml(), wordSections(), plainContentScript(), fewChunks(), styleInside("popup/index.html")],
    // Imports Preact where there is JSX and nowhere else: the pill does without.
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    define: {
      __SERVER__: JSON.stringify(server),
      __KEYS__: JSON.stringify(keys()),
      __E2E__: JSON.stringify(flag("MUNUIGIL_E2E")),
    },
    build: {
      target: ["chrome137", "firefox147"],
      modulePreload: { polyfill: false },
      // The list of public suffixes is one long text that is read in two places: it would stand there twice.
      rolldownOptions: { optimization: { inlineConst: false } },
    },
  }),
  manifest: ({ browser }) => ({
    name: "__MSG_name__",
    description: "__MSG_description__",
    default_locale: "ko",
    permissions: ["storage", "alarms", "activeTab", "scripting", "contextMenus", "notifications"],
    host_permissions: hosts(),
    // Search pages, for the line on their results; asked for in the options only.
    optional_host_permissions: ENGINES.flatMap(originsOf),
    action: { default_title: "__MSG_action__" },
    // Firefox opens its sidebar for this name by itself; Chromium tells the background.
    commands: {
      _execute_action: { suggested_key: { default: "Alt+Shift+K" } },
      pill: { suggested_key: { default: "Alt+Shift+H" }, description: "__MSG_pill__" },
      [browser === "firefox" ? "_execute_sidebar_action" : "workbench"]: {
        suggested_key: { default: "Alt+Shift+M" },
        description: "__MSG_workbench__",
      },
    },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "munuigil@munuigil.example",
              strict_min_version: "147.0",
              // What a person may one day choose to report: how long a company's form took to answer. Nothing asks for it yet.
              data_collection_permissions: { required: ["none"], optional: ["websiteActivity"] },
            },
            gecko_android: { strict_min_version: "147.0" },
          },
        }
      : { minimum_chrome_version: "137" }),
  }),
  hooks: {
    // The gallery shows every state of the card for axe and screenshots; people who install the extension have no use for it.
    "entrypoints:found": (_wxt, entrypoints) => {
      const gallery = entrypoints.findIndex(({ name }) => name === "gallery");
      if (gallery >= 0 && !flag("MUNUIGIL_GALLERY")) entrypoints.splice(gallery, 1);
    },
    "entrypoints:resolved": (_wxt, entrypoints) => {
      for (const entry of entrypoints) {
        if (entry.type === "content-script" && entry.name === "overlay") entry.options.matches = matches();
      }
    },
    // What a store would refuse is no package.
    "build:manifestGenerated": ({ config: { browser } }, manifest) => {
      for (const lang of ["ko", "en"] as const) {
        const named = JSON.parse(locale(lang)) as Record<"name" | "description", { message: string }>;
        const read = { ...manifest, name: named.name.message, description: named.description.message };
        const found = refusals(browser === "firefox" ? "firefox" : "chrome", read as StoreManifest);
        if (found[0]) throw new Error(found.join("\n"));
      }
    },
    "build:publicAssets": (_wxt, files) => {
      files.push(...packagedData);
      for (const lang of ["ko", "en"] as const) {
        files.push({ relativeDest: `_locales/${lang}/messages.json`, contents: locale(lang) });
      }
    },
  },
});
