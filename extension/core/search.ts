/** Search over services and their problems: names, slang, first letters, the wrong keyboard, slips. */
import { initials, letters, onlyInitials, otherKeyboard, spaced, tight } from "./hangul.ts";
import { findNames, indexNames, leadingName, mistypedNames, type NameHit, type NameIndex } from "./names.ts";
import { addPhrase, newPhraseIndex, type PhraseIndex, phrasesFrom, phrasesIn } from "./phrases.ts";
import type { ServedService, TopicWords } from "./schema.ts";
import { plain } from "./topic.ts";

export interface Hit {
  service: string;
  issue: string;
  score: number;
}

interface Word {
  text: string;
  letters: string;
  initials: string;
}

export interface Index {
  services: ServedService[];
  names: NameIndex;
  phrases: PhraseIndex;
  /** Problem → what people call it, the same for all services. */
  words: Map<string, Word[]>;
  /** Problem → words of headings and notices. */
  topics: Record<string, string[]>;
}

const RESULTS = 8;
const LONGEST = 200; // characters of a query that are read
const GENERAL = "contact-general";
/** Another keyboard or another cut is only right when what was typed makes less sense. */
const OTHER_KEYBOARD = 0.9;
const HOUSE = 0.9;

/** Build once, keep: entries of the bundle, as they are stored. Takes a moment at thousands of services. */
export function buildIndex(entries: Readonly<Record<string, unknown>>): Index {
  const services: ServedService[] = [];
  for (const [key, value] of Object.entries(entries)) {
    if (key.startsWith("service/")) services.push(value as ServedService);
  }
  // Services with more guides first: that order breaks ties.
  services.sort((a, b) => b.issues.length - a.issues.length || (a.id < b.id ? -1 : 1));
  const phrases = newPhraseIndex();
  services.forEach((service, at) => {
    for (const [issue, texts] of Object.entries(service.words)) {
      for (const text of texts) addPhrase(phrases, text, [at, issue]);
    }
  });
  const words = new Map<string, Word[]>();
  for (const key of ["search/issues", "topic/issues"]) {
    for (const [issue, texts] of Object.entries((entries[key] as TopicWords | undefined)?.words ?? {})) {
      const known = words.get(issue) ?? [];
      for (const text of texts) if (!text.includes("+")) known.push(word(text));
      words.set(issue, known);
    }
  }
  const names = indexNames(services.map((one) => [one.name.ko, one.name.en, one.id, ...one.aliases]));
  const topics = (entries["topic/issues"] as TopicWords | undefined)?.words ?? {};
  return { services, names, phrases, words, topics };
}

function word(text: string): Word {
  const flat = tight(text);
  return { text: flat, letters: letters(flat), initials: initials(flat) };
}

/** At most eight pairs of service and problem, best first; nothing for nothing. */
export function search(index: Index, q: string): Hit[] {
  const typed = q.trim().slice(0, LONGEST);
  const hits = searchText(index, typed);
  const other = otherKeyboard(typed);
  if (other) hits.push(...searchText(index, other).map((hit) => ({ ...hit, score: hit.score * OTHER_KEYBOARD })));
  const best = new Map<string, Hit>();
  for (const hit of hits.sort((a, b) => b.score - a.score)) {
    const key = `${hit.service} ${hit.issue}`;
    if (!best.has(key)) best.set(key, hit);
  }
  return [...best.values()].slice(0, RESULTS);
}

function searchText(index: Index, text: string): Hit[] {
  const parts = spaced(text);
  if (parts.length === 0) return [];
  const hits: Hit[] = [];
  const own = ownPhrases(index, plain(text));
  const named = spot(index, parts);
  const calls = new Map<string, Map<string, number>>();
  for (const { service, score, rest } of named) {
    const known = index.services[service];
    if (!known) continue;
    const call = calls.get(rest) ?? called(index, rest);
    calls.set(rest, call);
    const issues = new Map<string, number>();
    for (const issue of known.issues) {
      const value = (call.get(issue) ?? 0) + 1.5 * (own.get(`${service} ${issue}`) ?? 0);
      if (value > 0) issues.set(issue, value);
    }
    const weight = 4 * score;
    // The name alone asks for its commonest problems; the general guide is always there to fall back on.
    const rank = rest ? [GENERAL] : [GENERAL, ...known.common];
    rank.forEach((issue, at) => {
      if (!issues.has(issue) && (known.issues as string[]).includes(issue)) issues.set(issue, 0.1 - 0.01 * at);
    });
    for (const [issue, value] of issues) hits.push({ service: known.id, issue, score: weight + value });
  }
  for (const [key, value] of own) {
    const [at = "", issue = ""] = key.split(" ");
    const known = index.services[Number(at)];
    if (known) hits.push({ service: known.id, issue, score: 1.5 * value });
  }
  if (named.length === 0) hits.push(...withoutName(index, parts.join("")));
  return hits;
}

/** Sentences and words of single guides that were typed, or are being typed: "service issue" → how much of them. */
function ownPhrases(index: Index, text: string): Map<string, number> {
  const own = new Map<string, number>();
  const add = (owners: readonly (readonly [number, string])[], value: number) => {
    for (const [service, issue] of owners) {
      const key = `${service} ${issue}`;
      own.set(key, Math.max(value, own.get(key) ?? 0));
    }
  };
  for (const [phrase, owners] of phrasesIn(index.phrases, text))
    add(owners, Math.min(1, phrase.length / text.length) + 0.5);
  for (const [phrase, owners] of phrasesFrom(index.phrases, text)) add(owners, text.length / phrase.length);
  return own;
}

interface Spotted extends NameHit {
  rest: string;
}

/** Which services the words name, and what is left of them. */
function spot(index: Index, parts: string[]): Spotted[] {
  // "카카오페이 고객센터" is a name as a whole, and a name with a problem: both readings are kept.
  const found = new Map<string, Spotted>();
  const keep = (service: number, score: number, rest: string) => {
    const key = `${service} ${rest}`;
    if (score > (found.get(key)?.score ?? 0)) found.set(key, { service, score, rest });
  };
  const spans = (find: (span: string) => NameHit[], places: number, longest: number) => {
    for (let from = 0; from < Math.min(parts.length, places); from++) {
      for (let to = Math.min(parts.length, from + longest); to > from; to--) {
        const rest = [...parts.slice(0, from), ...parts.slice(to)].join("");
        for (const hit of find(parts.slice(from, to).join(""))) {
          keep(hit.service, hit.score * early(from) + 0.02 * (to - from), rest);
        }
      }
    }
  };
  spans((span) => findNames(index.names, span), 6, 3);
  parts.slice(0, 6).forEach((part, at) => {
    const glued = index.names.whole.has(part) ? null : leadingName(index.names, part);
    if (!glued) return;
    const rest = [...parts.slice(0, at), part.slice(glued.length), ...parts.slice(at + 1)].join("");
    for (const service of glued.services) keep(service, (0.9 + 0.01 * glued.length) * early(at), rest);
  });
  if (found.size === 0) spans((span) => mistypedNames(index.names, span), 2, 2);
  // A house name on its own ("카카오") may mean each of its services; the problem decides.
  const hits = [...found.values()].sort((a, b) => b.score - a.score);
  const family = hits[0] && hits[0].score > 0.95 ? index.services[hits[0].service]?.family : null;
  for (const hit of hits) {
    if (hit.score < HOUSE && hit.score > 0.5 && index.services[hit.service]?.family === family) hit.score = HOUSE;
  }
  return hits.slice(0, 16);
}

/** A name mostly stands in front. */
function early(place: number): number {
  return 1 - 0.08 * place;
}

/** How clearly `rest` calls each problem by one of its words: 0 to about 2; problems without a word are left out. */
function called(index: Index, rest: string): Map<string, number> {
  const values = new Map<string, number>();
  if (!rest) return values;
  const typed = letters(rest);
  const first = onlyInitials(rest);
  for (const [issue, words] of index.words) {
    let best = 0;
    for (const one of words) {
      let value = 0;
      if (first)
        value = one.initials === rest ? 1.5 : one.initials.startsWith(rest) ? rest.length / one.initials.length : 0;
      else if (rest.includes(one.text)) {
        // What it is about comes first in Korean, that it does not work comes last ("로그인이 안돼요").
        value = 0.6 + (one.text.length - 0.1 * (rest.indexOf(one.text) / rest.length)) / rest.length;
      } else if (typed.length > 2 && one.letters.startsWith(typed))
        value = 0.5 + 0.5 * (typed.length / one.letters.length);
      if (value > best) best = value;
    }
    if (best > 0) values.set(issue, best);
  }
  return values;
}

/** No service is named: the problem alone, at the services that have a guide for it. */
function withoutName(index: Index, rest: string): Hit[] {
  const issues = [...called(index, rest)].sort((a, b) => b[1] - a[1]).slice(0, 3);
  return issues.flatMap(([issue, value]) =>
    index.services
      .slice(0, RESULTS)
      .filter((service) => (service.issues as string[]).includes(issue))
      .map((service, at) => ({ service: service.id, issue, score: value - 0.01 * at })),
  );
}
