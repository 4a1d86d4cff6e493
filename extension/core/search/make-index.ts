/** Makes what search looks into (search-index.ts), once for each version of the data. */
import type { SearchWords, ServedAuthority, ServedService, TopicWords } from "../schema.ts";
import { initials, onlyInitials, tight } from "../text/hangul.ts";
import type { Model } from "./meaning.ts";
import { packNames } from "./pack-names.ts";
import { type Owner, packPhrases } from "./phrases.ts";
import { type Index, openIndex, type StoredIndex } from "./search-index.ts";

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
    // What is in brackets nobody types.
    ...bodies.map(({ name, aliases, hints }) => ({
      names: [name.ko, name.en.replace(/ *\(.*\)/, ""), ...aliases],
      hints,
    })),
  ];
  return {
    issues,
    services: services.map((one) => [one.id, one.family, list(one.issues), list(one.common)].join("\t")),
    groups: groupsOf(services),
    bodies: bodies.map(({ id }) => id),
    names: packNames(parties),
    phrases: packPhrases(own, issues),
    anybodys: new Set(known.anybodys),
    problems: [...new Set(called.map(([word]) => word))].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
    first: firstLetters(called),
    near,
    takers,
  };
}

/** A family named after who runs it is a group of companies; the others are trades ("shopping"), whose members do not help each other. */
function groupsOf(services: readonly ServedService[]): Map<string, number[]> {
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

export const buildIndex = (entries: Readonly<Record<string, unknown>>, model: Pick<Model, "others">): Index =>
  openIndex(makeIndex(entries), model);
