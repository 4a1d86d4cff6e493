/** Case logs as files: reading one that may be anything, and putting two logs together without losing a word. */

import type { Text } from "../schema.ts";
import { type Case, channelOf, type Due, WRITTEN } from "./cases.ts";

const KIND = "munuigil-cases";
const VERSION = 1;

export interface CaseFile {
  kind: typeof KIND;
  version: number;
  /** ISO 8601 moment. */
  exported: string;
  cases: Case[];
}

export type Fault = "json" | "kind" | "newer" | "list" | "object" | "text" | "day" | "moment" | "number" | "twice";

/** The file cannot be taken; `place` is where in it, as in `cases[2].sent`. Nothing of it was taken. */
export class BadFile extends Error {
  readonly place: string;
  readonly fault: Fault;

  constructor(place: string, fault: Fault) {
    super(`${place || "file"}: ${fault}`);
    this.place = place;
    this.fault = fault;
  }
}

export const writeFile = (cases: Case[], now: Date): CaseFile => ({
  kind: KIND,
  version: VERSION,
  exported: now.toISOString(),
  cases,
});

type Loose = Record<string, unknown>;

/** More than any field but the notes takes. Notes grow when logs are put together, and what was exported is read again. */
const LONGEST = 20_000;

function object(value: unknown, place: string): Loose {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new BadFile(place, "object");
  return value as Loose;
}

function words(value: unknown, place: string): string {
  if (typeof value !== "string") throw new BadFile(place, "text");
  return value;
}

function text(value: unknown, place: string): string {
  if (words(value, place).length > LONGEST) throw new BadFile(place, "text");
  return value as string;
}

/** A name somebody gave: not empty, and nothing that could be mistaken for a path. */
function slug(value: unknown, place: string): string {
  if (!/^[\w./-]{1,120}$/.test(text(value, place))) throw new BadFile(place, "text");
  return value as string;
}

function day(value: unknown, place: string): string {
  const given = text(value, place);
  if (!/^\d{4}-\d\d-\d\d$/.test(given) || new Date(`${given}T00:00Z`).toJSON()?.slice(0, 10) !== given)
    throw new BadFile(place, "day");
  return given;
}

function moment(value: unknown, place: string): string {
  const at = new Date(text(value, place));
  if (!/^\d{4}-\d\d-\d\dT/.test(value as string) || Number.isNaN(at.getTime())) throw new BadFile(place, "moment");
  return at.toISOString();
}

function count(value: unknown, place: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new BadFile(place, "number");
  return value;
}

/** Asking a browser costs a tenth of a millisecond, and all cases of a log lie in a few zones. */
const zones = new Map<string, string>();

function zone(value: unknown, place: string): string {
  try {
    const given = text(value, place);
    const known = zones.get(given) ?? new Intl.DateTimeFormat("en", { timeZone: given }).resolvedOptions().timeZone;
    zones.set(given, known);
    return known;
  } catch {
    throw new BadFile(place, "text");
  }
}

/** Absent and null are the same: unknown. */
const orNull = <T>(value: unknown, place: string, read: (value: unknown, place: string) => T): T | null =>
  value === null || value === undefined ? null : read(value, place);

function bilingual(value: unknown, place: string): Text {
  const { ko, en } = object(value, place);
  return { ko: text(ko, `${place}.ko`), en: text(en, `${place}.en`) };
}

function due(value: unknown, place: string): Due {
  const { earliest, latest, basis } = object(value, place);
  const known = ["told", "promised", "reported", null, undefined].includes(basis as Due["basis"]);
  if (!known) throw new BadFile(`${place}.basis`, "text");
  return {
    earliest: orNull(earliest, `${place}.earliest`, day),
    latest: orNull(latest, `${place}.latest`, day),
    basis: (basis as Due["basis"]) ?? null,
  };
}

function oneCase(value: unknown, place: string): Case {
  const given = object(value, place);
  const at = (field: keyof Case) => [given[field], `${place}.${field}`] as const;
  return {
    id: slug(...at("id")),
    service: slug(...at("service")),
    issue: slug(...at("issue")),
    name: bilingual(...at("name")),
    about: bilingual(...at("about")),
    channel: orNull(...at("channel"), slug),
    way: orNull(...at("way"), bilingual),
    timezone: zone(...at("timezone")),
    sent: moment(...at("sent")),
    number: text(...at("number")),
    agent: text(...at("agent")),
    promise: text(...at("promise")),
    told: orNull(...at("told"), day),
    notes: words(...at("notes")),
    due: due(...at("due")),
    answered: orNull(...at("answered"), day),
    closed: orNull(...at("closed"), day),
    changed: count(...at("changed")),
    reminded: orNull(...at("reminded"), count),
  };
}

export function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    throw new BadFile("", "json");
  }
}

/**
 * The cases of an exported file; fields it does not know are left out.
 * @throws BadFile naming the first place that is wrong
 */
export function readFile(parsed: unknown): Case[] {
  const file = object(parsed, "");
  if (file.kind !== KIND) throw new BadFile("kind", "kind");
  if (count(file.version, "version") > VERSION) throw new BadFile("version", "newer");
  if (!Array.isArray(file.cases)) throw new BadFile("cases", "list");
  const cases = file.cases.map((value, i) => oneCase(value, `cases[${i}]`));
  const ids = new Set<string>();
  cases.forEach(({ id }, i) => {
    if (ids.has(id)) throw new BadFile(`cases[${i}].id`, "twice");
    ids.add(id);
  });
  return cases;
}

/** Does the longer text hold the shorter already? */
const contains = (whole: string, part: string): boolean => whole.includes(part.trim());

/**
 * Two copies of one case become one. The copy changed last wins; what only the other knows fills its gaps, and words of
 * the other that would be lost go to the notes behind `label(field)`. Doing it again changes nothing.
 */
export function mergeCase(mine: Case, theirs: Case, label: (field: string) => string): Case {
  const [last, other] = theirs.changed > mine.changed ? [theirs, mine] : [mine, theirs];
  const out: Case = { ...last };
  const kept = [out.notes];
  const keep = (line: string) => {
    if (!contains(kept.join("\n"), line)) kept.push(line);
  };
  for (const field of WRITTEN) {
    const words = other[field].trim();
    if (!words || field === "notes") continue;
    if (!out[field].trim()) out[field] = words;
    else if (!contains(out[field], words)) keep(`${label(field)}: ${words}`);
  }
  for (const field of ["told", "answered", "closed"] as const) {
    if (other[field] && !out[field]) out[field] = other[field];
    else if (other[field] && other[field] !== out[field]) keep(`${label(field)}: ${other[field]}`);
  }
  if (other.sent !== out.sent) keep(`${label("sent")}: ${other.sent}`);
  if (other.channel && !out.channel) Object.assign(out, { channel: other.channel, way: other.way, due: other.due });
  else if (other.way && channelOf(other) !== channelOf(out)) keep(`${label("way")}: ${other.way.ko}`);
  // A day somebody named is worth more than a counted one, on whichever copy it stands.
  if (out.told && out.due.latest !== out.told) out.due = { earliest: null, latest: out.told, basis: "told" };
  if (other.notes.trim()) keep(other.notes.trim());
  out.notes = kept.filter((part) => part.trim()).join("\n");
  out.reminded = Math.max(last.reminded ?? 0, other.reminded ?? 0) || null;
  return out;
}

export interface Merged {
  /** What has to be stored: new cases and changed ones. */
  put: Case[];
  added: number;
  changed: number;
  same: number;
}

/** A file's cases on top of those that are here. */
export function mergeAll(here: Case[], file: Case[], label: (field: string) => string): Merged {
  const known = new Map(here.map((one) => [one.id, one]));
  const out: Merged = { put: [], added: 0, changed: 0, same: 0 };
  for (const theirs of file) {
    const mine = known.get(theirs.id);
    const merged = mine ? mergeCase(mine, theirs, label) : theirs;
    if (!mine) out.added++;
    else if (same(merged, mine)) {
      out.same++;
      continue;
    } else out.changed++;
    out.put.push(merged);
  }
  return out;
}

/** Field by field, in whatever order they stand. */
function same(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return one === other;
  const [left, right] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return (
    left.size === right.size && [...left].every(([name, value]) => right.has(name) && same(value, right.get(name)))
  );
}
