/** The bundle as it travels becomes entries as they are read: dataset/packing.py, whose tables are packing.json; tests/fixtures/packed.json holds both together. */
import { type Fields, isFields } from "./json-object.ts";
import tables from "./packing.json" with { type: "json" };

const LANGUAGES = ["ko", "en"];
const EVERY = "*";
/** Kind → fields, and how the parts of the name say them. */
const OWN: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = tables.own;
/** Kind → a field whose trust has the name of the entry itself, where there is a trust entry of that name. */
const RESTS: Readonly<Record<string, readonly string[] | undefined>> = tables.rests;
/** Kind → field → the entry that says the same, and its field. */
const SAME: Readonly<Record<string, Readonly<Record<string, readonly string[]>> | undefined>> = tables.same;

const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A value in both languages, or in one of them alone. */
function isPair(value: unknown): value is Fields {
  const keys = Object.keys(fieldsOf(value));
  return keys.length > 0 && keys.every((key) => LANGUAGES.includes(key));
}

function said(value: unknown, lang: string): unknown {
  if (isPair(value)) return value[lang];
  if (Array.isArray(value)) return value.map((one) => said(one, lang));
  if (!isFields(value)) return value;
  const fields = Object.entries(value).filter(([, inner]) => !isPair(inner) || lang in inner);
  return Object.fromEntries(fields.map(([field, inner]) => [field, said(inner, lang)]));
}

const told = (form: string, parts: readonly string[]): string =>
  form.replace(/\{(\d)\}/g, (_, at: string) => parts[Number(at)] ?? "");

/** With what the name says, and what other entries say of this one. */
function whole(name: string, value: unknown, travelling: Fields): unknown {
  if (!isFields(value)) return value;
  const [kind = "", ...all] = name.split("/");
  const parts = [EVERY, ...LANGUAGES].includes(all[0] ?? "") ? all.slice(1) : all;
  const own = Object.entries(OWN[kind] ?? {}).map(([field, form]) => [field, told(form, parts)]);
  const same = Object.entries(SAME[kind] ?? {}).flatMap(([field, [entry = "", other = ""]]) => {
    const there = fieldsOf(travelling[told(entry, parts)]);
    return other in there ? [[field, there[other]]] : [];
  });
  const out = { ...Object.fromEntries([...own, ...same]), ...value };
  const [holder = "", form = ""] = RESTS[kind] ?? [];
  const [trust, held] = [told(form, parts), out[holder]];
  return isFields(held) && `trust/${trust}` in travelling ? { ...out, [holder]: { trust, ...held } } : out;
}

/** The first day on which what rests on this is no link any more. */
const endOf = (trust: Fields): unknown =>
  tables.ends
    .map((field) => trust[field])
    .filter((day) => day !== undefined)
    .sort()[0];

/** With the days of the trust entries whose keys stand in their place. */
function dated(kind: string, value: unknown, travelling: Fields): unknown {
  const trustOf = (key: unknown): Fields => {
    const name = `trust/${key}`;
    // Without its day a link would stand for ever.
    if (!Object.hasOwn(travelling, name)) throw new Error(`${name} is not there`);
    return fieldsOf(travelling[name]);
  };
  const ending = (holder: unknown): unknown => {
    if (!isFields(holder)) return holder;
    const fields = Object.entries(holder).map(([field, said]) => {
      const key = tables.ending.includes(field) && `${said}`.includes("/");
      return [field, key ? endOf(trustOf(said)) : said] as const;
    });
    return Object.fromEntries(fields.filter(([, said]) => said !== undefined));
  };
  if (!isFields(value)) return value;
  if (kind === "contact" && typeof value.trust === "string") {
    const trust = trustOf(value.trust);
    const all = { word: trust.word, since: trust.since, old_at: endOf(trust) };
    const brief = Object.entries(all).filter(([, said]) => said !== undefined);
    return { ...value, trust: Object.fromEntries(brief) };
  }
  if (kind === "loss-lines") return { ...value, lines: listOf(value.lines).map(ending) };
  if (kind !== "channel" && kind !== "authority") return value;
  return ending("phone" in value ? { ...value, phone: ending(value.phone) } : value);
}

/** A sheet whose first pieces of evidence say what they are about: its verdict, then its way. */
function withHeads(lang: string, sheet: unknown, entries: ReadonlyMap<string, unknown>): unknown {
  if (!isFields(sheet) || !Array.isArray(sheet.folds)) return sheet;
  const taken = fieldsOf(sheet.way);
  const way = { ...fieldsOf(entries.get(`way/${lang}/${taken.of}`)), ...taken };
  const sentences = [listOf(sheet.verdict).join(" "), way.state || way.name];
  const about = (row: unknown, at: number) =>
    at < sentences.length && isFields(row) ? { head: { text: sentences[at] }, ...row } : row;
  const folds = sheet.folds.map((fold) =>
    fold?.id === "proof" ? { ...fold, rows: listOf(fold.rows).map(about) } : fold,
  );
  return { ...sheet, folds };
}

/** Whatever is no entry stays as it is, for shapes.ts to refuse. */
export function unpack(travelling: unknown): unknown {
  if (!isFields(travelling)) return travelling;
  const entries = new Map<string, unknown>();
  for (const [name, bare] of Object.entries(travelling)) {
    const [kind = "", first, ...rest] = name.split("/");
    const value = dated(kind, whole(name, bare, travelling), travelling);
    if (first !== EVERY) entries.set(name, value);
    else for (const lang of LANGUAGES) entries.set([kind, lang, ...rest].join("/"), said(value, lang));
  }
  for (const [name, value] of entries) {
    const [kind, lang = ""] = name.split("/");
    if (kind === "sheet") entries.set(name, withHeads(lang, value, entries));
  }
  return Object.fromEntries(entries);
}
