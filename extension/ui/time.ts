import { currentLang } from "./words.ts";

const locale = (lang: string): string => (lang === "ko" ? "ko-KR" : "en-GB");

/** A calendar day as people say it: 2026년 2월 27일. `iso` is YYYY-MM-DD. */
export const day = (iso: string): string =>
  new Intl.DateTimeFormat(locale(currentLang()), { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(iso));
