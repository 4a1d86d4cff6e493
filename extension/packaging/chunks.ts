import type { Plugin } from "vite";

/**
 * What several pages share comes in one file instead of one for each set of pages that shares it: every file a page
 * asks for costs it more than the few modules in it that only others need.
 */
export function fewChunks(): Plugin {
  return {
    name: "few-chunks",
    outputOptions: (options) =>
      options.format === "iife"
        ? null
        : { ...options, codeSplitting: { groups: [{ name: "shared", tags: ["$initial"], minShareCount: 2 }] } },
  };
}
