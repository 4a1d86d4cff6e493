/** Sentences and words of guides, found inside any text without comparing it with each of them. */

import { plainText } from "../match/topic.ts";
import { oneSlip } from "../text/hangul.ts";
import { type Buckets, fillBuckets, type OpenBuckets, openBuckets } from "./prefix-buckets.ts";

/** Whose words these are: service number and problem. */
export type Owner = readonly [service: number, issue: string];

/** A phrase and whose it is. */
type Phrase = readonly [text: string, owners: Owner[]];

/** Phrases by their first two characters. */
export type PhraseIndex = OpenBuckets<Phrase[]>;

/** A phrase in a text: whose it is, and how much of it is there, to 1. */
export type Found = readonly [owners: Owner[], share: number];

const MANY = 32; // words of more services than this tell none of them apart
const FEW = 24; // a text is mostly part of fewer phrases than this
const NEARLY = 0.6; // a phrase with one letter wrong, and one of which the text is a part
const SLIPPERY = 6; // shorter phrases with a slip are other words
const PART = 8; // a shorter part says too little
const NOTICE = 200; // a longer text is no part of a phrase

/** Collects phrases and sorts them into buckets: `phrase⇥service problem⇥service problem…`, problems as numbers of `issues`. */
export function packPhrases(words: Iterable<readonly [text: string, owner: Owner]>, issues: string[]): Buckets {
  const owners = new Map<string, string[]>();
  const numbers = new Map(issues.map((issue, at) => [issue, at.toString(36)]));
  for (const [text, [service, issue]] of words) {
    const phrase = plainText(text);
    const known = owners.get(phrase) ?? [];
    if (known.length < MANY) known.push(`${service.toString(36)} ${numbers.get(issue)}`);
    if (phrase.length > 1) owners.set(phrase, known);
  }
  return fillBuckets([...owners].map(([phrase, of]) => [phrase, ...of].join("\t")));
}

export const openPhrases = (buckets: Buckets, issues: string[]): PhraseIndex =>
  openBuckets(buckets, (lines) =>
    lines.map((line): Phrase => {
      const [text = "", ...owners] = line.split("\t");
      const numbers = owners.map((owner) => owner.split(" ").map((number) => Number.parseInt(number, 36)));
      return [text, numbers.map(([service = 0, issue = 0]) => [service, issues[issue] ?? ""])];
    }),
  );

/** All phrases that are in `text` (made plain before), with a slip or whole, or that it is a part of: people copy half a notice. */
export function phrasesIn(index: PhraseIndex, text: string): Map<string, Found> {
  const found = new Map<string, Found>();
  for (let at = 0; at < text.length - 1; at++) {
    for (const [phrase, owners] of (wordStart(text, at) && index.at(text.slice(at, at + 2))) || []) {
      const share = text.startsWith(phrase, at) ? 1 : nearlyAt(text, at, phrase) ? NEARLY : 0;
      if (share > (found.get(phrase)?.[1] ?? 0)) found.set(phrase, [owners, share]);
    }
  }
  if (text.length < PART || text.length > NOTICE) return found;
  const around = index.some((_, lines) => lines.includes(text)).flat();
  const longer = around.filter(([phrase]) => phrase.length > text.length && phrase.includes(text)).slice(0, FEW);
  for (const [phrase, owners] of longer) found.set(phrase, [owners, NEARLY]);
  return found;
}

/** Is the phrase there with one slip behind its first three letters? */
const nearlyAt = (text: string, at: number, phrase: string): boolean =>
  phrase.length >= SLIPPERY &&
  text[at + 2] === phrase[2] &&
  [0, -1, 1].some((more) => oneSlip(phrase, text.slice(at, at + phrase.length + more)));

/** Latin words count from their beginning only: "error" is not in "terror". */
const wordStart = (text: string, at: number): boolean =>
  at === 0 || !(/[a-z0-9]/.test(text[at] ?? "") && /[a-z0-9]/.test(text[at - 1] ?? ""));
