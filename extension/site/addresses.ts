import { GENERAL } from "../core/issues.ts";
import type { Named } from "../data/popup-cache/lists.ts";
import { currentLang } from "../ui/words/words.ts";

const base = (): string => (currentLang() === "en" ? "/en" : "");

/** Where a guide stands: the general one is the page of the service. */
export const pageOf = ({ service, issue }: Named): string =>
  `${base()}/s/${service}${issue === GENERAL ? "" : `/${issue}`}`;

/** A block of the first minute, or the banks' own lines. */
export const helpPage = (at: string): string => `${base()}/e/${at}`;
