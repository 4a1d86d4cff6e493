/** Which problem a page is about, judged by its headings and the words of its address. */
import type { TopicWords } from "../schema.ts";
import { brackets, isNumber, some } from "./letters.ts";

/** What `extension/pages` collects: the page's own title, the opened question, breadcrumbs. Never body text. */
export interface PageTopic {
  title?: string | null;
  headings?: readonly string[];
}

const isLoose = (code: number): boolean => code >= 0x1100 && code <= 0x1112;
const SYLLABLE = /([\u1100-\u1112])([\u1161-\u1175])([\u11a8-\u11c2]?)/g;

/** Letters of Korean syllables put together, as some systems write them apart. Not `normalize`, which loads its tables first. */
export function composeSyllables(text: string): string {
  if (!some(text, isLoose)) return text;
  const at = (letter: string, from: number) => letter.charCodeAt(0) - from;
  return text.replace(SYLLABLE, (_all, first: string, vowel: string, last: string) =>
    String.fromCharCode(0xac00 + (at(first, 0x1100) * 21 + at(vowel, 0x1161)) * 28 + (last ? at(last, 0x11a7) : 0)),
  );
}

/**
 * What is between words: all but letters, digits and `+`, of lower-case texts. Whatever is no symbol or picture counts as
 * a letter. By ranges, and the text letter by letter: a page that has not been looked at before pays for every expression,
 * most of all for `\p{L}`.
 */
const BETWEEN = [
  ...[0x00, 0x2a, 0x2c, 0x2f, 0x3a, 0x60, 0x7b, 0xbf, 0xd7, 0xd7, 0xf7, 0xf7, 0x2c2, 0x36f, 0x2000, 0x2bff],
  ...[0x3000, 0x3004, 0x3008, 0x3030, 0x303d, 0x303f, 0x30fb, 0x30fb, 0xd800, 0xf8ff, 0xfe00, 0xfe6f],
  ...[0xff01, 0xff0f, 0xff1a, 0xff20, 0xff3b, 0xff40, 0xff5b, 0xff65],
];

function isBetween(code: number): boolean {
  // Nearly all there is.
  if (code >= 0xac00 && code < 0xd800) return false;
  let at = 0;
  // The first range that does not end before it.
  while (code > (BETWEEN[at + 1] ?? code)) at += 2;
  return code >= (BETWEEN[at] ?? 0x10000);
}

const isKorean = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Words as they are compared: lower case, no marks, and in Korean no spaces (people and pages space freely). */
export function plainText(text: string): string {
  const lower = composeSyllables(text).toLowerCase();
  let out = "";
  let before = 0;
  /** Where the word began that is being read; -1 between words. */
  let from = -1;
  for (let at = 0; at <= lower.length; at++) {
    const code = at < lower.length ? lower.charCodeAt(at) : 0;
    if (isBetween(code)) {
      if (from >= 0) out += lower.slice(from, at);
      if (from >= 0) before = lower.charCodeAt(at - 1);
      from = -1;
    } else if (from < 0) {
      from = at;
      const joined = isKorean(before) ? isKorean(code) || isDigit(code) : isDigit(before) && isKorean(code);
      if (out && !joined) out += " ";
    }
  }
  return out;
}

/** The words of a path, last part first in rank: `/faq/block-and-report/310` → `block and report`, `faq block and report`. */
function wordsOfPath(path: string): [string, string] {
  const parts = path.split("/").filter((part) => part && !isNumber(part));
  return [plainText(parts.at(-1) ?? ""), plainText(parts.join(" "))];
}

/** The problem that the clearest words speak of; null when no word fits. */
export function topicIssue(topics: TopicWords, page: PageTopic, path: string): string | null {
  const label: string[] = [];
  let several = false;
  const texts: string[] = [];
  for (const heading of [page.title, ...(page.headings ?? [])]) {
    if (!heading) continue;
    // "[카카오계정][보호조치][공통] question": what stands in brackets is the site's own label.
    const own = brackets(heading);
    label.push(plainText(own));
    several ||= own.includes("/");
    texts.push(plainText(heading.slice(own.length)));
  }
  const [last, whole] = wordsOfPath(path);
  // Most words are nowhere; one look at all lines together says so.
  const lines = [...label, ...texts, last, whole].join(" ");
  // Not in a loop of its own: the browser would compile all of this once more for one that turns so often.
  const issues = Object.entries(topics.words).flatMap(([issue, words = []]) => {
    const near = words.filter((word) => speaksOf(lines, word));
    if (!near[0]) return [];
    const of = (those: string[]) => Math.max(0, ...those.map((line) => clarity(line, near)));
    return [{ issue, label: of(label), rest: of(texts) + of([last]) + of([whole]) / 2 }];
  });
  // A label that lists several problems ("신고/이용제한/정책") leaves the choice to the question.
  const labelled = several && issues.filter((one) => one.label > 0).length > 1 ? 0 : 2;
  let best: string | null = null;
  let top = 0;
  for (const one of issues) {
    const score = labelled * one.label + one.rest;
    if (score > top) [best, top] = [one.issue, score];
  }
  return best;
}

/** How clearly a line speaks of a problem: the length of the longest of its words found there, 0 for none. */
function clarity(line: string, words: readonly string[]): number {
  let longest = 0;
  for (const word of words) if (word.length > longest && speaksOf(line, word)) longest = word.length;
  return longest;
}

/** `+` asks for all parts, in any order. */
function speaksOf(line: string, word: string): boolean {
  return word.includes("+") ? word.split("+").every((part) => standsIn(line, part)) : standsIn(line, word);
}

const isForeign = (code: number): boolean => code < 32 || code > 126;

/** Latin words count only from their beginning, so that "x" is not in "tax". */
function standsIn(line: string, word: string): boolean {
  return line.includes(word) && (some(word, isForeign) || ` ${line}`.includes(` ${word}`));
}
