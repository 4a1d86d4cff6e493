/** "What does your screen say?": from words on a screen, even a whole notice, to the guides that fit. */
import { phrasesIn } from "./phrases.ts";
import type { Hit, Index } from "./search.ts";
import { clarity, plain } from "./topic.ts";

const RESULTS = 8;
const LONGEST = 20_000; // characters of a pasted notice that are read

/**
 * Guides whose screen words stand in `text`, best first, at most eight. Long phrases that few services share weigh most.
 * `service` is where the person is, when that is known: its guides come first.
 */
export function symptom(index: Index, text: string, service: string | null = null): Hit[] {
  const seen = plain(text.slice(0, LONGEST));
  const scores = new Map<string, number>();
  const add = (at: number, issue: string, value: number) => {
    const key = `${at} ${issue}`;
    scores.set(key, (scores.get(key) ?? 0) + value);
  };
  for (const [phrase, owners] of phrasesIn(index.phrases, seen)) {
    for (const [at, issue] of owners) add(at, issue, phrase.length ** 1.5 / Math.sqrt(owners.length));
  }
  const named = namedIn(index, seen);
  const asked = index.services.findIndex((one) => one.id === service);
  const likely = named.size > 0 ? named : asked >= 0 ? [asked] : index.services.slice(0, RESULTS).keys();
  for (const at of likely) for (const issue of index.services[at]?.issues ?? []) add(at, issue, 0);
  const common = new Map(Object.keys(index.topics).map((issue) => [issue, commonWord(index, issue, seen)]));
  const hits: Hit[] = [];
  for (const [key, value] of scores) {
    const [at = "", issue = ""] = key.split(" ");
    const known = index.services[Number(at)];
    if (!known) continue;
    const here = known.id === service ? 3 : named.has(Number(at)) ? 1.5 : 1;
    // Words that all services use decide between the problems of one, not between services.
    const score = (value + (common.get(issue) ?? 0)) * here;
    if (score > 0) hits.push({ service: known.id, issue, score });
  }
  return hits.sort((a, b) => b.score - a.score).slice(0, RESULTS);
}

function namedIn(index: Index, text: string): Set<number> {
  const named = new Set<number>();
  for (const word of new Set(text.split(" "))) {
    for (let length = Math.min(word.length, index.names.longest); length > 1; length--) {
      const services = index.names.whole.get(word.slice(0, length));
      if (!services) continue;
      for (const at of services) named.add(at);
      break;
    }
  }
  return named;
}

/** Length of the longest general word for a problem that stands in the text. */
function commonWord(index: Index, issue: string, text: string): number {
  const spoken = (index.words.get(issue) ?? []).map((word) => word.text).filter((word) => word.length > 1);
  return Math.max(clarity(text, index.topics[issue] ?? []), clarity(text, spoken));
}
