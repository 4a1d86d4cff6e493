/**
 * What search looks into. Making it takes a moment (a second at ten thousand services), so it is made once for each
 * version of the data and stored as it is; opening the stored one takes milliseconds.
 */

import type { SearchWords, ServedAuthority, ServedService, TopicWords } from "../schema.ts";
import { initials, onlyInitials, tight } from "../text/hangul.ts";
import { type NameIndex, type NameShelves, openNames, shelveNames } from "./company-names.ts";
import type { Model } from "./meaning.ts";
import { type Owner, openPhrases, type PhraseIndex, shelvePhrases } from "./phrases.ts";
import type { Shelves } from "./prefix-buckets.ts";

/** Plain data only: every store of the browser takes it and gives back the same. */
export interface StoredIndex {
  /** All problems; numbers below are places in this list. */
  issues: string[];
  /** A service a line: id, family, problems, commonest problems. Services with more guides first: that order breaks ties. */
  services: string[];
  /** Services of one group of companies, its head first; none of those that stand alone. */
  houses: Map<string, number[]>;
  /** Parties after the services: ids of bodies. */
  bodies: string[];
  names: NameShelves;
  phrases: Shelves;
  /** Words that speak of problems, from the longest. */
  problems: string[];
  /** First letters of such words → their problems, joined by spaces. */
  first: Map<string, string>;
  near: Record<string, string[]>;
  takers: Record<string, string[]>;
}

/** What search knows of a service. */
export interface Known {
  id: string;
  family: string;
  issues: string[];
  common: string[];
}

export interface Index extends Omit<StoredIndex, "names" | "phrases"> {
  /** Parties after the bodies: their names, the one we say first, and the bodies that take their matters. */
  others: (readonly [names: readonly string[], bodies: string])[];
  names: NameIndex;
  phrases: PhraseIndex;
  /** Lines of `services` that were read apart. */
  known: Map<number, Known>;
}

const ofKind = <T>(entries: Readonly<Record<string, unknown>>, kind: string): T[] =>
  Object.entries(entries).flatMap(([key, value]) => (key.startsWith(`${kind}/`) ? [value as T] : []));

/** From entries of the bundle, as they are stored: services, authorities, `search/issues`, `topic/issues`. */
export function makeIndex(entries: Readonly<Record<string, unknown>>): StoredIndex {
  const services = ofKind<ServedService>(entries, "service");
  const bodies = ofKind<ServedAuthority>(entries, "authority");
  services.sort((a, b) => b.issues.length - a.issues.length || (a.id < b.id ? -1 : 1));
  const known: Partial<SearchWords> = entries["search/issues"] ?? {};
  const { words = {}, near = {}, bodies: takers = {} } = known;
  const { words: topics = {} }: Partial<TopicWords> = entries["topic/issues"] ?? {};
  const issues = [...new Set(services.flatMap((one) => [...one.issues, ...one.common, ...Object.keys(one.words)]))];
  const numbers = new Map(issues.map((issue, at) => [issue as string, at.toString(36)]));
  const list = (names: string[]) => names.map((name) => numbers.get(name)).join(" ");
  const own = services.flatMap((service, at) =>
    Object.entries(service.words).flatMap(([issue, texts]) =>
      texts.map((text) => [text, [at, issue] as Owner] as const),
    ),
  );
  const called = [...Object.entries(words), ...Object.entries(topics)].flatMap(([issue, texts]) =>
    texts.flatMap((text) => (text.includes("+") || text.length < 2 ? [] : [[tight(text), issue] as const])),
  );
  const parties = [
    ...services.map((one) => ({ names: [one.name.ko, one.name.en, one.id, ...one.aliases], hints: one.hints })),
    // What stands in brackets nobody types.
    ...bodies.map(({ name, aliases, hints }) => ({
      names: [name.ko, name.en.replace(/ *\(.*\)/, ""), ...aliases],
      hints,
    })),
  ];
  return {
    issues,
    services: services.map((one) => [one.id, one.family, list(one.issues), list(one.common)].join("\t")),
    houses: housesOf(services),
    bodies: bodies.map(({ id }) => id),
    names: shelveNames(parties),
    phrases: shelvePhrases(own, issues),
    problems: [...new Set(called.map(([word]) => word))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
    first: firstLetters(called),
    near,
    takers,
  };
}

/** A family named after who runs it is a group of companies; the others are trades ("shopping"), whose members do not help each other. */
function housesOf(services: readonly ServedService[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [at, { family }] of services.entries()) found.set(family, [...(found.get(family) ?? []), at]);
  const runs = (family: string, at: number) => services[at]?.operator.en.toLowerCase().startsWith(family);
  return new Map(
    [...found].filter(([family, members]) => members.length > 1 && members.some((at) => runs(family, at))),
  );
}

function firstLetters(called: (readonly [word: string, issue: string])[]): Map<string, string> {
  const found = new Map<string, Set<string>>();
  for (const [word, issue] of called) found.set(initials(word), (found.get(initials(word)) ?? new Set()).add(issue));
  return new Map(
    [...found].flatMap(([first, issues]) => (onlyInitials(first) ? [[first, [...issues].join(" ")]] : [])),
  );
}

/** To be kept: what was looked into once stays open. `others` are the companies that are not ours, as the model has them. */
export function openIndex(stored: StoredIndex, { others }: Pick<Model, "others">): Index {
  const foreign = others.flatMap(([takes = "", ...names]) => names.map((name) => [name.split("|"), takes] as const));
  return {
    ...stored,
    others: foreign,
    names: openNames(
      stored.names,
      foreign.map(([names]) => names),
      stored.services.length + stored.bodies.length,
    ),
    phrases: openPhrases(stored.phrases, stored.issues),
    known: new Map(),
  };
}

export const buildIndex = (entries: Readonly<Record<string, unknown>>, model: Pick<Model, "others">): Index =>
  openIndex(makeIndex(entries), model);

export function serviceAt(index: Index, at: number): Known | undefined {
  const line = index.services[at];
  if (line === undefined) return undefined;
  const seen = index.known.get(at);
  if (seen) return seen;
  const [id = "", family = "", issues = "", common = ""] = line.split("\t");
  const read = (list: string) => (list ? list.split(" ").map((at) => index.issues[Number.parseInt(at, 36)] ?? "") : []);
  const known = { id, family, issues: read(issues), common: read(common) };
  index.known.set(at, known);
  return known;
}

/** Ids of the services that have a guide for this problem, those with most guides first. */
export const havingGuide = (index: Index, issue: string): string[] =>
  index.services.flatMap((_, at) => {
    const known = serviceAt(index, at);
    return known?.issues.includes(issue) ? [known.id] : [];
  });

/** Place of a service, -1 where there is none. */
export const numberOf = ({ services }: Index, id: string): number =>
  services.findIndex((line) => line.startsWith(`${id}\t`));
