import { resolve } from "node:path";

/** `phone`: Firefox without what Firefox for Android lacks, as small as a phone, with the package of `firefox` but for its server's port. */
export type Kind = "chromium" | "firefox" | "phone";
const KINDS: readonly string[] = ["chromium", "firefox", "phone"] satisfies Kind[];

/** Milliseconds a test waits for something to happen before it fails; far more than a busy machine needs. */
export const PATIENCE = 10_000;

export const ROOT = resolve(import.meta.dirname, "../../..");
export const BUILD = resolve(ROOT, "build");
/** Where the extension for these tests lies (E2E_OUT: another folder in build/, for a run beside another): open shadow root, gallery, a server address on our own port. */
export const BUILT = resolve(BUILD, process.env.E2E_OUT ?? "extension-e2e");
export const EXTENSION = {
  chromium: resolve(BUILT, "chrome-mv3"),
  firefox: resolve(BUILT, "firefox-mv3"),
  phone: resolve(BUILT, "phone/firefox-mv3"),
};
/** Where pictures of every view land, in a folder for each browser. */
export const SCREENSHOTS = resolve(BUILD, "screenshots");
/** The data that extension was built with, copied so that a compile meanwhile changes nothing here. */
export const DATA = resolve(BUILT, "data");
/** Where the browsers of the tests put what they save, so that nobody's own folder fills up. */
export const DOWNLOADS = {
  chromium: resolve(BUILT, "saved-chromium"),
  firefox: resolve(BUILT, "saved-firefox"),
  phone: resolve(BUILT, "saved-phone"),
};
/** The server address is fixed when the extension is built, so each package owns one loopback port (E2E_PORT moves all). */
const BASE = Number(process.env.E2E_PORT ?? 18101);
export const DATA_PORT = { chromium: BASE, firefox: BASE + 1, phone: BASE + 2 };
export const PYTHON = resolve(ROOT, ".venv/bin/python");

/** Which browser this run drives. Throws when BROWSER says neither. */
export function kind(): Kind {
  const wanted = process.env.BROWSER ?? "chromium";
  if (!KINDS.includes(wanted)) throw new Error(`BROWSER=${wanted}: ${KINDS.join(", ")} would pass`);
  return wanted as Kind;
}

/** Says of a test why it is skipped on the phone, and what people have there instead. */
export const notOnPhone = (why: string): { skip: string | false } => ({ skip: kind() === "phone" && why });
