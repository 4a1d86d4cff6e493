import type { Lang } from "../core/lang.ts";
import type { HoursTable, SaidForms, Sheet, SheetWay } from "../core/schema.ts";
import type { Trusts } from "../core/sheet/pick.ts";
import { entry, type From } from "./db.ts";

/** An entry by its full name; the whole data in memory fits as well as the database. */
export type Get = <T>(name: string) => Promise<T | undefined>;

/** What sheets, rows and lines name: who says so, opening hours, and how the sentences of who says so read. */
export interface Beside {
  trusts: Trusts;
  tables: Readonly<Record<string, HoursTable | undefined>>;
  forms: SaidForms;
}

/** A sheet with everything it names; its ways are whole. */
export interface Printed extends Beside {
  sheet: Sheet;
}

export const fromDb =
  (from: From): Get =>
  (name) =>
    entry(from, name);

/** Everything below a value that is an object. */
function* within(value: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(value)) for (const one of value) yield* within(one);
  else if (typeof value === "object" && value !== null) {
    yield value as Record<string, unknown>;
    yield* within(Object.values(value));
  }
}

/** What these values name. */
export async function besideOf(get: Get, lang: Lang, values: unknown): Promise<Beside> {
  const trusts = new Set<string>();
  const tables = new Set<string>();
  for (const { trust, hours } of within(values)) {
    if (typeof trust === "string") trusts.add(trust);
    // Hours in words are no key.
    if (typeof hours === "string" && hours.startsWith("hours/")) tables.add(hours);
  }
  const read = async <T>(names: Set<string>, folder = "") =>
    Object.fromEntries(await Promise.all([...names].map(async (name) => [name, await get<T>(folder + name)])));
  const [forms, ...found] = await Promise.all([get<SaidForms>(`said/${lang}`), read(trusts, "trust/"), read(tables)]);
  if (!forms) throw new Error(`said/${lang} is not in the data`);
  return { forms, trusts: found[0] as Trusts, tables: found[1] as Beside["tables"] };
}

/** The sheet of a guide, or none where the service has no such guide. */
export async function readSheet(get: Get, lang: Lang, service: string, issue: string): Promise<Printed | undefined> {
  const found = await get<Sheet>(`sheet/${lang}/${service}/${issue}`);
  if (!found) return undefined;
  const sheet = (await withWays(get, lang, found)) as Sheet;
  return { sheet, ...(await besideOf(get, lang, sheet)) };
}

/** The same with every way as its entry says, but for what the guide says otherwise. */
async function withWays(get: Get, lang: Lang, value: unknown): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map((one) => withWays(get, lang, one)));
  if (typeof value !== "object" || value === null) return value;
  const { of, ...own } = value as { of?: unknown };
  const all = Object.entries(own).map(async ([name, inner]) => [name, await withWays(get, lang, inner)] as const);
  const whole = Object.fromEntries(await Promise.all(all));
  // The short name of a problem is called `of`, too, but leads to no way.
  const way = typeof of === "string" && of.includes("/") ? await get<SheetWay>(`way/${lang}/${of}`) : undefined;
  return of === undefined ? whole : way ? { ...way, ...whole } : { of, ...whole };
}
