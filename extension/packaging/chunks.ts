import { resolve } from "node:path";
import type { Plugin } from "vite";

/** Where the popup's first screen begins. */
const FIRST = resolve(import.meta.dirname, "../features/popup/main.tsx");

const SHEET = /\.css$/;
/** What the builders add by themselves to every page. */
const HELPER = /vite\/preload-helper|rolldown\/runtime|virtual:wxt-/;

/** Bytes, unpacked, of what has to be there before the popup's first screen can be drawn. Search and the log come later. */
const BUDGET = 56 * 1024;

/** How the bundler tells of a module. */
export type Ask = (id: string) => { importedIds: readonly string[] } | null;

/** All that these modules import before they run, and they themselves. */
export function closure(start: string, ask: Ask): Set<string> {
  const all = new Set([start]);
  for (const id of all) for (const next of ask(id)?.importedIds ?? []) all.add(next);
  return all;
}

/**
 * What several pages share comes in one file instead of one for each set of pages that shares it: every file a page
 * asks for costs it more than the few modules in it that only others need. But for the popup, which somebody waits for:
 * what its first screen shares with others lies in a file apart, with nothing else in it.
 */
export function fewChunks(): Plugin {
  return {
    name: "few-chunks",
    outputOptions(options) {
      if (options.format === "iife") return null;
      let first: Set<string> | undefined;
      const inFirst = (id: string, ask: Ask): boolean => {
        first ??= closure(FIRST, ask);
        return (first.has(id) && id !== FIRST && !SHEET.test(id)) || HELPER.test(id);
      };
      const shared = { tags: ["$initial" as const], minShareCount: 2 };
      return {
        ...options,
        codeSplitting: {
          groups: [
            {
              ...shared,
              debugName: "first",
              name: (id, graph) => (inFirst(id, (one) => graph.getModuleInfo(one)) ? "first" : null),
              priority: 1,
            },
            { ...shared, name: "shared" },
          ],
        },
      };
    },
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === "chunk");
      const entry = chunks.find(({ moduleIds }) => moduleIds.includes(FIRST));
      if (!entry) return;
      const needed = [entry, ...chunks.filter(({ fileName }) => entry.imports.includes(fileName))];
      const weight = needed.reduce((sum, { code }) => sum + code.length, 0);
      if (weight > BUDGET)
        throw new Error(`the popup's first screen needs ${weight} bytes of script, its budget is ${BUDGET}`);
    },
  };
}
