/**
 * What search looks into. Making it takes a moment (a second at ten thousand services), so it is made once for each
 * version of the data and stored as it is; opening the stored one takes milliseconds.
 */
import { type Word, word } from "./called.ts";
import { type NameIndex, type NameShelves, openNames, shelveNames } from "./names.ts";
import { type Owner, openPhrases, type PhraseIndex, shelvePhrases } from "./phrases.ts";
import type { ServedService, TopicWords } from "./schema.ts";
import type { Shelves } from "./shelves.ts";

/** Plain data only: every store of the browser takes it and gives back the same. */
export interface StoredIndex {
  /** All problems; numbers below are places in this list. */
  issues: string[];
  /** A service a line: id, family, country, problems, commonest problems. Services with more guides first: that order breaks ties. */
  services: string[];
  names: NameShelves;
  phrases: Shelves;
  words: Map<string, Word[]>;
  notices: Record<string, string[]>;
}

/** What search knows of a service. */
interface Known {
  id: string;
  family: string;
  country: string | null;
  issues: string[];
  common: string[];
}

export interface Index {
  issues: string[];
  services: string[];
  names: NameIndex;
  phrases: PhraseIndex;
  /** Problem → what people call it, the same for all services. */
  words: Map<string, Word[]>;
  /** Problem → words of headings, notices and people; `+` asks for all parts. */
  notices: Record<string, string[]>;
  /** Lines of `services` that were read apart. */
  known: Map<number, Known>;
}

/** From entries of the bundle, as they are stored: services, `search/issues`, `topic/issues`. */
export function makeIndex(entries: Readonly<Record<string, unknown>>): StoredIndex {
  const services: ServedService[] = [];
  for (const [key, value] of Object.entries(entries)) {
    if (key.startsWith("service/")) services.push(value as ServedService);
  }
  services.sort((a, b) => b.issues.length - a.issues.length || (a.id < b.id ? -1 : 1));
  const issues = [...new Set(services.flatMap((one) => [...one.issues, ...one.common, ...Object.keys(one.words)]))];
  const numbers = new Map(issues.map((issue, at) => [issue as string, at.toString(36)]));
  const list = (names: string[]) => names.map((name) => numbers.get(name)).join(" ");
  const own = services.flatMap(({ words }, at) =>
    Object.entries(words).flatMap(([issue, texts]) => texts.map((text) => [text, [at, issue] as Owner] as const)),
  );
  const lists = ["search/issues", "topic/issues"].map((key) => (entries[key] as TopicWords | undefined)?.words ?? {});
  return {
    issues,
    services: services.map(({ id, family, country, issues, common }) =>
      [id, family, country, list(issues), list(common)].join("\t"),
    ),
    names: shelveNames(services.map((one) => [one.name.ko, one.name.en, one.id, ...one.aliases])),
    phrases: shelvePhrases(own, issues),
    ...wordsOf(lists),
  };
}

function wordsOf(lists: TopicWords["words"][]): Pick<StoredIndex, "words" | "notices"> {
  const words = new Map<string, Word[]>();
  const notices: Record<string, string[]> = {};
  for (const list of lists) {
    for (const [issue, texts] of Object.entries(list)) {
      const known = words.get(issue) ?? [];
      for (const text of texts) if (!text.includes("+")) known.push(word(text));
      words.set(issue, known);
      notices[issue] = [...(notices[issue] ?? []), ...texts.filter((text) => text.length > 1)];
    }
  }
  return { words, notices };
}

/** To be kept: what was looked into once stays open. */
export const openIndex = ({ issues, services, names, phrases, words, notices }: StoredIndex): Index => ({
  issues,
  services,
  names: openNames(names),
  phrases: openPhrases(phrases, issues),
  words,
  notices,
  known: new Map(),
});

export const buildIndex = (entries: Readonly<Record<string, unknown>>): Index => openIndex(makeIndex(entries));

export function serviceAt(index: Index, at: number): Known | undefined {
  const line = index.services[at];
  if (line === undefined) return undefined;
  const seen = index.known.get(at);
  if (seen) return seen;
  const [id = "", family = "", country = "", issues = "", common = ""] = line.split("\t");
  const read = (list: string) => (list ? list.split(" ").map((at) => index.issues[Number.parseInt(at, 36)] ?? "") : []);
  const known = { id, family, country: country || null, issues: read(issues), common: read(common) };
  index.known.set(at, known);
  return known;
}

/** The services with most guides. */
export const firstServices = (index: Index, count: number): Known[] =>
  index.services.slice(0, count).flatMap((_, at) => serviceAt(index, at) ?? []);

/** Place of a service, -1 where there is none. */
export const numberOf = ({ services }: Index, id: string): number =>
  services.findIndex((line) => line.startsWith(`${id}\t`));
