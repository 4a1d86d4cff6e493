import { browser } from "wxt/browser";
import type { Lang } from "../../core/lang.ts";
import type { Meta } from "../../core/schema.ts";
import { dayAt } from "../../core/sheet/trust.ts";
import { closing, entry, open } from "../../data/db.ts";
import { key, POINTER, type Pointer } from "../../data/page-data/format.ts";
import { fromDb, type Printed, readSheet } from "../../data/sheets.ts";
import { waitForData } from "../../data/state.ts";
import { callLine } from "../search-line/call-line.ts";
import { type AskedLine, type CallSlice, KNOWN, lineOf, type Packed } from "../search-line/line-data.ts";
import { EXAMPLES, SEARCHED_FOR } from "./examples.ts";

export interface Example {
  printed: Printed;
  report: string | undefined;
  /** What would be on search results; absent while nothing is cut yet. */
  line: AskedLine | undefined;
}

/** @throws when no data is in place even after a while */
export async function readExample(lang: Lang): Promise<Example> {
  const { service, issue } = EXAMPLES[lang];
  return closing(open(), async (db) => {
    await waitForData(db);
    const [printed, meta] = await Promise.all([readSheet(fromDb(db), lang, service, issue), entry<Meta>(db, "meta")]);
    if (!printed) throw new Error(`no guide for ${service}/${issue}`);
    return { printed, report: meta?.issues_url, line: await readLine() };
  });
}

/** As the search page itself reads it. */
async function readLine(): Promise<AskedLine | undefined> {
  const { local } = browser.storage;
  const pointer = (await local.get(POINTER))[POINTER] as Pointer | undefined;
  if (!pointer) return undefined;
  const [known, line] = [key(pointer.slot, KNOWN), key(pointer.slot, lineOf(SEARCHED_FOR))];
  const stored = (await local.get([known, line])) as Record<string, Packed & CallSlice>;
  const [packed, slice] = [stored[known], stored[line]];
  return packed && slice && callLine(slice, packed.line, dayAt(Date.now()));
}
