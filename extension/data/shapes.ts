import type { ProblemModel } from "../core/schema.ts";
import { isFields } from "./json-object.ts";
import { Refused } from "./refused.ts";
import { SCHEMA, whole } from "./verify.ts";

/** The facts: a flat map of entries by name. */
export type Bundle = Record<string, unknown>;

/** How the model is cut and read; it grows apart from the facts, so that these still come to an old client. */
const MODEL_SCHEMA = 1;

const isText = (value: unknown): boolean => typeof (value as { ko?: unknown } | null)?.ko === "string";

const LANGS = ["ko", "en"];
/** What is shown of a service where nothing closer is known. */
const generalOf = (service: string): string[] => [
  `guide/${service}/contact-general`,
  ...LANGS.flatMap((lang) => [`sheet/${lang}/${service}/contact-general`, `rows/${lang}/${service}`]),
];
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");
/** Two whole numbers for each opening; anything else could say “open” at a wrong hour. */
const isOpenings = (value: unknown): boolean => Array.isArray(value) && value.length % 2 === 0 && value.every(whole);

/** Absent means unknown; a null anywhere is a fault, and whoever lays it out would stumble. */
const holdsNull = (value: unknown): boolean =>
  value === null || (typeof value === "object" && Object.values(value).some(holdsNull));

/**
 * What every screen needs must be there; what is unknown is left alone.
 * @throws Refused with the name of the entry
 */
export function checkBundle(bundle: unknown): asserts bundle is Bundle {
  if (!isFields(bundle)) throw new Refused("unreadable", "bundle is not an object");
  if (!isFields(bundle.meta) || bundle.meta.schema !== SCHEMA) throw new Refused("unreadable", "meta.schema");
  if (!LANGS.every((lang) => `said/${lang}` in bundle)) throw new Refused("unreadable", "who says so has no words");
  let services = 0;
  for (const [name, value] of Object.entries(bundle)) {
    if (!isFields(value)) throw new Refused("unreadable", `${name} is not an object`);
    if (holdsNull(value)) throw new Refused("unreadable", `${name} holds a null`);
    const [kind, ...rest] = name.split("/");
    if (kind === "service") {
      services++;
      if (value.id !== rest.join("/") || !isText(value.name) || !Array.isArray(value.domains))
        throw new Refused("unreadable", name);
      if (!generalOf(`${value.id}`).every((needed) => needed in bundle))
        throw new Refused("unreadable", `${name} has no general guide`);
    }
    if (kind === "guide") {
      if (!isText(value.name) || ![value.ways, value.escalate, value.duties, value.requires].every(Array.isArray))
        throw new Refused("unreadable", name);
    }
    if (kind === "sheet" && (!isTexts(value.verdict) || typeof value.title !== "string"))
      throw new Refused("unreadable", name);
    if (kind === "rows" && !Array.isArray(value.rows)) throw new Refused("unreadable", name);
    if (kind === "page" && !Array.isArray(value.rules)) throw new Refused("unreadable", name);
    if (kind === "hours" && (!whole(value.start) || !isOpenings(value.opens))) throw new Refused("unreadable", name);
  }
  if (!services) throw new Refused("unreadable", "no services");
}

/**
 * Everything that is read at a keystroke: whole, and as long as it says.
 * @throws Refused with the part that is wrong
 */
export function checkModel(model: unknown): asserts model is ProblemModel {
  if (!isFields(model)) throw new Refused("unreadable", "model is not an object");
  const { schema, meanings, grams, weights, temperature, thresholds, words, alarms, others = [] } = model;
  if (schema !== MODEL_SCHEMA)
    throw new Refused("outgrown", `model of schema ${schema}, this client reads ${MODEL_SCHEMA}`);
  if (!isTexts(meanings) || meanings.length === 0) throw new Refused("unreadable", "meanings");
  if (
    typeof grams !== "string" ||
    typeof weights !== "string" ||
    [words, alarms].some((one) => typeof one !== "string")
  )
    throw new Refused("unreadable", "grams, weights, words and alarms must be texts");
  if (!Array.isArray(others) || !others.every(isTexts))
    throw new Refused("unreadable", "others must be lists of texts");
  const rows = grams.split("\n").length;
  if (weights.length !== rows * meanings.length)
    throw new Refused("unreadable", `${weights.length} weights for ${rows} grams and ${meanings.length} meanings`);
  if (/[^!-~]/.test(weights)) throw new Refused("unreadable", "weights are no plain letters");
  if (!whole(temperature) || temperature === 0) throw new Refused("unreadable", "temperature");
  if (!isFields(thresholds) || !isFields(thresholds.emergency) || !isFields(thresholds.perhaps))
    throw new Refused("unreadable", "thresholds");
  const { ask, body, nothing, emergency, perhaps, alone = [], apart = {}, before = {}, beside = [] } = thresholds;
  if (!isFields(before) || ![alone, beside, ...Object.values(before)].every(isTexts))
    throw new Refused("unreadable", "alone, before and beside must name blocks");
  if (!isFields(apart) || !Object.values(apart).every(isTexts))
    throw new Refused("unreadable", "apart must hold words");
  if (![ask, body, nothing, ...Object.values(emergency), ...Object.values(perhaps)].every(Number.isSafeInteger))
    throw new Refused("unreadable", "thresholds must be whole numbers");
}
