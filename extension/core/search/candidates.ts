/** Which companies and bodies a text is about, and how surely. */
import { HINT, partiesNamed } from "./company-names.ts";
import { phrasesIn } from "./phrases.ts";
import { TOOL } from "./reading.ts";
import { type Index, placeOfService } from "./search-index.ts";

export interface Candidate {
  weight: number;
  /** Problem → how much of its guide's own words are in the text, 0 to 1. */
  own: Map<string, number>;
  /** Its notice is there from end to end, and others' notices say the same. */
  guessed?: boolean;
  /** A problem whose notice is there, as any company may word it. */
  noticed?: string;
}

/** Where the head of a group ("카카오", "구글") and one of its companies are named, the company is meant. */
const HEAD = 0.8;
/** What a company's own words count for it, where no name stands. */
const UNNAMED = 0.8;
/** Words of so many services alone tell which they are. */
const FEW = 4;
/** Less of a company's own words than this (four letters: "영구 정지", "계정 삭제") are anybody's words, and name nobody. */
const SAYS = 0.4;
/** The service of the tab, where the text names none; a word or two of so many letters name no other one there. */
const HERE = 0.7;
export const WORD = 6;

/**
 * Party → candidate, of services and bodies. `seen` is the text made plain, `here` the service of the tab, `unknown` a
 * word of it that may be the name of a company that nobody knows here.
 */
export function candidatesOf(
  index: Index,
  named: ReadonlyMap<number, number>,
  seen: string,
  here: string | null,
  unknown: string | null = null,
): Map<number, Candidate> {
  const found = new Map<number, Candidate>();
  const at = (party: number): Candidate => {
    const known = found.get(party) ?? { weight: 0, own: new Map() };
    found.set(party, known);
    return known;
  };
  const ours = index.services.length + index.bodies.length;
  const foreign = [...named.keys()].some((party) => party >= ours);
  // Of a company that is not ours, what is only a tool or a word of daily life is no sign of another company.
  for (const [party, weight] of named)
    if (party < ours && !(foreign && weight <= HINT && party < index.services.length)) at(party).weight = weight;
  for (const members of index.groups.values()) {
    const [head = -1, ...others] = members;
    const meant = others.filter((other) => found.has(other));
    if (found.get(head)?.weight !== 1 || meant.length === 0) continue;
    at(head).weight = HEAD;
    for (const other of meant) at(other).weight = 1;
  }
  const clear = Math.max(0, ...named.values()) >= TOOL;
  const asked = here === null || foreign ? -1 : placeOfService(index, here);
  /** Service and problem → how much is said that not every company says. */
  const telling = new Map<string, number>();
  for (const [phrase, [owners, share]] of phrasesIn(index.phrases, seen)) {
    // A name says whose, not what.
    if (partiesNamed(index.names, phrase.replaceAll(" ", ""))?.some((party) => party >= 0)) continue;
    // With a slip it may be a letter longer or shorter.
    const whole = Math.abs(phrase.length - seen.length) <= (share === 1 ? 0 : 1) && owners.length <= FEW;
    // Beside the name of another company, and where one is looked at, what is said is said of that one.
    const another =
      foreign ||
      (unknown !== null && !phrase.includes(unknown)) ||
      (asked >= 0 && phrase.replaceAll(" ", "").length <= WORD);
    const value = whole ? 1 : (share * strength(phrase)) / Math.sqrt(owners.length);
    // What is there of a longer phrase is anybody's, too, where its name is not.
    const anybodys = index.anybodys.has(phrase) || lacksName(index, phrase, seen);
    for (const [service, issue] of owners) {
      const candidate = at(service);
      candidate.own.set(issue, Math.min(1, (candidate.own.get(issue) ?? 0) + value));
      if (share === 1 && index.anybodys.has(phrase)) candidate.noticed = issue;
      const key = `${service} ${issue}`;
      const told = Math.min(1, (telling.get(key) ?? 0) + (anybodys && !whole ? 0 : value));
      telling.set(key, told);
      if (clear || another || told < SAYS) continue;
      candidate.weight = Math.max(candidate.weight, UNNAMED * told);
      candidate.guessed = anybodys;
    }
  }
  if (asked >= 0) at(asked).weight = Math.max(at(asked).weight, HERE);
  return found;
}

/** Is what stands of a longer phrase all but the name in it? "account locked" of "Kakao account locked abroad". */
function lacksName(index: Index, phrase: string, seen: string): boolean {
  const at = phrase.length > seen.length ? phrase.indexOf(seen) : -1;
  if (at < 0) return false;
  const around = [phrase.slice(0, at), phrase.slice(at + seen.length)].map((part) => part.replaceAll(" ", ""));
  return around.some((part) => part !== "" && partiesNamed(index.names, part) !== undefined);
}

/** How much a phrase says: four letters little, a sentence everything. Latin words take twice as many letters. */
const strength = (phrase: string): number =>
  1 - Math.exp(-((/[가-힣]/.test(phrase) ? phrase.length : phrase.length / 2) ** 1.5) / 20);
