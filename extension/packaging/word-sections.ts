import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Plugin } from "vite";

const IMPORT = /import \{([^}]*)\} from "([^"]*\/words\/(?:ko|en)\.json)";/g;
const MARK = "\0words:";

/**
 * Each section of dataset/words a module of its own. As one module, the words of every page would lie in the one file
 * that the first of them loads.
 */
export function wordSections(): Plugin {
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
      this.addWatchFile(file);
      const words = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
      if (!(name in words)) throw new Error(`${file} has no section “${name}”`);
      return `export default ${JSON.stringify(words[name])};`;
    },
  };
}
