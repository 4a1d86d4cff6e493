/** Search over services and their problems: names, slang, first letters, the wrong keyboard, slips. */
import { hasBatchim, removeLastCharacter } from "es-hangul";
import { called } from "./called.ts";
import { otherKeyboard, spaced } from "./hangul.ts";
import { findNames, leadingName, mistypedNames, type NameHit, namedSo } from "./names.ts";
import { phrasesFrom, phrasesIn } from "./phrases.ts";
import { firstServices, type Index, serviceAt } from "./search-index.ts";
import { plain } from "./topic.ts";

export interface Hit {
  service: string;
  issue: string;
  score: number;
}

const RESULTS = 8;
const LONGEST = 200; // characters of a query that are read
const GENERAL = "contact-general";
/** Another keyboard or another cut is only right when what was typed makes less sense. */
const OTHER_KEYBOARD = 0.9;
const SLIP = 0.97;
const HOUSE = 0.9;
/** A name inside a longer name. */
const INNER = 0.7;
/** A problem that only the name speaks of, where the other words speak of another. */
const EATEN = 0.4;

/** At most eight pairs of service and problem, best first; nothing for nothing. */
export function search(index: Index, q: string): Hit[] {
  let typed = q.trim().slice(0, LONGEST);
  let hits = bothKeyboards(index, typed);
  // "깊" may be on its way to 기프티콘: the last letter then begins the next syllable.
  if (hits.length === 0 && typed.length === 1 && hasBatchim(typed))
    hits = bothKeyboards(index, removeLastCharacter(typed));
  // The last word is still being typed, or means nothing here: what the others found stays.
  for (let cut = 0; cut < 3 && hits.length === 0 && typed.includes(" "); cut++) {
    typed = typed.slice(0, typed.lastIndexOf(" ")).trimEnd();
    hits = bothKeyboards(index, typed);
  }
  const best = new Map<string, Hit>();
  for (const hit of hits.sort((a, b) => b.score - a.score)) {
    const key = `${hit.service} ${hit.issue}`;
    if (!best.has(key)) best.set(key, hit);
  }
  return [...best.values()].slice(0, RESULTS);
}

function bothKeyboards(index: Index, typed: string): Hit[] {
  const hits = searchText(index, typed);
  const other = otherKeyboard(typed, hits.length === 0);
  if (other) hits.push(...searchText(index, other).map((hit) => ({ ...hit, score: hit.score * OTHER_KEYBOARD })));
  return hits;
}

function searchText(index: Index, text: string): Hit[] {
  const parts = spaced(text);
  if (parts.length === 0) return [];
  const hits: Hit[] = [];
  const named = spot(index, parts);
  const own = ownPhrases(index, plain(text), named.length > 0);
  const whole = parts.join("");
  const finished = called(index.words, whole, true);
  const calls = new Map<string, Map<string, number>>();
  for (const { service, score, rest } of named) {
    const known = serviceAt(index, service);
    if (!known) continue;
    const call = calls.get(rest) ?? called(index.words, rest);
    calls.set(rest, call);
    // Some names say the problem themselves: "카카오메일 안 와요", "카카오 비밀번호".
    const eaten = call.size > 0 ? EATEN : 1;
    const issues = new Map<string, number>();
    for (const issue of known.issues) {
      const clear = Math.max(call.get(issue) ?? 0, eaten * (finished.get(issue) ?? 0));
      const value = clear + 1.5 * (own.get(`${service} ${issue}`) ?? 0);
      if (value > 0) issues.set(issue, value);
    }
    const weight = 4 * score;
    // The name alone asks for its commonest problems; the general guide is always there to fall back on.
    const rank = rest ? [GENERAL] : [GENERAL, ...known.common];
    rank.forEach((issue, at) => {
      if (!issues.has(issue) && known.issues.includes(issue)) issues.set(issue, 0.1 - 0.01 * at);
    });
    for (const [issue, value] of issues) hits.push({ service: known.id, issue, score: weight + value });
  }
  for (const [key, value] of own) {
    const [at = "", issue = ""] = key.split(" ");
    const known = serviceAt(index, Number(at));
    if (known) hits.push({ service: known.id, issue, score: 1.5 * value });
  }
  if (named.length === 0) hits.push(...withoutName(index, whole));
  return hits;
}

/** Sentences and words of single guides that were typed, or are being typed: "service issue" → how much of them. */
function ownPhrases(index: Index, text: string, named: boolean): Map<string, number> {
  const own = new Map<string, number>();
  // A name says where, not what, although pages print it ("카카오계정").
  const isName = (phrase: string) => namedSo(index.names, phrase.replaceAll(" ", "")) !== undefined;
  const add = (owners: readonly (readonly [number, string])[], value: number, whole: string | null) => {
    for (const [service, issue] of owners) {
      // Where a service is named, what everybody calls the problem is counted already.
      if (named && whole && index.words.get(issue)?.some((one) => one.text === whole)) continue;
      const key = `${service} ${issue}`;
      own.set(key, Math.max(value, own.get(key) ?? 0));
    }
  };
  for (const [phrase, owners] of phrasesIn(index.phrases, text))
    if (!isName(phrase)) add(owners, Math.min(1, phrase.length / text.length) + 0.5, phrase.replaceAll(" ", ""));
  if (isName(text)) return own;
  for (const [phrase, owners] of phrasesFrom(index.phrases, text)) add(owners, text.length / phrase.length, null);
  return own;
}

interface Spotted extends NameHit {
  rest: string;
  /** The name stands inside another service's name. */
  inner: boolean;
}

/** Which services the words name, and what is left of them. */
function spot(index: Index, parts: string[]): Spotted[] {
  // "카카오페이 고객센터" is a name as a whole, and a name with a problem: both readings are kept.
  const found = new Map<string, Spotted>();
  const names: { service: number; from: number; to: number }[] = [];
  const keep = (service: number, score: number, rest: string, inner = false) => {
    const key = `${service} ${rest}`;
    if (score > (found.get(key)?.score ?? 0)) found.set(key, { service, score, rest, inner });
  };
  const spans = (find: (span: string) => NameHit[], places: number, longest: number) => {
    for (let from = 0; from < Math.min(parts.length, places); from++) {
      for (let to = Math.min(parts.length, from + longest); to > from; to--) {
        const rest = [...parts.slice(0, from), ...parts.slice(to)].join("");
        const wider: typeof names = [];
        for (const hit of find(parts.slice(from, to).join(""))) {
          // "카카오 인증서" is mostly not 카카오: longer spans come first here.
          const inner = names.some((one) => one.service !== hit.service && one.from <= from && one.to >= to);
          if (hit.score === 1) wider.push({ service: hit.service, from, to });
          keep(hit.service, (inner ? INNER : 1) * hit.score * early(from) + 0.02 * (to - from), rest, inner);
        }
        names.push(...wider);
      }
    }
  };
  spans((span) => findNames(index.names, span), 6, 3);
  parts.slice(0, 6).forEach((part, at) => {
    const glued = namedSo(index.names, part) ? null : leadingName(index.names, part);
    if (!glued) return;
    const tail = part.slice(glued.length);
    const rest = [...parts.slice(0, at), tail, ...parts.slice(at + 1)].join("");
    // "카카오게정": what is left means nothing, so it is rather a slip in a longer name.
    const slips = tail.length < 2 || called(index.words, tail, true).size > 0 ? [] : mistypedNames(index.names, part);
    const others = [...parts.slice(0, at), ...parts.slice(at + 1)].join("");
    for (const { service } of slips) keep(service, SLIP * early(at), others);
    for (const service of glued.services) keep(service, (0.9 + 0.01 * glued.length) * early(at), rest);
  });
  if (found.size === 0) spans((span) => mistypedNames(index.names, span), 2, 2);
  // A house name on its own ("카카오") may mean each of its services; the problem decides.
  const hits = [...found.values()].sort((a, b) => b.score - a.score);
  const family = hits[0] && hits[0].score > 0.95 ? serviceAt(index, hits[0].service)?.family : null;
  for (const hit of hits) {
    if (hit.inner || hit.score >= HOUSE || hit.score <= 0.5) continue;
    if (serviceAt(index, hit.service)?.family === family) hit.score = HOUSE;
  }
  return hits.slice(0, 16);
}

/** A name mostly stands in front. */
function early(place: number): number {
  return 1 - 0.05 * place;
}

/** No service is named: the problem alone, at the services that have a guide for it. */
function withoutName(index: Index, rest: string): Hit[] {
  const issues = [...called(index.words, rest)].sort((a, b) => b[1] - a[1]).slice(0, 3);
  const first = firstServices(index, RESULTS);
  return issues.flatMap(([issue, value]) =>
    first
      .filter((service) => service.issues.includes(issue))
      // A problem that one service has tells which service it is.
      .map((service, at, owners) => ({ service: service.id, issue, score: value - 0.01 * at + 0.3 / owners.length })),
  );
}
