/**
 * What search looks into. Making it takes a moment (a second at ten thousand services), so it is made once for each
 * version of the data (make-index.ts) and stored as it is; opening the stored one takes milliseconds.
 */
import { type NameIndex, openNames, type StoredNames } from "./company-names.ts";
import type { Model } from "./meaning.ts";
import { openPhrases, type PhraseIndex } from "./phrases.ts";
import type { Buckets } from "./prefix-buckets.ts";

/** Plain data only: every store of the browser takes it and gives back the same. */
export interface StoredIndex {
  /** All problems; numbers below are places in this list. */
  issues: string[];
  /** A service a line: id, family, problems, commonest problems. Services with more guides first: that order breaks ties. */
  services: string[];
  /** Services of one group of companies, its head first; none of those that stand alone. */
  groups: Map<string, number[]>;
  /** Parties after the services: ids of bodies. */
  bodies: string[];
  names: StoredNames;
  phrases: Buckets;
  /** Phrases that any company's notice may say: "계정이 일시 정지되었습니다" stands on one company's sheet, and says nothing of whose it is. */
  anybodys: Set<string>;
  /** Words that speak of problems, from the longest. */
  problems: string[];
  /** First letters of such words → their problems, joined by spaces. */
  first: Map<string, string>;
  near: Record<string, string[]>;
  takers: Record<string, string[]>;
}

/** What search knows of a service. */
export interface KnownService {
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
  known: Map<number, KnownService>;
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

export function serviceAt(index: Index, at: number): KnownService | undefined {
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
export const servicesWithGuide = (index: Index, issue: string): string[] =>
  index.services.flatMap((_, at) => {
    const known = serviceAt(index, at);
    return known?.issues.includes(issue) ? [known.id] : [];
  });

/** Place of a service, -1 where there is none. */
export const placeOfService = ({ services }: Index, id: string): number =>
  services.findIndex((line) => line.startsWith(`${id}\t`));
