/** Sentences and words of guides, found inside any text without comparing it with each of them. */
import { hasBatchim, removeLastCharacter } from "es-hangul";
import { letters, oneSlip } from "./hangul.ts";
import { type Open, openShelves, type Shelves, shelfOf } from "./shelves.ts";
import { plain } from "./topic.ts";

/** Whose words these are: service number and problem. */
export type Owner = readonly [service: number, issue: string];

/** A phrase and whose it is. */
type Phrase = readonly [text: string, owners: Owner[]];

/** Of one shelf: first three characters (all of shorter ones) → phrases that begin so. */
type Starts = Map<string, Phrase[]>;

export type PhraseIndex = Open<Starts>;

const MANY = 32; // words of more services than this tell none of them apart
const FEW = 24; // more half-typed phrases than a list of eight can use

const SLIPPERY = 6; // shorter phrases with a slip are other words
const PART = 8; // a shorter part says too little

/** Collects phrases and puts them on shelves: `phrase⇥service problem⇥service problem…`, problems as numbers of `issues`. */
export function shelvePhrases(words: Iterable<readonly [text: string, owner: Owner]>, issues: string[]): Shelves {
  const owners = new Map<string, string[]>();
  const shelves = new Map<string, Map<string, string[]>>();
  const numbers = new Map(issues.map((issue, at) => [issue, at.toString(36)]));
  for (const [text, [service, issue]] of words) {
    const phrase = plain(text);
    if (phrase.length < 2) continue;
    const owner = `${service.toString(36)} ${numbers.get(issue)}`;
    const known = owners.get(phrase);
    if (known) {
      if (known.length < MANY) known.push(owner);
      continue;
    }
    owners.set(phrase, [owner]);
    const shelf = shelves.get(shelfOf(phrase)) ?? new Map<string, string[]>();
    shelves.set(shelfOf(phrase), shelf);
    const start = phrase.slice(0, 3);
    const phrases = shelf.get(start);
    if (phrases) phrases.push(phrase);
    else shelf.set(start, [phrase]);
  }
  const line = (phrase: string) => [phrase, ...(owners.get(phrase) ?? [])].join("\t");
  return new Map([...shelves].map(([name, starts]) => [name, [...starts.values()].flat().map(line).join("\n")]));
}

export const openPhrases = (shelves: Shelves, issues: string[]): PhraseIndex =>
  openShelves(shelves, (lines) => {
    const starts: Starts = new Map();
    for (const line of lines) {
      const [text = "", ...owners] = line.split("\t");
      const phrase: Phrase = [text, owners.map((owner) => readOwner(owner, issues))];
      const start = text.slice(0, 3);
      const phrases = starts.get(start);
      if (phrases) phrases.push(phrase);
      else starts.set(start, [phrase]);
    }
    return starts;
  });

function readOwner(owner: string, issues: string[]): Owner {
  const [service = "", issue = ""] = owner.split(" ");
  return [Number.parseInt(service, 36), issues[Number.parseInt(issue, 36)] ?? ""];
}

/** All phrases that stand in `text` (made plain before), each once, with their owners. */
export function phrasesIn(index: PhraseIndex, text: string): Map<string, Owner[]> {
  const found = new Map<string, Owner[]>();
  for (let at = 0; at < text.length - 1; at++) {
    const starts = wordStart(text, at) ? index.at(text.slice(at, at + 2)) : undefined;
    if (!starts) continue;
    for (const length of [2, 3]) {
      // At the end of the text both cuts are the same.
      if (at + length > text.length) break;
      for (const [phrase, owners] of starts.get(text.slice(at, at + length)) ?? []) {
        if (text.startsWith(phrase, at)) found.set(phrase, owners);
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
    const start = text.slice(at, at + 3);
    for (const [phrase, owners] of index.at(start)?.get(start) ?? []) {
      if (phrase.length < SLIPPERY || found.has(phrase)) continue;
      const near = [0, -1, 1].some((more) => oneSlip(phrase, text.slice(at, at + phrase.length + more)));
      if (near) found.set(phrase, owners);
    }
  }
  return found;
}

/** Phrases that `text` is a part of: people copy half a notice. */
export function phrasesAround(index: PhraseIndex, text: string): Phrase[] {
  if (text.length < PART || text.length > 200) return [];
  return index
    .some((_, lines) => lines.includes(text))
    .flatMap((starts) => [...starts.values()].flat())
    .filter(([phrase]) => phrase.length > text.length && phrase.includes(text))
    .slice(0, FEW);
}

/** Some phrases that `text` is the beginning of. */
export function phrasesFrom(index: PhraseIndex, text: string): Phrase[] {
  const found = startingWith(index, text, (phrase) => phrase.startsWith(text));
  // The last syllable may be half typed: 기프팈 and 기프티코 are both on the way to 기프티콘.
  const typed = text.replaceAll(" ", "");
  if (found.length > 0 || !/[가-힣ㄱ-ㅎ]$/.test(typed)) return found;
  const begun = hasBatchim(typed.slice(-1)) ? removeLastCharacter(typed) : typed.slice(0, -1);
  return startingWith(index, begun, (phrase) => letters(phrase).startsWith(letters(typed)));
}

function startingWith(index: PhraseIndex, text: string, fits: (phrase: string) => boolean): Phrase[] {
  const long = text.length > 2;
  const starts = index.at(text);
  const likely = long ? [starts?.get(text.slice(0, 3)) ?? []] : [...(starts?.values() ?? [])].slice(0, FEW);
  return likely
    .flatMap((phrases) => (long ? phrases : phrases.slice(0, FEW)))
    .filter(([phrase]) => fits(phrase))
    .slice(0, FEW);
}

/** Latin words count from their beginning only: "error" is not in "terror". */
function wordStart(text: string, at: number): boolean {
  return at === 0 || !(/[a-z0-9]/.test(text[at] ?? "") && /[a-z0-9]/.test(text[at - 1] ?? ""));
}
