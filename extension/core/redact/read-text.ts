/**
 * A text as hiding reads it: one kind of digit, dash and space; groups of digits; what joins them; labels.
 *
 * Everything keeps its place (UTF-16 offsets), so that what is found here can be cut out of the original text.
 */
import { type Label, labelsNear } from "./labels.ts";

/** A run of digits. */
export interface Group {
  start: number;
  end: number;
  digits: string;
  /** How many of its last digits were syllables that may be a particle instead ("…오사삼이이에요"). */
  maybe: number;
}

/** What joins two groups: a dash, space, dot, bracket, any other mark, a spoken joint, "뒷자리", or nothing. */
export type Joint = "-" | " " | "." | "(" | "*" | "에" | "뒤" | null;

export interface Reading {
  /** See `unifyText`. */
  plain: string;
  /** The same with digits that were said in words as digits. */
  text: string;
  groups: Group[];
  /** `joints[i]` is between group i and i + 1. */
  joints: Joint[];
  /** Words that say what a number beside them is, in their order. */
  labels: Label[];
}

const SAID = "공영빵일이삼사오육륙칠팔구〇零一二三四五六七八九";
const VALUE = "000123456678900123456789";
const SAID_JOINT = " ?(?:에다?|다시|대시|의|국에?|그리고|빼기|바|쩜),? ?";
/** Stands for the second half of a digit that takes two places. */
const NOTHING = "\0";

// It does not begin with the last syllable of a word ("카카오, 010 …").
const STRETCH = new RegExp(
  `(?:(?<![가-힣])|(?=[0-9${SAID}]{2}))[0-9${SAID}](?:(?:[^\\p{L}\\p{N}\\n]{1,5}|${SAID_JOINT})?[0-9${SAID}]){6,80}`,
  "gu",
);
const ANY_SAID = new RegExp(`[${SAID}]`, "g");
// A syllable alone is a particle or a part of a word. Three in a row, or a few between digits, are digits.
const SURELY_SAID = new RegExp(`[${SAID}]{3}|\\d(?:[${SAID}]{1,2}|[ .-]{1,3}[${SAID}]{2}[ .-]{1,3})\\d|[공영]1[공영]`);
const MAY_BE_PARTICLE = /[이일구]{1,2}$/;

// o1o-9876-5432: letters that look like digits, in a number that begins like a mobile phone's.
const LOOK_ALIKE = /(?<![A-Za-z0-9])[oO0ㅇ][1lI|][oO0ㅇ](?:[-. _/]{0,3}[0-9oOlIㅇ]){7,8}(?![A-Za-z0-9])/g;

/** One spelling, same length. ㅡ and 一 stand for a dash because the Korean keyboard has them where a dash is wanted. */
function unifyText(text: string): string {
  return text
    .replace(/[^\0-\x7f가-힣]/gu, unifyLetter)
    .replace(/(?<=\d ?)[ㅡ一]{1,2}(?= ?\d)/g, (dash) => "-".repeat(dash.length))
    .replace(/하이픈|[작짝]대기/g, " - ")
    .replace(/\t/g, " ")
    .replace(LOOK_ALIKE, (number) =>
      (number.match(/\d/g)?.length ?? 0) < 6 ? number : number.replace(/[oOㅇ]/g, "0").replace(/[lI|]/g, "1"),
    );
}

function unifyLetter(c: string): string {
  if (/[‐‑‒–—―−⁃ー]/.test(c)) return "-";
  if (/[\u00a0\u2000-\u200d\u202f\u2060\u3000\ufeff]/.test(c)) return " ";
  const simple = c.normalize("NFKC");
  return /^[!-~]$/.test(simple) ? simple + NOTHING.repeat(c.length - 1) : c;
}

/** Digits said in words written as digits, in stretches long enough to be a number. `ends`: see `Group.maybe`. */
function digitsFromWords(text: string, ends: Map<number, number>): string {
  return text.replace(STRETCH, (stretch, at: number) => {
    const said = stretch.match(ANY_SAID)?.length ?? 0;
    if (said === 0 || (said < 6 && !SURELY_SAID.test(stretch))) return stretch;
    const particle = MAY_BE_PARTICLE.exec(stretch);
    if (particle) ends.set(at + stretch.length, particle[0].length);
    return stretch.replace(ANY_SAID, (c) => VALUE.charAt(SAID.indexOf(c)));
  });
}

const WORD = new RegExp(`^${SAID_JOINT}$`);
const MARK = /^ {0,2}[^\p{L}\p{N}\s]{1,3} {0,2}$/u;
/** What people put over digits they have hidden themselves. */
export const COVER = "*•●○◯◎□■";
const COVERED = new RegExp(`[${COVER}].*[^ ]|[^ ].*[${COVER}]`);

function jointOf(between: string): Joint {
  if (/^[ ,./]{0,3}(?:뒷자리|뒷번호|뒤)[는은]? ?:? ?$/.test(between)) return "뒤";
  if (/^ {0,2}-{1,2} {0,2}$|^ ?-\n$|^\n- ?$/.test(between)) return "-";
  if (/^ {1,3}$/.test(between)) return " ";
  if (/^ ?\. ?$/.test(between)) return ".";
  if (/^[ -]?[()][ -]?[(]?$/.test(between)) return "(";
  if (WORD.test(between)) return "에";
  return MARK.test(between) && !COVERED.test(between) ? "*" : null;
}

const LAST_FOUR = /(?:[끝뒷]\s?(?:번호|[네4]?\s?자리)|[네4]\s?자리)[는은가이]?[ :]{0,2}$/;

/** "카드 끝자리 1234, 9410 …": four last digits, and another number after them. "뒷자리 9876 5432" is one number. */
function isEnding(text: string, i: number, groups: readonly Group[], joints: readonly Joint[]): boolean {
  const [group, next] = [groups[i], groups[i + 1]];
  if (group?.digits.length !== 4 || !LAST_FOUR.test(text.slice(Math.max(0, group.start - 10), group.start)))
    return false;
  return next?.digits.length !== 4 || Boolean(joints[i + 1]) || !/[ -]/.test(joints[i] ?? "");
}

// 1,234,567: an amount. Its digits are no groups of a number.
const AMOUNT = /(?<![\d,.-])[1-9]\d{0,2}(?:,\d{3})+(?![\d-]|,\d)/g;

/** Read a text. */
export function readText(original: string): Reading {
  const ends = new Map<number, number>();
  const spelled = unifyText(original);
  const text = digitsFromWords(spelled, ends);
  const groups: Group[] = [];
  for (const match of text.replace(AMOUNT, (amount) => "x".repeat(amount.length)).matchAll(/\d(?:\0*\d)*\0*/g)) {
    const end = match.index + match[0].length;
    groups.push({ start: match.index, end, digits: match[0].replaceAll(NOTHING, ""), maybe: ends.get(end) ?? 0 });
  }
  const between = groups.map((group, i) => {
    const next = groups[i + 1];
    return next ? jointOf(text.slice(group.end, Math.min(next.start, group.end + 12)).replaceAll(NOTHING, "")) : null;
  });
  const joints = between.map((one, i) => (isEnding(text, i, groups, between) ? null : one));
  return { plain: spelled, text, groups, joints, labels: labelsNear(text, groups) };
}
