import type { SaidForms } from "../../core/schema.ts";
import type { Trusts } from "../../core/sheet/pick.ts";
import type { Tables } from "../../core/sheet/times.ts";
import { dayAt } from "../../core/sheet/trust.ts";
import type { Beside } from "../../data/sheets.ts";
import type { Frame, FrameWords } from "../words/frame.ts";

/** Who looks, and when: with it every part of a card picks what holds. */
export interface Here {
  frame: Frame;
  /** In ms since 1970. */
  now: number;
  /** The day in Korea, `YYYY-MM-DD`. */
  today: string;
  trusts: Trusts;
  tables: Tables;
  /** To be called when a way was opened, or its words or number copied. */
  onUsed?: () => void;
  /** Absent where nothing says who says so. */
  forms?: SaidForms;
}

/** `beside`: what the printed part names; nothing where it names nothing. */
export const hereOf = (frame: Frame, now: number, beside?: Beside): Here => ({
  trusts: {},
  tables: {},
  ...(beside && { trusts: beside.trusts, tables: beside.tables, forms: beside.forms }),
  frame,
  now,
  today: dayAt(now),
});

/** How months are said. */
export interface Months extends Pick<Frame, "months"> {
  words: Pick<FrameWords, "inMonth">;
}

/** 2026년 2월: all that is said of a date once it is not fresh. `iso` is `YYYY-MM-DD`. */
export const monthIn = ({ months, words }: Months, iso: string): string =>
  words.inMonth.replace("{y}", iso.slice(0, 4)).replace("{m}", months[+iso.slice(5, 7) - 1] ?? "");

const DAY = 864e5;

/** The day so many days from `today` (`YYYY-MM-DD`), as people say it: 12월 6일. */
export function dayIn({ months, words }: Frame, today: string, days: number): string {
  const then = new Date(Date.parse(today) + days * DAY);
  return words.onDate.replace("{m}", months[then.getUTCMonth()] ?? "").replace("{d}", `${then.getUTCDate()}`);
}
