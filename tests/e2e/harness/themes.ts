// The languages and themes in which views are looked at, and their pictures taken.
import { SOAK } from "../../soak.ts";
import { kind } from "./paths.ts";

type Lang = "ko" | "en";

/** Only pictures are wanted, of all there is to see. */
export const PICTURES = process.env.MUNUIGIL_PICTURES === "1";
/** `make pictures`: every view in every look. */
const ALL = PICTURES || SOAK;
const CHROMIUM = kind() === "chromium";

/** Languages in which words are read where nothing else depends on the browser: else each browser reads its own one. */
export const READ: Lang[] = ALL ? ["ko", "en"] : [CHROMIUM ? "en" : "ko"];

/**
 * Whether to look at it in the dark, in this language: both for pictures and in a soak. Else Chromium shows Korean by
 * day and English by night, and Firefox Korean by night, so that every run sees each language and each theme.
 */
export function themes(lang: Lang): boolean[] {
  if (ALL) return [false, true];
  if (CHROMIUM) return [lang === "en"];
  return lang === "ko" ? [true] : [];
}
