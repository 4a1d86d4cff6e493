import { GENERAL } from "../../core/issues.ts";
import type { Lang } from "../../core/lang.ts";
import type { Meta, Rows } from "../../core/schema.ts";
import { type Lines, linesOf } from "../../data/popup-cache/lists.ts";
import { type Get, type Printed, readSheet } from "../../data/sheets.ts";
import type { Place } from "./spot.ts";

/** What a guide shows. */
export interface Shown {
  printed: Printed;
  /** The other problems of the service. */
  others: Lines;
  /** Where corrections go; absent: nowhere. */
  report: string | undefined;
}

/** The guide of a problem, or of the service as a whole where it has none for it; null where there is no such service. */
export async function readGuide(get: Get, lang: Lang, { service, issue }: Place): Promise<Shown | null> {
  const [asked, rows, meta] = await Promise.all([
    readSheet(get, lang, service, issue),
    get<Rows>(`rows/${lang}/${service}`),
    get<Meta>("meta"),
  ]);
  const printed = asked ?? (await readSheet(get, lang, service, GENERAL));
  if (!printed) return null;
  const there = [GENERAL, printed.sheet.issue, ...(printed.sheet.problems ?? []).map((one) => one.issue)];
  const others = (rows?.rows ?? []).filter((row) => !there.includes(row.issue));
  return {
    printed,
    others: await linesOf(
      get,
      lang,
      others.map((row) => ({ service, issue: row.issue })),
    ),
    report: meta?.issues_url,
  };
}
