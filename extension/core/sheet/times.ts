/** What is needed to say of hours how they stand now. */
import type { Lang } from "../lang.ts";
import type { HoursTable } from "../schema.ts";
import type { Trusts } from "./pick.ts";

/** Words that depend on the moment; `{t}` takes a time. */
interface TimeWords {
  openUntil: string;
  openNow: string;
  until: string;
  opensAt: string;
  /** The same where there is little room. */
  opens: string;
  closedNow: string;
  tomorrow: string;
  /** `{m}` takes a month, `{d}` a day. */
  onDate: string;
}

/** What a pill says by itself. */
export interface PillWords extends TimeWords {
  /** Instead of opening, when the extension behind it is gone or another one. */
  reload: string;
}

/** What a pill shows besides its own words, in one language: a content script carries no words of its own. */
export interface Times {
  lang: Lang;
  /** Names of days, Sunday first, and of months. */
  days: string[];
  months: string[];
  words: PillWords;
}

/** Opening hours by their names. */
export type Tables = Readonly<Record<string, HoursTable | undefined>>;

/** What a pill, a sheet or a row names beside its hours. */
export interface Hours {
  trusts: Trusts;
  tables: Tables;
}
