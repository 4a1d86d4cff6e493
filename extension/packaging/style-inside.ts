import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Plugin } from "vite";

const LINK = /^ *<link rel="stylesheet" href="(\.[^"]+)">\n/gm;
const IMPORT = /^@import "(\.[^"]+)";\n/gm;
const SHEET = /"assets\/[^"]+\.css"/g;

/** A style sheet with those that it imports in their place. */
const sheet = (file: string): string =>
  readFileSync(file, "utf8").replace(IMPORT, (_all, other: string) => sheet(resolve(dirname(file), other)));

/**
 * Puts the style sheets of a page into it, in their order: its script waits for every sheet that the page names, and the
 * popup's are shorter than the way to their files.
 */
export function styleInside(page: string): Plugin {
  return {
    name: "style-inside",
    enforce: "post",
    transformIndexHtml: {
      order: "pre",
      handler(html, { filename }) {
        if (!filename.endsWith(page)) return;
        const sheets: string[] = [];
        const bare = html.replace(LINK, (_all, file: string) => {
          sheets.push(sheet(resolve(dirname(filename), file)));
          return "";
        });
        if (!sheets[0]) throw new Error(`${page} names no style sheet; mend ${import.meta.filename}`);
        return bare.replace("  </head>", () => `    <style>${sheets.join("")}</style>\n  </head>`);
      },
    },
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        // Parts that come later would bring the sheets that other pages share once more, behind those of this page.
        for (const chunk of Object.values(bundle))
          if (chunk.type === "chunk") chunk.code = chunk.code.replace(SHEET, `"${chunk.fileName}"`);
      },
    },
  };
}
