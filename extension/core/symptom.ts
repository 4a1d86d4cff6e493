/** "What does your screen say?": from words on a screen, even a whole notice, to the guides that fit. */
import { spaced } from "./hangul.ts";
import { namedSo } from "./names.ts";
import { nearlyIn, phrasesAround, phrasesIn } from "./phrases.ts";
import type { Hit } from "./search.ts";
import { type Index, numberOf, serviceAt } from "./search-index.ts";
import { clarity, plain } from "./topic.ts";

const RESULTS = 8;
const LONGEST = 20_000; // characters of a pasted notice that are read
const GENERAL = "contact-general";
/** A phrase with one letter wrong, and one of which the text is a part. */
const NEARLY = 0.7;
/** Whose notice it is: a service that it names, or the one where the person is, comes before all others. */
const NAMED = 1;
const HERE = 3;
/** Short Korean names are words too ("다음 단계"), so they only weigh. */
const MAYBE_NAMED = 3;
/** Notices in Korean are rather those of Korean services, others rather not: no more than a hint. */
const AT_HOME = 1.1;

/**
 * Guides whose screen words stand in `text`, best first, at most eight. Long phrases that few services share weigh most.
 * `service` is where the person is, when that is known: its guides come first.
 */
export function symptom(index: Index, text: string, service: string | null = null): Hit[] {
  const cut = readable(text.slice(0, LONGEST));
  const seen = plain(cut);
  const named = namedIn(index, cut);
  const scores = phraseScores(index, seen);
  const asked = service === null ? -1 : numberOf(index, service);
  const likely =
    asked >= 0 ? [asked, ...named.keys()] : [...(named.size > 0 ? named : index.services.slice(0, RESULTS)).keys()];
  for (const at of likely.slice(0, RESULTS)) {
    for (const issue of serviceAt(index, at)?.issues ?? []) {
      const key = `${at} ${issue}`;
      // A name alone is little, but it says whom to ask.
      const least = issue === GENERAL && named.has(at) ? 0.01 : 0;
      scores.set(key, Math.max(least, scores.get(key) ?? 0));
    }
  }
  const korean = /[가-힣]/.test(seen);
  const common = new Map(Object.keys(index.notices).map((issue) => [issue, clarity(seen, index.notices[issue] ?? [])]));
  const hits: (Hit & { tier: number })[] = [];
  for (const [key, value] of scores) {
    const [at = "", issue = ""] = key.split(" ");
    const known = serviceAt(index, Number(at));
    if (!known) continue;
    const name = named.get(Number(at));
    const here = known.id === service;
    const tier = Number(here || name === NAMED);
    const home = korean === (known.country === "KR") ? AT_HOME : 1;
    // Words that all services use decide between the problems of one, not between services.
    const score = (value + (common.get(issue) ?? 0)) * home * (here ? HERE : (name ?? 1));
    if (score > 0) hits.push({ service: known.id, issue, score, tier });
  }
  return hits
    .sort((a, b) => b.tier - a.tier || b.score - a.score)
    .slice(0, RESULTS)
    .map(({ service, issue, score }) => ({ service, issue, score }));
}

/** Letters that a camera or a quick hand takes for digits: "Y0ur acc0unt". */
function readable(text: string): string {
  return text.replace(/(?<=[a-z])0|0(?=[a-z])/gi, "o").replace(/(?<=[a-z])1(?=[a-z])/gi, "l");
}

function phraseScores(index: Index, seen: string): Map<string, number> {
  const scores = new Map<string, number>();
  const exact = phrasesIn(index.phrases, seen);
  const near = [...nearlyIn(index.phrases, seen), ...phrasesAround(index.phrases, seen)].filter(
    ([phrase]) => !exact.has(phrase),
  );
  const add = (phrase: string, owners: readonly (readonly [number, string])[], share: number) => {
    const name = namedSo(index.names, phrase.replaceAll(" ", "")) !== undefined;
    for (const [at, issue] of owners) {
      // A name says whose notice it is, not what it says.
      if (name && issue === GENERAL) continue;
      const key = `${at} ${issue}`;
      scores.set(key, (scores.get(key) ?? 0) + (share * phrase.length ** 1.5) / Math.sqrt(owners.length));
    }
  };
  for (const [phrase, owners] of exact) add(phrase, owners, 1);
  for (const [phrase, owners] of new Map(near)) add(phrase, owners, NEARLY);
  return scores;
}

/** Services that the text names, and how surely. */
function namedIn(index: Index, text: string): Map<number, number> {
  const named = new Map<number, number>();
  let letter: number[] = [];
  const words = spaced(text);
  words.forEach((word, at) => {
    // The cross that closes a window is an x too, so one letter counts only where no longer name stands.
    if (/^[a-z](?![a-z0-9])/.test(word)) letter = namedSo(index.names, word.slice(0, 1)) ?? letter;
    // The longest name counts: "카카오 계정" is not 카카오.
    const joined = words.slice(at, at + 3).join("");
    for (let length = Math.min(joined.length, index.names.longest); length > 1; length--) {
      const services = namedSo(index.names, joined.slice(0, length));
      if (!services || (length <= word.length && !ends(word, length))) continue;
      const sure = length > 2 || /^[a-z]/.test(word) ? NAMED : MAYBE_NAMED;
      for (const service of services) if (named.get(service) !== NAMED) named.set(service, sure);
      break;
    }
  });
  if (![...named.values()].includes(NAMED)) for (const service of letter) named.set(service, NAMED);
  return named;
}

/** "line" is not in "linear"; Korean particles may follow any name. */
function ends(word: string, length: number): boolean {
  return !(/[a-z0-9]/.test(word[length - 1] ?? "") && /[a-z0-9]/.test(word[length] ?? ""));
}
