/** Sentences and words of guides, found inside any text without comparing it with each of them. */
import { hasBatchim, removeLastCharacter } from "es-hangul";
import { letters, oneSlip } from "./hangul.ts";
import { plain } from "./topic.ts";

/** Whose words these are: service number and problem. */
export type Owner = readonly [service: number, issue: string];

export interface PhraseIndex {
  /** First three characters (all of shorter ones) → phrases that begin so. */
  starts: Map<string, string[]>;
  /** First two characters → the beginnings of phrases that begin so. */
  forks: Map<string, Set<string>>;
  owners: Map<string, Owner[]>;
}

const MANY = 32; // words of more services than this tell none of them apart
const FEW = 24; // more half-typed phrases than a list of eight can use

const SLIPPERY = 6; // shorter phrases with a slip are other words
const PART = 8; // a shorter part says too little

export function newPhraseIndex(): PhraseIndex {
  return { starts: new Map(), forks: new Map(), owners: new Map() };
}

export function addPhrase(index: PhraseIndex, text: string, owner: Owner): void {
  const phrase = plain(text);
  if (phrase.length < 2) return;
  const owners = index.owners.get(phrase);
  if (owners) {
    if (owners.length < MANY) owners.push(owner);
    return;
  }
  index.owners.set(phrase, [owner]);
  const start = phrase.slice(0, 3);
  const phrases = index.starts.get(start);
  if (phrases) {
    phrases.push(phrase);
    return;
  }
  index.starts.set(start, [phrase]);
  const fork = index.forks.get(start.slice(0, 2));
  if (fork) fork.add(start);
  else index.forks.set(start.slice(0, 2), new Set([start]));
}

/** All phrases that stand in `text` (made plain before), each once, with their owners. */
export function phrasesIn(index: PhraseIndex, text: string): Map<string, Owner[]> {
  const found = new Map<string, Owner[]>();
  for (let at = 0; at < text.length - 1; at++) {
    if (!wordStart(text, at)) continue;
    for (const length of [2, 3]) {
      // At the end of the text both cuts are the same.
      if (at + length > text.length) break;
      for (const phrase of index.starts.get(text.slice(at, at + length)) ?? []) {
        if (text.startsWith(phrase, at)) found.set(phrase, index.owners.get(phrase) ?? []);
      }
    }
  }
  return found;
}

/** Phrases that stand in `text` with one slip behind their first three letters. */
export function nearlyIn(index: PhraseIndex, text: string): Map<string, Owner[]> {
  const found = new Map<string, Owner[]>();
  for (let at = 0; at + 3 <= text.length; at++) {
    if (!wordStart(text, at)) continue;
    for (const phrase of index.starts.get(text.slice(at, at + 3)) ?? []) {
      if (phrase.length < SLIPPERY || found.has(phrase)) continue;
      const near = [0, -1, 1].some((more) => oneSlip(phrase, text.slice(at, at + phrase.length + more)));
      if (near) found.set(phrase, index.owners.get(phrase) ?? []);
    }
  }
  return found;
}

/** Phrases that `text` is a part of: people copy half a notice. */
export function phrasesAround(index: PhraseIndex, text: string): [string, Owner[]][] {
  if (text.length < PART || text.length > 200) return [];
  const found = [...index.owners].filter(([phrase]) => phrase.length > text.length && phrase.includes(text));
  return found.slice(0, FEW);
}

/** Some phrases that `text` is the beginning of. */
export function phrasesFrom(index: PhraseIndex, text: string): [string, Owner[]][] {
  const found = startingWith(index, text, (phrase) => phrase.startsWith(text));
  // The last syllable may be half typed: 기프팈 and 기프티코 are both on the way to 기프티콘.
  const typed = text.replaceAll(" ", "");
  if (found.length > 0 || !/[가-힣ㄱ-ㅎ]$/.test(typed)) return found;
  const begun = hasBatchim(typed.slice(-1)) ? removeLastCharacter(typed) : typed.slice(0, -1);
  return startingWith(index, begun, (phrase) => letters(phrase).startsWith(letters(typed)));
}

function startingWith(index: PhraseIndex, text: string, fits: (phrase: string) => boolean): [string, Owner[]][] {
  const starts = text.length > 2 ? [text.slice(0, 3)] : [...(index.forks.get(text) ?? [])].slice(0, FEW);
  const found: [string, Owner[]][] = [];
  for (const phrase of starts.flatMap(
    (start) => index.starts.get(start)?.slice(0, text.length > 2 ? undefined : FEW) ?? [],
  )) {
    if (fits(phrase)) found.push([phrase, index.owners.get(phrase) ?? []]);
    if (found.length === FEW) break;
  }
  return found;
}

/** Latin words count from their beginning only: "error" is not in "terror". */
function wordStart(text: string, at: number): boolean {
  return at === 0 || !(/[a-z0-9]/.test(text[at] ?? "") && /[a-z0-9]/.test(text[at - 1] ?? ""));
}
