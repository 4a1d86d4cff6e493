import { currentLang } from "./words.ts";

const locale = (lang: string): string => (lang === "ko" ? "ko-KR" : "en-GB");

/** 2026년 2월: all that is said of a date once it is not fresh. */
export const month = (iso: string): string =>
  new Intl.DateTimeFormat(locale(currentLang()), { year: "numeric", month: "long", timeZone: "UTC" }).format(
    Date.parse(iso),
  );

/** A calendar day as people say it: 2026년 2월 27일. `iso` is YYYY-MM-DD. */
export const day = (iso: string): string =>
  new Intl.DateTimeFormat(locale(currentLang()), { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(iso));
