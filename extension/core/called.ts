/** Which problem a few words call, by the names people have for problems. */
import { initials, letters, oneSlip, onlyInitials, tight } from "./hangul.ts";

/** One such name, ready for comparison. */
export interface Word {
  text: string;
  letters: string;
  initials: string;
}

export function word(text: string): Word {
  const flat = tight(text);
  return { text: flat, letters: letters(flat), initials: initials(flat) };
}

/**
 * How clearly `rest` calls each problem by one of its words: 0 to about 2; problems without a word are left out.
 * `finished`: nothing is still being typed.
 */
export function called(known: ReadonlyMap<string, Word[]>, rest: string, finished = false): Map<string, number> {
  const values = new Map<string, number>();
  if (!rest) return values;
  const typed = letters(rest);
  const first = onlyInitials(rest);
  for (const [issue, words] of known) {
    let best = 0;
    for (const one of words) {
      let value = 0;
      if (first)
        value = one.initials === rest ? 1.5 : one.initials.startsWith(rest) ? rest.length / one.initials.length : 0;
      else if (rest.includes(one.text)) {
        // What it is about comes first in Korean, that it does not work comes last ("로그인이 안돼요").
        value = 0.6 + (one.text.length - 0.1 * (rest.indexOf(one.text) / rest.length)) / rest.length;
      } else if (!finished && typed.length > 2 && one.letters.startsWith(typed))
        value = 0.5 + 0.5 * (typed.length / one.letters.length);
      if (value > best) best = value;
    }
    if (best > 0) values.set(issue, best);
  }
  return values.size > 0 || first || finished ? values : mistyped(known, typed);
}

/** Problems whose word stands in front with one slip ("헤킹" for 해킹); less sure than any word that is right. */
function mistyped(known: ReadonlyMap<string, Word[]>, typed: string): Map<string, number> {
  const values = new Map<string, number>();
  for (const [issue, words] of known) {
    for (const { letters: right } of words) {
      if (right.length < 5) continue; // one letter in four is another word, not a slip
      const near = [0, -1, 1].some((more) => oneSlip(right, typed.slice(0, right.length + more)));
      if (near) values.set(issue, Math.max(values.get(issue) ?? 0, 0.3 + 0.2 * (right.length / typed.length)));
    }
  }
  return values;
}
