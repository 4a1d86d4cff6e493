import type { Plugin } from "vite";

/**
 * The three places in which Preact's module names innerHTML: the lint of the browsers' stores stumbles over them, and
 * nothing here uses them. Each must be found once; after an update of Preact that moved things, look them up anew in
 * node_modules/preact/dist/preact.mjs.
 */
const CUTS: [find: string, put: string][] = [
  ['"dangerouslySetInnerHTML"==s?y=k:', ""],
  ['"dangerouslySetInnerHTML"==s?h=k:', ""],
  ["h?(l||y&&(h.__html==y.__html||h.__html==t.innerHTML)||(t.innerHTML=h.__html),r.__k=[]):", ""],
];

export function withoutInnerHtml(): Plugin {
  return {
    name: "without-inner-html",
    enforce: "pre",
    transform(code, id) {
      if (!/\/preact\/dist\/preact\.mjs$/.test(id.split("?")[0] ?? "")) return null;
      let plain = code;
      for (const [find, put] of CUTS) {
        const parts = plain.split(find);
        if (parts.length !== 2)
          throw new Error(`Preact has “${find}” ${parts.length - 1} times; mend ${import.meta.filename}`);
        plain = parts.join(put);
      }
      return { code: plain, map: null };
    },
  };
}
