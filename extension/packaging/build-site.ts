/**
 * `npm run build:site`: builds what pages for phones run, once for each language, and puts it beside the pages that the
 * compiler wrote, packed as those are. The pages stay as they are, so without this they are whole, too; one script that
 * they all name learns what to load. Files carry their hash in the name, and those without words are the same in both
 * languages.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { build, type Rolldown } from "vite";
import type { Lang } from "../core/lang.ts";
import { buildWorker } from "./build-worker.ts";
import { save } from "./packed-file.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const PAGES = resolve(ROOT, "build/data/site/assets");
const LOADER = "page.js";
/** What this has put behind the loader before: a line for each language. */
const LINES = /\n\/\/ Built for each language\.\n[\s\S]*$/;
const LANGUAGES: Lang[] = ["ko", "en"];

/** Builds for one language; returns the line that loads it, and the names of all its files. */
async function buildFor(lang: Lang): Promise<{ line: string; files: string[] }> {
  const built = await build({ configFile: resolve(ROOT, "site.config.ts"), mode: lang, logLevel: "warn" });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  const folder = resolve(ROOT, "build/site", lang);
  for (const { fileName } of output) save(resolve(PAGES, fileName), readFileSync(resolve(folder, fileName)));
  const entry = output.find((one) => one.type === "chunk" && one.isEntry);
  if (!entry) throw new Error("nothing to begin with");
  const line = `if (document.documentElement.lang === "${lang}") import("./${entry.fileName}");`;
  // What few browsers need is no part of what every phone keeps.
  const rare = (one: (typeof output)[number]) =>
    one.type === "chunk" && one.moduleIds.some((id) => id.includes("@noble/"));
  return { line, files: output.filter((one) => !rare(one)).map(({ fileName }) => fileName) };
}

if (!existsSync(resolve(PAGES, LOADER))) throw new Error(`${PAGES}/${LOADER} is missing: run \`make dataset\` first`);
for (const name of readdirSync(PAGES)) if (!name.startsWith(LOADER)) rmSync(resolve(PAGES, name));
const lines: string[] = [];
const files: Record<Lang, string[]> = { ko: [], en: [] };
for (const lang of LANGUAGES) {
  const built = await buildFor(lang);
  lines.push(built.line);
  files[lang] = built.files;
}
const plain = readFileSync(resolve(PAGES, LOADER), "utf8").replace(LINES, "\n");
save(resolve(PAGES, LOADER), Buffer.from(`${plain.trimEnd()}\n\n// Built for each language.\n${lines.join("\n")}\n`));
await buildWorker(resolve(PAGES, ".."), files);
