/** The bundle as it travels becomes entries as they are read: dataset/packing.py; tests/fixtures/packed.json holds both together. */

const LANGUAGES = ["ko", "en"];
const EVERY = "*";
/** Kind → fields that say what the parts of the name say. */
const NAMED: Readonly<Record<string, readonly string[] | undefined>> = {
  sheet: ["service", "issue"],
  guide: ["service", "issue"],
  channel: ["service", "id"],
  rows: ["service"],
  line: ["service"],
  service: ["id"],
  authority: ["id"],
  emergency: ["id"],
};

type Fields = Record<string, unknown>;
const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value in both languages, or in one of them alone. */
function isPair(value: unknown): value is Fields {
  const keys = isObject(value) ? Object.keys(value) : [];
  return keys.length > 0 && keys.every((key) => LANGUAGES.includes(key));
}

function said(value: unknown, lang: string): unknown {
  if (isPair(value)) return value[lang];
  if (Array.isArray(value)) return value.map((one) => said(one, lang));
  if (!isObject(value)) return value;
  const fields = Object.entries(value).filter(([, inner]) => !isPair(inner) || lang in inner);
  return Object.fromEntries(fields.map(([field, inner]) => [field, said(inner, lang)]));
}

function named(kind: string, parts: readonly string[], value: unknown): unknown {
  const fields = NAMED[kind];
  return fields && isObject(value)
    ? { ...Object.fromEntries(fields.map((field, at) => [field, parts.at(at - fields.length)])), ...value }
    : value;
}

/** Whatever is no entry stays as it is, for shapes.ts to refuse. */
export function unpack(travelling: unknown): unknown {
  if (!isObject(travelling)) return travelling;
  const entries = Object.entries(travelling).flatMap(([name, value]): [string, unknown][] => {
    const [kind = "", ...parts] = name.split("/");
    const [first, ...rest] = parts;
    if (first !== EVERY) return [[name, named(kind, parts, value)]];
    return LANGUAGES.map((lang) => [[kind, lang, ...rest].join("/"), named(kind, rest, said(value, lang))]);
  });
  return Object.fromEntries(entries);
}
