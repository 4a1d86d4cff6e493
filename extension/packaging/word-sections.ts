import { readFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import type { Plugin } from "vite";
import type { Lang } from "../core/lang.ts";

const IMPORT = /import \{([^}]*)\} from "([^"]*\/words\/(?:ko|en)\.json)";/g;
const MARK = "\0words:";
/** A letter does not follow the language of the page. */
const LETTERS = ["compose"];

/**
 * Each section of dataset/words a module of its own. As one module, the words of every page would lie in the one file
 * that the first of them loads.
 *
 * @param only the one language that these pages speak: the other's words are left out, but for those of letters
 */
export function wordSections(only?: Lang): Plugin {
  return {
    name: "word-sections",
    enforce: "pre",
    transform(code, id) {
      if (!/\.tsx?$/.test(id) || !code.includes("/words/")) return null;
      const one = (section: string, file: string): string => {
        const [name = "", as = name] = section.trim().split(" as ");
        return `import ${as} from ${JSON.stringify(`${MARK}${resolve(dirname(id), file)}:${name}`)};`;
      };
      const sections = (names: string) => names.split(",").filter((name) => name.trim());
      const plain = code.replace(IMPORT, (_all, names: string, file: string) =>
        sections(names)
          .map((name) => one(name, file))
          .join(" "),
      );
      return plain === code ? null : { code: plain, map: null };
    },
    resolveId: (id) => (id.startsWith(MARK) ? id : null),
    load(id) {
      if (!id.startsWith(MARK)) return null;
      const end = id.lastIndexOf(":");
      const [file, name] = [id.slice(MARK.length, end), id.slice(end + 1)];
      if (only && basename(file) !== `${only}.json` && !LETTERS.includes(name)) return "export default {};";
      this.addWatchFile(file);
      const words = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
      if (!(name in words)) throw new Error(`${file} has no section “${name}”`);
      return `export default ${JSON.stringify(words[name])};`;
    },
  };
}
