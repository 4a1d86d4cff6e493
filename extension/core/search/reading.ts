/** Whom a text names, and what it says besides. */
import { letters, oneSlip, onlyInitials, spaced } from "../text/hangul.ts";
import {
  begunNames,
  begunWithSlip,
  HINT,
  mistypedNames,
  type NameHit,
  type NameIndex,
  partiesNamed,
} from "./company-names.ts";
import { type Pieces, setApart } from "./run-together.ts";

export interface Reading {
  /** Party → how surely the text is about it, above 0 to 1. */
  named: Map<number, number>;
  /** The other words; hints are words like others. */
  rest: string[];
  /** Is that nothing but hints and at most a syllable? */
  bare: boolean;
  /** Does it say of a company's thing, and of nobody, what happened ("엄마 카톡이 없어졌어요")? */
  ofThing: boolean;
}

/** What tells names from other words. */
export interface Lexicon {
  names: NameIndex;
  /** Parties below this number are companies, from it on bodies. */
  companies: number;
  /** Parties from this number on are not ours: their names stand for themselves, or only look like them ("사람인데"). */
  ours: number;
  /** Words that speak of problems, from the longest. */
  problems: readonly string[];
  familiar: (word: string) => boolean;
  /** Does it stand as a whole word in what people say? */
  whole: (word: string) => boolean;
}

/** The tool, the place or the sender is less than a name, and so is a lone letter. */
export const TOOL = 0.4;
const LETTER = 0.7;
/** A name with something unknown behind it may be the beginning of a longer name that is not ours. */
const GLUED = 0.8;
/** And one of two syllables is often not even that. */
const LOOSE = 0.45;
const SLIP = 0.85;
/** Letters of a name that may be another word with one of them wrong. */
const SHORT = 7;
/** More words than this were not typed but copied: nobody looks for slips in them. */
const TYPED = 12;

/** One or several ("에서" and "는"). */
const PARTICLE =
  /^(?:은|는|이|가|을|를|의|에|도|만|로|으로|에서|에게|한테|한테서|께|랑|와|과|하고|나|측|님|쪽|꺼|거|에다|부터|까지|라고|라는|라서|인데|이에요|예요|입니다|앱|어플|폰|겜)+$/u;
/** From so many syllables on a word may be several without spaces; in a shorter one a name stands in front. */
const RUN_TOGETHER = 6;
/** "Next time" is no name, unless a text begins with it and says soon what one does at that company ("다음에 로그인하니"). */
const OTHER_WORD = /^다음(?:에|에는|에도|부터|까지)$/u;
const ON_SITE = /^(?:로그인|접속|가입|검색|카페|블로그|홈페이지|홈피|사이트)/u;
const SOON = 3; // words
const AS_TOOL = /(?:에서|으로|(?<![바새별대스])로|한테서|폰|앱|어플)$/u;
/** Words of a sentence that says one thing, and of what it says. */
const ONE_CLAUSE = 5;
const PREDICATE = 2;
const LONGEST_RUN = 200; // longer texts were copied, with their spaces
/** Names that other words have inside them ("온라인", "으로카드", "외국카드", "텔레비전"), unless they are part of a longer one. */
const INSIDE_OTHERS =
  /^(?:다음|라인|로카|국카|와우|텔레|인별|엑스|밴드|(?:하나|우리|국민|현대|기업|사람)(?!은행|카드|뱅크|인(?:앱|에서)))/u;
const KOREAN = /[가-힣]/;
const LATIN = /[a-z0-9]/;
const BEFORE_TOOL = /^(?:from|via|with|through|using)$/;
/** "다이소 옆 지점" */
const PLACE = /^(?:옆|앞|근처|건너편|뒤)$/u;

interface Found {
  parties: number[];
  /** The last word it reaches into, and what is left of that. */
  last: number;
  tail: string;
  weight: number;
  /** Is it what the sentence speaks of, by its particle? */
  subject: boolean;
}

/** The longest name that begins with the word at `at`. */
function nameAt(lexicon: Lexicon, words: readonly string[], at: number, shortest = 1): Found | null {
  const { names, problems, familiar } = lexicon;
  const joined = words.slice(at, at + 4).join("");
  for (let length = Math.min(joined.length, names.longest); length >= shortest; length--) {
    const parties = partiesNamed(names, joined.slice(0, length));
    if (!parties) continue;
    let last = at;
    let end = words[at]?.length ?? 0;
    while (end < length) end += words[++last]?.length ?? 0;
    const tail = joined.slice(length, end);
    // What a word of daily life says may go on: "휴대폰 도난" in "휴대폰 도난당했어요".
    const weight = weightOf(tail, joined.slice(0, length), last > at && !parties.every((party) => party < 0));
    const clear =
      weight > 0 && ((weight !== GLUED && weight !== LOOSE) || parties.some((party) => party < lexicon.ours));
    if (clear) return { parties, last, tail: PARTICLE.test(tail) ? "" : tail, weight, subject: /^[이가]$/.test(tail) };
  }
  return null;

  function isOtherWord(word: string): boolean {
    const site = at === 0 && words.slice(1, 1 + SOON).some((one) => ON_SITE.test(one));
    return OTHER_WORD.test(word) && !site;
  }

  function weightOf(tail: string, name: string, several: boolean): number {
    const letter = name.length === 1 ? LETTER : 1;
    if (!tail) return letter;
    if (LATIN.test(name.slice(-1)) && LATIN.test(tail[0] ?? "")) return 0;
    if (PARTICLE.test(tail)) return isOtherWord(name + tail) ? 0 : AS_TOOL.test(tail) ? TOOL : letter;
    if (several) return 0;
    // "놀티켓" names somebody, "놀이터에서" does not: of one syllable most words of everyday life begin with one.
    const known =
      (tail.length > 1 && (name.length > 1 || LATIN.test(name)) && familiar(tail)) ||
      problems.some((word) => tail.startsWith(word)) ||
      nameAt(lexicon, [tail], 0) !== null;
    if (known) return letter;
    // "삼성세탁기", but neither "다음날" nor "토스트".
    return name.length > 2 || LATIN.test(name) ? GLUED : name.length > 1 && tail.length > 1 ? LOOSE : 0;
  }
}

/** Where in a run of words without spaces a company of ours is named; 0 where none is. */
function nameInside(lexicon: Lexicon, word: string): number {
  if (word.length < RUN_TOGETHER || !KOREAN.test(word)) return 0;
  for (let at = 1; at < word.length - 1; at++) {
    const left = word.slice(at);
    const found = INSIDE_OTHERS.test(left) ? null : nameAt(lexicon, [left], 0, 2);
    if (found?.parties.some((party) => party >= 0 && party < lexicon.companies)) return at;
  }
  return 0;
}

/** Of others only long names: in a run of letters a short one is mostly part of a word ("wise" in "otherwise"). */
const OTHERS_NAME = 6;

const piecesOf = ({ names, ours, problems, whole }: Lexicon): Pieces => ({
  isName: (piece) =>
    partiesNamed(names, piece)?.some((party) => party >= 0 && (party < ours || piece.length >= OTHERS_NAME)) ?? false,
  isWord: (piece) => whole(piece) || problems.includes(piece),
});

export function readNames(lexicon: Lexicon, text: string): Reading {
  const { names, problems, familiar } = lexicon;
  let words = spaced(text).flatMap((word) => setApart(word, piecesOf(lexicon)));
  const named = new Map<number, number>();
  const rest: string[] = [];
  const hints: string[] = [];
  const outright = new Set<number>();
  const shared = new Set<number>();
  let ofThing = false;
  const name = ({ party, score }: NameHit) => named.set(party, Math.max(score, named.get(party) ?? 0));
  for (let at = 0; at < words.length; ) {
    const found = nameAt(lexicon, words, at);
    if (!found) {
      const word = words[at] ?? "";
      const inside = text.length > LONGEST_RUN ? 0 : nameInside(lexicon, word);
      if (inside > 0) words = words.toSpliced(at, 1, word.slice(0, inside), word.slice(inside));
      rest.push(words[at++] ?? "");
      continue;
    }
    const { parties, last, tail, weight, subject } = found;
    const after = words.length - last - 1;
    if (subject && parties[0] !== undefined && parties[0] >= 0 && parties[0] < lexicon.companies)
      ofThing = words.length <= ONE_CLAUSE && after > 0 && after <= PREDICATE;
    const next = words[last + 1] ?? "";
    const placed = PLACE.test(next) || (AS_TOOL.test(next) && !nameAt(lexicon, words, last + 1));
    const role = (!tail && placed) || BEFORE_TOOL.test(words[at - 1] ?? "") ? TOOL : 1;
    for (const party of parties) (party >= 0 ? outright : shared).add(party < 0 ? ~party : party);
    for (const party of parties)
      name({ party: party < 0 ? ~party : party, score: Math.min(weight, role) * (party < 0 ? HINT : 1) });
    // "카카오게정": what is left means nothing, so it is rather a slip in a longer name.
    const slips = weight === GLUED || weight === LOOSE ? mistypedNames(names, words[at] ?? "") : [];
    for (const { party } of slips) name({ party, score: SLIP });
    // "오픈채팅" and "카카오 비밀번호" name a company and say what is wrong; a hint is a word like others.
    const own = words
      .slice(at, last + 1)
      .join(" ")
      .slice(0, tail ? -tail.length : undefined);
    const problem = problems.find((word) => own.replaceAll(" ", "").includes(word));
    // What names a body says what happened ("사진 유포", "보이스피싱 신고"); what names a company does not.
    const hint = parties.every((party) => party < 0 || (party >= lexicon.companies && party < lexicon.ours));
    if (hint) hints.push(own);
    if (hint || problem) rest.push(hint ? own : (problem ?? ""));
    const left = slips.length === 0 && tail;
    words = left ? [...words.slice(0, last), tail, ...words.slice(last + 1)] : words;
    at = left ? last : last + 1;
  }
  const everyday = (word: string) => familiar(word) || problems.some((one) => word.includes(one));
  /** `taken` are the words that the found names are. */
  const take = (found: NameHit[], taken: readonly string[]) => {
    found.forEach(name);
    if (found.length > 0) for (const word of taken) rest.splice(rest.indexOf(word), 1);
  };
  // First letters name somebody where they begin a text; behind its words they are moods ("계정 정지됐어요 ㄷㄷ"),
  // and so is one letter again and again, unless it is all there is.
  const [first = ""] = words;
  const mood = words.length > 1 && /^(.)\1+$/u.test(first);
  if (named.size === 0 && onlyInitials(first) && !mood) take(begunNames(names, first), [first]);
  const half = rest.at(-1) ?? "";
  const alone = words.length === 1;
  const typing = words.at(-1) === half && /[\p{L}\p{N}]$/u.test(text) && (alone || !onlyInitials(half));
  if (typing && ![...hints, ...problems].includes(half) && (alone || (half.length > 1 && !everyday(half))))
    take(begunNames(names, half), [half]);
  // Of a word that people use, a short name is no better reading: "제한" is no slip in 제항.
  const mayBeSlip = (taken: readonly string[]) => letters(taken.join("")).length > SHORT || !taken.every(everyday);
  for (let at = 0; at < 2 && words.length <= TYPED; at++) {
    for (const taken of [rest.slice(at, at + 2), rest.slice(at, at + 1)])
      if (named.size === 0 && !taken.every((word) => problems.includes(word)) && mayBeSlip(taken))
        take(mistypedNames(names, taken.join("")), taken);
  }
  if (named.size === 0 && alone && half.length > 1 && !everyday(half)) take(begunWithSlip(names, half), [half]);
  // "휴대폰 분실 카카오페이": whoever has a name is meant, rather than all that a word may mean.
  if (outright.size > 0 && shared.size > 1) for (const party of shared) if (!outright.has(party)) named.delete(party);
  const bare = rest.filter((word) => !hints.includes(word)).join("").length < 2;
  return { named, bare, ofThing, rest: rest.map((word) => (everyday(word) ? word : correctSlip(problems, word))) };
}

/** The word of a problem that this is with one slip ("헤킹"), or the word itself. */
function correctSlip(problems: readonly string[], word: string): string {
  const alike = problems.filter((one) => one[0] === word[0] || one.at(-1) === word.at(-1));
  const typed = letters(word);
  return (typed.length > 4 && alike.find((one) => oneSlip(letters(one), typed))) || word;
}
