/**
 * worker.js beside the pages, once all else lies there: it names every file of this build, so that a build in which one of them
 * changed has another worker, and browsers fetch the new ones whole.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type AliasOptions, build } from "vite";
import type { Lang } from "../core/lang.ts";
import { keys } from "./inputs.ts";
import { save } from "./packed-file.ts";

const SITE = resolve(import.meta.dirname, "../site");
/** What the worker keeps, for whoever measures it (scripts/bench/slow_phone.py). */
const KEPT = resolve(import.meta.dirname, "../../build/site/kept.json");
/** Beside what was built: files that a page asks for in every language. */
const FILES = ["/assets/page.js", "/mark.svg", "/favicon.ico", "/icons/any-192.png"];

/** One module with all it imports as one script: not every browser has workers of modules. */
async function script(module: string, define: Record<string, string> = {}, alias: AliasOptions = []): Promise<string> {
  const input = resolve(SITE, "worker", module);
  const made = await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    resolve: { alias },
    define,
    build: { write: false, rolldownOptions: { input, output: { format: "iife" } } },
  });
  const [first] = Array.isArray(made) ? made : [made];
  if (!first || !("output" in first) || first.output.length !== 1) throw new Error(`${module} is more than one script`);
  return first.output[0].code;
}

function digest(...parts: (string | Buffer)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex").slice(0, 8);
}

/** `site`: where the pages lie; `built`: the files in its assets that a page of each language loads. */
export async function buildWorker(site: string, built: Record<Lang, string[]>): Promise<void> {
  const noble = await script("noble-script.ts");
  const nobleAt = `/assets/noble-${digest(noble)}.js`;
  save(join(site, nobleAt), Buffer.from(noble));
  const files = (lang: Lang) => [...FILES, ...built[lang].map((name) => `/assets/${name}`)];
  const shell = { ko: files("ko"), en: files("en") };
  writeFileSync(KEPT, JSON.stringify(shell));
  const contents = [...new Set([...shell.ko, ...shell.en])].sort().map((path) => readFileSync(join(site, path)));
  const define = {
    __KEYS__: JSON.stringify(keys()),
    __SHELL__: JSON.stringify(shell),
    __VERSION__: JSON.stringify(digest(...contents)),
    __NOBLE__: JSON.stringify(nobleAt),
  };
  const alias = [
    { find: /^jose$/, replacement: resolve(SITE, "compact-verify.ts") },
    { find: /^.*\/noble\.ts$/, replacement: resolve(SITE, "worker/run-noble.ts") },
  ];
  save(join(site, "worker.js"), Buffer.from(await script("start.ts", define, alias)));
}
