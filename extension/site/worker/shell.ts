import type { Lang } from "../../core/lang.ts";

/** What pages run: files named by their content, the script that loads them, icons. One cache for each build. */
const NAME = `site-${__VERSION__}`;
/** What its content has named is the same wherever it comes from; the page has most of it already. */
const HASHED = /-[\w-]{8}\.(js|css)$/;

export const inShell = (path: string): boolean => path.startsWith("/assets/") || __SHELL__.ko.includes(path);

/** @throws when one of the files cannot be had; a new worker then does not take over, and the one before it stays */
export async function keepShell(langs: readonly Lang[]): Promise<void> {
  const cache = await caches.open(NAME);
  const held = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const wanted = new Set(langs.flatMap((lang) => __SHELL__[lang]).filter((path) => !held.has(path)));
  await cache.addAll(
    [...wanted].map((path) => new Request(path, { cache: HASHED.test(path) ? "default" : "no-cache" })),
  );
}

/** The build before this one stays: pages that are still open load parts of it. */
export async function dropOlder(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith("site-"));
  await Promise.all(names.slice(0, -2).map((name) => caches.delete(name)));
}

export async function answerShell(request: Request, path: string): Promise<Response> {
  const found = (await (await caches.open(NAME)).match(path)) ?? (await caches.match(path));
  return found ?? fetch(request);
}
