import type { Lang } from "../../core/lang.ts";
import type { PathRule } from "../../core/match/match.ts";
import type { Meta, PageIndex, PageRule, SaidForms, Sheet, TopicWords } from "../../core/schema.ts";
import { current, type Db, entriesOf, entry, type From } from "../../data/db.ts";
import { FRAME, type HostSlice, key, POINTER, type Pointer, type Slot } from "../../data/page-data/format.ts";
import { type Get, type Printed, readSheet } from "../../data/sheets.ts";
import { frame } from "../../ui/words/frame.ts";
import { times } from "../../ui/words/row-frame.ts";
import { setLang } from "../../ui/words/words.ts";
import { buildLineData } from "../search-line/build-line-data.ts";

/** The part of storage.local that is used here; browser.storage.local fits. */
export interface Area {
  get(keys: string | null): Promise<Record<string, unknown>>;
  getKeys?(): Promise<string[]>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** Everything the content scripts of all hosts may read, in one language, by its name. */
export async function slicesOf(db: From, lang: Lang): Promise<Record<string, unknown>> {
  const [meta, forms, topics, pages, sheets, ...beside] = await Promise.all([
    entry<Meta>(db, "meta"),
    entry<SaidForms>(db, `said/${lang}`),
    entry<TopicWords>(db, "topic/issues"),
    entriesOf<PageIndex>(db, "page"),
    entriesOf<Sheet>(db, `sheet/${lang}`),
    ...[`way/${lang}`, "trust", "hours"].map((kind) => entriesOf<unknown>(db, kind)),
  ]);
  const entries = new Map<string, unknown>([
    [`said/${lang}`, forms],
    ...[sheets, ...beside].flatMap((map) => [...map]),
  ]);
  const get: Get = async <T>(name: string) => entries.get(name) as T | undefined;
  const out: Record<string, unknown> = {};
  const services = new Set([...pages.values()].flatMap(({ issues }) => Object.keys(issues)));
  const printed = new Map<string, Printed[]>();
  for (const { service, issue } of sheets.values()) {
    if (!services.has(service)) continue;
    const whole = await readSheet(get, lang, service, issue);
    if (!whole) continue;
    printed.set(service, [...(printed.get(service) ?? []), whole]);
    out[`sheet/${service}/${issue}`] = whole;
  }
  // Right before its words are read: meanwhile other work may have changed the language.
  setLang(lang);
  for (const [name, index] of pages) out[name] = JSON.stringify(hostSlice(index, topics, printed));
  if (pages.size) out[FRAME] = frame(meta?.issues_url);
  return out;
}

/** Without what says nothing: every page reads all rules of its host. */
const leanRule = ({ query, topic, ...rule }: PageRule): PathRule => ({
  ...rule,
  ...(Object.keys(query).length && { query }),
  ...(topic && { topic }),
});

/** In the language set by `setLang`. `printed`: the sheets of every service. */
function hostSlice(
  { rules, issues, questions = {} }: PageIndex,
  topics: TopicWords | undefined,
  printed: ReadonlyMap<string, Printed[]>,
): HostSlice {
  // A question between problems is found like a problem, by its words: they are longer than those of each problem.
  const known = new Set([...Object.values(issues).flat(), ...rules.flatMap(({ issue }) => issue ?? [])]);
  const words = Object.entries(topics?.words ?? {}).filter(([issue]) => known.has(issue));
  const out: HostSlice = {
    rules: rules.map(leanRule),
    words: rules.some(({ topic }) => topic) ? { ...Object.fromEntries(words), ...questions } : {},
    pills: {},
    trusts: {},
    tables: {},
    frame: times(),
  };
  for (const service of Object.keys(issues)) {
    const all = printed.get(service) ?? [];
    out.pills[service] = Object.fromEntries(all.map(({ sheet }) => [sheet.issue, sheet.pill ?? { text: "" }]));
    for (const { sheet, trusts, tables } of all) {
      const { open } = sheet.pill ?? {};
      if (!open) continue;
      out.trusts = { ...out.trusts, [open.trust]: trusts[open.trust] };
      out.tables = { ...out.tables, [open.hours]: tables[open.hours] };
    }
  }
  return out;
}

/**
 * Brings storage.local up to the data in force: the other slot is written, then the pointer, then the old slot goes.
 * Killed anywhere in between, the next call finishes the work. Does nothing when all is as it should be.
 */
export async function buildPageData(db: Db, area: Area, lang: Lang, by: string): Promise<void> {
  const held = await current(db);
  if (!held) return;
  const pointer = (await area.get(POINTER))[POINTER] as Pointer | undefined;
  if (pointer?.bundle === held.sha256 && pointer.by === by && pointer.lang === lang) {
    await clearSlot(area, pointer.slot === "a" ? "b" : "a");
    return;
  }
  const slot: Slot = pointer?.slot === "a" ? "b" : "a";
  await clearSlot(area, slot);
  const slices = { ...(await slicesOf(db, lang)), ...(await buildLineData(db, lang)) };
  await area.set(Object.fromEntries(Object.entries(slices).map(([name, value]) => [key(slot, name), value])));
  await area.set({ [POINTER]: { slot, bundle: held.sha256, lang, by } satisfies Pointer });
  await clearSlot(area, slot === "a" ? "b" : "a");
}

async function clearSlot(area: Area, slot: Slot): Promise<void> {
  const names = (await area.getKeys?.()) ?? Object.keys(await area.get(null));
  const mine = names.filter((name) => name.startsWith(key(slot, "")));
  if (mine.length) await area.remove(mine);
}
