import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { PublicKey } from "../core/public-key.ts";

const root = resolve(import.meta.dirname, "../..");

function read(path: string, remedy: string): string {
  const file = resolve(root, path);
  if (!existsSync(file)) throw new Error(`${path} is missing: ${remedy}`);
  return readFileSync(file, "utf8");
}

const compile = "run `make dataset` first, it compiles and signs the data that the extension carries";

/** Match patterns of every help page, written by the compiler. */
export function matches(): string[] {
  return JSON.parse(read("build/data/matches.json", compile)) as string[];
}

/** Host permissions: the same hosts, whole, because a permission knows no paths. */
export function hosts(): string[] {
  return [...new Set(matches().map((pattern) => pattern.replace(/^([^/]+\/\/[^/]+)\/.*$/, "$1/*")))].sort();
}

/** Keys that may sign data: the current one and the next. */
export function keys(): PublicKey[] {
  const found = JSON.parse(read("build/data/keys.json", compile)) as { keys: PublicKey[] } | PublicKey[];
  return (Array.isArray(found) ? found : found.keys).map(({ kid, kty, crv, x }) => ({ kid, kty, crv, x }));
}

function words(lang: "ko" | "en"): Record<string, Record<string, string>> {
  return JSON.parse(read(`dataset/words/${lang}.json`, "the words people read live there")) as Record<
    string,
    Record<string, string>
  >;
}

/** `_locales/<lang>/messages.json`, made from the words so that names are written once. */
export function locale(lang: "ko" | "en"): string {
  const section = words(lang).manifest ?? {};
  return JSON.stringify(Object.fromEntries(Object.entries(section).map(([key, message]) => [key, { message }])));
}

export const packagedData = ["bundle.json", "model.json", "manifest.jws"].map((name) => ({
  absoluteSrc: resolve(root, "build/data", name),
  relativeDest: `data/${name}`,
}));
