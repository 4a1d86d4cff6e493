/** Which problem a page is about, judged by its headings and the words of its address. */
import type { TopicWords } from "../schema.ts";
import { brackets, isNumber } from "./letters.ts";

/** What `extension/pages` collects: the page's own title, the opened question, breadcrumbs. Never body text. */
export interface PageTopic {
  title?: string | null;
  headings?: readonly string[];
}

const SYLLABLE = /([\u1100-\u1112])([\u1161-\u1175])([\u11a8-\u11c2]?)/g;

/** Letters of Korean syllables put together, as some systems write them apart. Not `normalize`, which loads its tables first. */
export function composeSyllables(text: string): string {
  const at = (letter: string, from: number) => letter.charCodeAt(0) - from;
  return text.replace(SYLLABLE, (_all, first: string, vowel: string, last: string) =>
    String.fromCharCode(0xac00 + (at(first, 0x1100) * 21 + at(vowel, 0x1161)) * 28 + (last ? at(last, 0x11a7) : 0)),
  );
}

/**
 * What is between words: all but letters, digits and `+`, of lower-case texts. Whatever is no symbol or picture counts as
 * a letter. By ranges, because a page that has not been looked at before pays most of all for `\p{L}`.
 */
const BETWEEN =
  /[^+\da-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02c1\u0370-\u1fff\u2c00-\u2fff\u3005-\u3007\u3031-\u303c\u3040-\u30fa\u30fc-\ud7ff\uf900-\ufdff\ufe70-\uff00\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff66-\uffff]+/;
/** A space beside Korean letters; digits stay with them, too. */
const FREE = /([가-힣]) (?=[가-힣\d])|(\d) (?=[가-힣])/g;

/** Words as they are compared: lower case, no marks, and in Korean no spaces (people and pages space freely). */
export const plainText = (text: string): string =>
  composeSyllables(text).toLowerCase().split(BETWEEN).filter(Boolean).join(" ").replace(FREE, "$1$2");

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

/** Latin words count only from their beginning, so that "x" is not in "tax". */
function standsIn(line: string, word: string): boolean {
  return line.includes(word) && (/[^ -~]/.test(word) || ` ${line}`.includes(` ${word}`));
}
