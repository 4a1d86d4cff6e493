import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** The one script that every page names, whether the rest was built or not. */
const LOADER = "page.js";
const IMPORT = /\nimport\("\.\/[^"]+"\);\n$/;

function save(file: string, bytes: Buffer): void {
  writeFileSync(file, bytes);
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  writeFileSync(
    `${file}.br`,
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
  );
}

/**
 * Puts what was built beside the pages that the compiler wrote, packed as those are, and lets the script they name load
 * it. The pages stay as they are, so without this they are whole, too. Files carry their hash in the name; only the
 * loader changes under its own.
 */
export function intoPages(from: string, to: string): Plugin {
  return {
    name: "into-pages",
    writeBundle(_options, bundle) {
      const loader = join(to, LOADER);
      if (!existsSync(loader)) throw new Error(`${loader} is missing: run \`make dataset\` first`);
      mkdirSync(to, { recursive: true });
      const built = readdirSync(from);
      for (const name of readdirSync(to)) if (!name.startsWith(LOADER)) rmSync(join(to, name));
      for (const name of built) save(join(to, name), readFileSync(join(from, name)));
      const entry = Object.values(bundle).find((one) => one.type === "chunk" && one.isEntry)?.fileName;
      if (!entry) throw new Error("nothing to begin with");
      const plain = readFileSync(loader, "utf8").replace(IMPORT, "");
      save(loader, Buffer.from(`${plain}\nimport("./${basename(entry)}");\n`));
    },
  };
}
