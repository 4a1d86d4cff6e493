/** What fits a few words or a whole notice: guides, bodies, an emergency, a question, or the word that we have nothing. */

import { GENERAL } from "../issues.ts";
import { plainText } from "../match/topic.ts";
import { letters, otherKeyboard, tight } from "../text/hangul.ts";
import { isPerson } from "../text/person-name.ts";
import { besideAsking } from "./asking.ts";
import { candidatesOf, WORD } from "./candidates.ts";
import { HINT } from "./company-names.ts";
import { dangers, NOTHING } from "./dangers.ts";
import { guidesOf, type Problems } from "./guide-shares.ts";
import { chances, isFamiliar, type Model } from "./meaning.ts";
import { addDangers } from "./parts.ts";
import { cleanText } from "./readable.ts";
import { type Lexicon, type Reading, readNames } from "./reading.ts";
import { type Index, type KnownService, serviceAt, servicesWithGuide } from "./search-index.ts";
import { unknownCompany, unknownWord, usualName } from "./stranger.ts";
import { addWishes, LEAST_WISH } from "./wishes.ts";

export type Result = { service: string; issue: string } | { authority: string };

export interface Answer {
  /** At most eight, best first; none when it is not ours to answer. */
  results: Result[];
  /** The block of the first minute that the words speak of. */
  emergency: string | null;
  /** Offered in a quiet line: the block that the words may speak of, where they do not clearly, or a second one of which they do. */
  perhaps: string | null;
  /** A company that is named and is not ours. */
  missing: string | null;
  /** The problem, where only that is clear. */
  asks: string | null;
  /** No word says so much as whom to ask: getting in touch is what is left to ask about. */
  unclear?: true;
}

export interface Engine {
  index: Index;
  model: Model;
}

const RESULTS = 8;
const BODIES = 3;
const GUESSES = 3; // guides beside the question which service it is
const LONGEST = 20_000; // characters of a pasted page that are read

/** Less than this is no company, and less than that none either where its guides have the likeliest problem. */
const LEAST = 0.25;
const FAINT = 0.2;
/** Where so much of a guide's own words is said, it is ours to answer whatever the letters look like. */
const TOLD = 0.5;
const CLEAR = 0.6;
/** So much more must a text sound like nothing for us, where a problem is likely, and a company is named: complaints are ours. */
const LIKELY = 0.4;
const SLIGHTLY = 10;
const RATHER = 60;
/** Where a company is named, what sounds less than this much more like nothing still asks for its general guide ("KT 미납"). */
const HARDLY = 35;
/** A company that has no guide for the likeliest problem, beside one that has. */
const BESIDE = 0.6;
/** Beside a company's name so few words that call for help must be so much above their threshold ("카톡 도와주세요", "KT please help"). */
const CALL = 2; // words
const LOUDLY = 25;
/** A body beside a company: people mostly ask what the company does. */
const BODY = 0.5;
/** And no more than a word for its matters: "월급날" is mostly no question for the ministry. */
const ASIDE = 0.2;

/** A longer text was copied: its last word is whole. */
const TYPED = 100;

/** Loose letters alone, and those behind a word: moods ("계정 정지됐어요 ㄷㄷ") rather than keys of the other keyboard. */
const LOOSE = /^[ㄱ-ㅎㅏ-ㅣ]+$/;
const MOODS = / [ㄱ-ㅎㅏ-ㅣ]+(?= |$)/g;
/** A telephone or an account: whose it is, the contact check says, and no part of it names somebody or says what happened. */
const NUMBER = /\d(?:[ .-]?\d){6,}/g;

/** `here` is the service of the tab. */
export function answer(engine: Engine, text: string, here: string | null = null): Answer {
  const { index, model } = engine;
  const typed = cleanText(text.trim().slice(0, LONGEST));
  const { named, rest, bare, ofThing } = readText(engine, typed.replace(NUMBER, " "));
  const means = meant(engine, rest);
  addWishes(means, model, rest);
  addDangers(means, model, rest, CLEAR);
  const problems = [...means].filter(([issue]) => index.near[issue] || issue === GENERAL).sort((a, b) => b[1] - a[1]);
  const loudly = rest.length <= CALL && companiesNamed(index, named).length > 0 ? LOUDLY : 0;
  const { emergency, perhaps } = dangers(means, model.thresholds, ofThing ? Number.POSITIVE_INFINITY : loudly);
  const none: Answer = { results: [], emergency, perhaps, missing: null, asks: null };
  // To somebody in danger the tab says nothing, unless its company has to do with it.
  const place = emergency === null || (problems[0]?.[1] ?? 0) >= CLEAR ? here : null;
  const unknown = named.size === 0 ? unknownWord(model, rest) : null;
  const candidates = [...candidatesOf(index, named, plainText(typed), place, unknown)].filter(
    ([party, { weight }]) => weight >= (hasProblem(serviceAt(index, party), problems[0]) ? FAINT : LEAST),
  );
  const told = Math.max(0, ...candidates.flatMap(([, { own }]) => [...own.values()]));
  const likely = (problems[0]?.[1] ?? 0) >= LIKELY;
  const someone = candidates.length > 0 || named.size > 0;
  const least = model.thresholds.nothing + (likely ? (someone ? RATHER : SLIGHTLY) : 0);
  const pointless = !bare && (means.get(NOTHING) ?? Number.NEGATIVE_INFINITY) >= least;
  if (pointless && !emergency && told < TOLD) {
    const general = (means.get(NOTHING) ?? 0) < model.thresholds.nothing + HARDLY ? generalOf(index, named) : [];
    if (general.length > 0) return { ...none, results: general };
    const before = candidates.length > 0 ? beforeHalfWord(engine, typed) : null;
    return before === null ? none : { ...answer(engine, before, here), emergency, perhaps };
  }
  const company = candidates.some(([party]) => serviceAt(index, party));
  const fitting = candidates.filter(([party]) => hasProblem(serviceAt(index, party), problems[0]));
  const hits = candidates.flatMap(([party, candidate]): [Result, number][] => {
    const known = serviceAt(index, party);
    // Of two companies that are named, the one that can have this problem is meant.
    const share = fitting.length === 0 || hasProblem(known, problems[0]) ? 1 : BESIDE;
    return known
      ? guidesOf(index, party, known, { ...candidate, weight: share * candidate.weight }, problems)
      : [
          [
            { authority: index.bodies[party - index.services.length] ?? "" },
            (company && candidate.weight <= HINT ? ASIDE : BODY) * candidate.weight,
          ],
        ];
  });
  const found = hits.sort((a, b) => b[1] - a[1]).map(([result]) => result);
  // Words for matters of a body name nobody, and a word or two of a guide's own hardly: what is asked without a company
  // stays asked.
  const notice = candidates.some(([, { guessed }]) => guessed);
  const vague = named.size === 0 && here === null && (notice || tight(typed).length <= WORD);
  // Nor does a body that is named in danger: it may be whom the caller says to be ("금감원이라면서 현금을 찾으래요").
  const endangered = emergency !== null || perhaps !== null;
  const clear =
    bare ||
    candidates.some(([party, { weight }]) => (party < index.services.length ? !vague : weight > HINT && !endangered));
  if (clear && found.length > 0) return { ...none, results: firstEight(found) };
  const some = found.length > 0;
  const alone = emergency !== null && model.thresholds.alone?.includes(emergency);
  const asked = alone
    ? none
    : withoutCompany(engine, named, typed, some ? [] : rest, problems, (some && !vague) || emergency !== null);
  // Whoever asks how to reach a body is not asked for a company.
  const asks = some && asked.asks === GENERAL ? null : asked.asks;
  const unclear =
    asks === GENERAL && (means.get(GENERAL) ?? 0) < CLEAR && !besideAsking(typed).asks && !some && !emergency;
  const few = notice ? ofSeveral(index, found, asks) : found;
  const guessed = asks !== null && vague ? few.slice(0, GUESSES) : found;
  // In danger what the words are about ("과태료" in a text message) is less than what happened.
  const ordered = emergency === null ? [...guessed, ...asked.results] : [...asked.results, ...guessed];
  return { ...none, ...asked, asks, ...(unclear && { unclear }), results: firstEight(ordered) };
}

/** Companies that are named themselves, rather than as a tool or a place. */
const companiesNamed = (index: Index, named: ReadonlyMap<number, number>): KnownService[] =>
  [...named].flatMap(([party, weight]) => (weight > HINT ? (serviceAt(index, party) ?? []) : []));

/** Their general guides. */
function generalOf(index: Index, named: ReadonlyMap<number, number>): Result[] {
  const general = companiesNamed(index, named).filter(({ issues }) => issues.includes(GENERAL));
  return firstEight(general.map(({ id }) => ({ service: id, issue: GENERAL })));
}

/** What fits best of each company, and behind it companies that have this problem: a notice that all of them show. */
function ofSeveral(index: Index, found: readonly Result[], issue: string | null): Result[] {
  const others = issue === null ? [] : servicesWithGuide(index, issue).map((service) => ({ service, issue }));
  const seen = new Set<string>();
  return [...found, ...others].filter((one) => "service" in one && !seen.has(one.service) && seen.add(one.service));
}

/** Each once, at most eight. */
function firstEight(results: readonly Result[]): Result[] {
  const best = new Map<string, Result>();
  for (const result of results) {
    const key = Object.values(result).join("/");
    if (!best.has(key)) best.set(key, result);
  }
  return [...best.values()].slice(0, RESULTS);
}

const hasProblem = (known: KnownService | undefined, problem: Problems[number] | undefined): boolean =>
  problem !== undefined && (known?.issues.includes(problem[0]) ?? false);

/** As it stands, or with words of the other keyboard where only that names somebody. */
function readText({ index, model }: Engine, typed: string): Reading {
  const lexicon: Lexicon = {
    companies: index.services.length,
    ours: index.services.length + index.bodies.length,
    names: index.names,
    problems: index.problems,
    familiar: (word) => isFamiliar(model, word),
    whole: (word) => model.rows.has(` ${word} `),
  };
  const reading = readNames(lexicon, typed);
  if (reading.named.size > 0 || typed.length > TYPED) return reading;
  const lost = !reading.rest.some((word) => isFamiliar(model, word));
  const text = typed.replace(MOODS, "");
  // People see it after the first word and go on without taking it back ("zkxhr 안 돼요").
  const apart = text.replace(/\S{4,}/gu, (word) => otherKeyboard(word, lost) ?? word);
  const others = [apart === text ? null : apart, otherKeyboard(text, lost)].map((other) =>
    other === null ? reading : readNames(lexicon, other),
  );
  return others.find(({ named }) => named.size > 0) ?? reading;
}

/** The words before one that is on the way to a word of a problem ("네이버 로그", "네이버 정ㅈ"); null where none is. */
function beforeHalfWord({ index, model }: Engine, typed: string): string | null {
  if (typed.length > TYPED) return null;
  const [, before = "", half = ""] = typed.match(/^(.+?)\s+([가-힣ㄱ-ㅎa-z]+)$/isu) ?? [];
  const word = half.toLowerCase();
  if (!before || model.rows.has(` ${word} `)) return null;
  const begun = letters(word);
  return index.problems.some((one) => letters(one).startsWith(begun)) ? before : null;
}

/** Chances of problems and strengths of the rest; first letters stand for the words that people have for a problem. */
function meant({ index, model }: Engine, rest: readonly string[]): Map<string, number> {
  // Loose letters are on the way to a word, and what somebody is called says nothing of what happened.
  const telling = rest.filter((word) => !LOOSE.test(word) && (!isPerson(word) || isFamiliar(model, word)));
  const means = chances(model, telling.join(" "));
  // Beside words they are moods ("ㅋㅋ", "ㅅㅂ").
  if (means.size > 0) return means;
  for (const issue of rest.flatMap((word) => index.first.get(word)?.split(" ") ?? []))
    means.set(issue, 1 + (means.get(issue) ?? 0));
  return means;
}

/** No company of ours: who takes the matter, whose name is missing, and what to ask. `pressing`: more urgent than asking. */
function withoutCompany(
  { index, model }: Engine,
  named: ReadonlyMap<number, number>,
  typed: string,
  rest: readonly string[],
  [[issue, chance] = [GENERAL, 0], [second, wish] = [GENERAL, 0]]: Problems,
  pressing: boolean,
): Omit<Answer, "emergency" | "perhaps"> {
  // Nobody in danger is asked about a service, unless that is what the words are about.
  const clear = chance >= (pressing ? CLEAR : model.thresholds.ask / 100);
  // A problem that one company has tells which company it is.
  const [only, ...rivals] = clear ? servicesWithGuide(index, issue) : [];
  if (only && rivals.length === 0) return { results: [{ service: only, issue }], missing: null, asks: null };
  const ours = index.services.length + index.bodies.length;
  const other = index.others[([...named.keys()].find((party) => party >= ours) ?? Number.NaN) - ours];
  const missing = (other ? usualName(typed, other[0]) : null) ?? (clear ? unknownCompany(model, rest) : null);
  const takers = clear || chance >= model.thresholds.body / 100 ? (index.takers[issue] ?? []) : [];
  const trade = other?.[1].split(" ") ?? [];
  const also = wish >= LEAST_WISH ? (index.takers[second] ?? []).slice(0, 1) : [];
  const bodies = [
    ...new Set([...trade.filter((body) => takers.includes(body)), ...takers.slice(0, 1), ...also, ...takers, ...trade]),
  ];
  const shown = missing !== null || clear || takers.length > 0 ? bodies.slice(0, BODIES) : [];
  return {
    results: shown.map((authority) => ({ authority })),
    missing,
    asks: missing === null && clear ? issue : null,
  };
}
