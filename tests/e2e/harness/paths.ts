import { resolve } from "node:path";

export type Kind = "chromium" | "firefox";

/** Milliseconds a test waits for something to happen before it fails; far more than a busy machine needs. */
export const PATIENCE = 10_000;

export const ROOT = resolve(import.meta.dirname, "../../..");
export const BUILD = resolve(ROOT, "build");
/** Where the extension for these tests lies (E2E_OUT: another folder in build/, for a run beside another): open shadow root, gallery, a server address on our own port. */
export const BUILT = resolve(BUILD, process.env.E2E_OUT ?? "extension-e2e");
export const EXTENSION = {
  chromium: resolve(BUILT, "chrome-mv3"),
  firefox: resolve(BUILT, "firefox-mv3"),
};
/** The data that extension was built with, copied so that a compile meanwhile changes nothing here. */
export const DATA = resolve(BUILT, "data");
/** Where the browsers of the tests put what they save, so that nobody's own folder fills up. */
export const DOWNLOADS = { chromium: resolve(BUILT, "saved-chromium"), firefox: resolve(BUILT, "saved-firefox") };
/** The server address is fixed when the extension is built, so each browser owns one loopback port (E2E_PORT moves both). */
const BASE = Number(process.env.E2E_PORT ?? 18101);
export const DATA_PORT = { chromium: BASE, firefox: BASE + 1 };
export const PYTHON = resolve(ROOT, ".venv/bin/python");

/** Which browser this run drives. Throws when BROWSER says neither. */
export function kind(): Kind {
  const wanted = process.env.BROWSER ?? "chromium";
  if (wanted !== "chromium" && wanted !== "firefox")
    throw new Error(`BROWSER=${wanted}: chromium or firefox would pass`);
  return wanted;
}
