import type { Meta, PageIndex, SaidForms, TopicWords } from "../core/schema.ts";
import { askingSlices } from "../searching/slices.ts";
import { frame, times } from "../ui/frame.ts";
import type { Tables } from "../ui/status.ts";
import { type Lang, setLang } from "../ui/words.ts";
import { current, type Db, entriesOf, entry } from "./db.ts";
import { nearHours } from "./hours-window.ts";
import { type Get, type Printed, readSheet } from "./sheets.ts";
import {
  FRAME,
  type HostSlice,
  key,
  type PillSlice,
  POINTER,
  type Pointer,
  packRules,
  packTopics,
  type Slot,
} from "./slices.ts";

/** The part of storage.local that is used here; browser.storage.local fits. */
export interface Area {
  get(keys: string | null): Promise<Record<string, unknown>>;
  getKeys?(): Promise<string[]>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

const GENERAL = "contact-general";
const RECUT = 14 * 864e5;

/** Everything the content scripts of all hosts may read, in one language, by its name. `now` in ms. */
export async function slicesOf(db: Db, lang: Lang, now: number): Promise<Record<string, unknown>> {
  const [meta, forms, topics, pages, ...all] = await Promise.all([
    entry<Meta>(db, "meta"),
    entry<SaidForms>(db, `said/${lang}`),
    entry<TopicWords>(db, "topic/issues"),
    entriesOf<PageIndex>(db, "page"),
    ...[`sheet/${lang}`, `way/${lang}`, "trust", "hours"].map((kind) => entriesOf<unknown>(db, kind)),
  ]);
  const entries = new Map<string, unknown>([[`said/${lang}`, forms], ...all.flatMap((map) => [...map])]);
  const get: Get = async <T>(name: string) => entries.get(name) as T | undefined;
  const out: Record<string, unknown> = {};
  for (const [name, index] of pages) {
    const questions = index.questions ?? {};
    const issues = new Set([
      ...Object.values(index.issues).flat(),
      ...index.rules.flatMap(({ issue }) => issue ?? []),
      // A question between problems is found like a problem, by its words: they are longer than those of each problem.
      ...Object.keys(questions),
    ]);
    // Right before its words are read: meanwhile other work may have changed the language.
    setLang(lang);
    const host: HostSlice = {
      ...packRules(index),
      topics: index.rules.some((rule) => rule.topic) ? packTopics({ ...topics?.words, ...questions }, issues) : "",
      frame: times(),
    };
    out[name] = host;
    out[FRAME] = frame(meta?.issues_url);
    for (const service of Object.keys(index.issues))
      Object.assign(out, await ofService(get, lang, service, issues, now));
  }
  return out;
}

/** Pills and sheets of a service. A page may speak of a problem that it has no guide for: then its general pill stands there. */
async function ofService(
  get: Get,
  lang: Lang,
  service: string,
  issues: ReadonlySet<string>,
  now: number,
): Promise<Record<string, unknown>> {
  const general = await readSheet(get, lang, service, GENERAL);
  const common = general?.sheet.problems?.map(({ issue }) => issue) ?? [];
  const out: Record<string, unknown> = {};
  for (const issue of new Set([...issues, ...common, GENERAL])) {
    const own = issue === GENERAL ? general : await readSheet(get, lang, service, issue);
    const shown = own ?? general;
    if (shown) out[`pill/${service}/${issue}`] = pillOf(shown, now);
    if (own) out[`sheet/${service}/${issue}`] = { ...own, tables: near(own.tables, now) } satisfies Printed;
  }
  return out;
}

const near = (tables: Tables, now: number): Tables =>
  Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, table && nearHours(table, now)]));

function pillOf({ sheet, trusts, tables }: Printed, now: number): PillSlice {
  const { service, issue, pill } = sheet;
  const open = pill?.open;
  const only = <T>(of: Readonly<Record<string, T>>, name: string) => (of[name] ? { [name]: of[name] } : {});
  return {
    service,
    issue,
    text: pill?.text ?? "",
    ...(open && { open }),
    trusts: open ? only(trusts, open.trust) : {},
    tables: open ? near(only(tables, open.hours), now) : {},
  };
}

/**
 * Brings storage.local up to the data in force: the other slot is written, then the pointer, then the old slot goes.
 * Killed anywhere in between, the next call finishes the work. Does nothing when all is as it should be.
 */
export async function cut(db: Db, area: Area, lang: Lang, by: string, now: number): Promise<void> {
  const held = await current(db);
  if (!held) return;
  const pointer = (await area.get(POINTER))[POINTER] as Pointer | undefined;
  const young = pointer && pointer.at <= now && now - pointer.at < RECUT;
  if (young && pointer.bundle === held.sha256 && pointer.by === by && pointer.lang === lang) {
    await clear(area, pointer.slot === "a" ? "b" : "a");
    return;
  }
  const slot: Slot = pointer?.slot === "a" ? "b" : "a";
  await clear(area, slot);
  const slices = { ...(await slicesOf(db, lang, now)), ...(await askingSlices(db, lang)) };
  await area.set(Object.fromEntries(Object.entries(slices).map(([name, value]) => [key(slot, name), value])));
  await area.set({ [POINTER]: { slot, bundle: held.sha256, lang, by, at: now } satisfies Pointer });
  await clear(area, slot === "a" ? "b" : "a");
}

async function clear(area: Area, slot: Slot): Promise<void> {
  const names = (await area.getKeys?.()) ?? Object.keys(await area.get(null));
  const mine = names.filter((name) => name.startsWith(key(slot, "")));
  if (mine.length) await area.remove(mine);
}
