// The languages and themes in which views are looked at, and their pictures taken.
import { SOAK } from "../../soak.ts";
import { kind } from "./paths.ts";

/** `make pictures`: every view in every look. */
const PICTURES = process.env.MUNUIGIL_PICTURES === "1";

/**
 * Whether to look at it in the dark, in this language: both for pictures and in a soak. Else each language and each
 * theme come once, in Firefox paired the other way round than in Chromium, so that every run sees all four.
 */
export const themes = (lang: "ko" | "en"): boolean[] =>
  PICTURES || SOAK ? [false, true] : [(lang === "en") !== (kind() === "firefox")];
