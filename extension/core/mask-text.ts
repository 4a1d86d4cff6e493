/**
 * A text as masking reads it: one kind of digit, dash and space; groups of digits; and the stretches that are links.
 *
 * Everything keeps its place, so that what is found here can be cut out of the original text.
 */

/** A run of digits. */
export interface Group {
  start: number;
  end: number;
  digits: string;
}

/** What joins two groups: a dash, space, dot, bracket, something rarer ("010/1234", "010에 1234"), "뒷자리", or nothing. */
export type Joint = "-" | " " | "." | "(" | "~" | "뒤" | null;

export interface Reading {
  text: string;
  groups: Group[];
  /** `joints[i]` stands between group i and i + 1. */
  joints: Joint[];
}

const SPOKEN = "공일이삼사오육칠팔구";
// "공일공 일이삼사 …": written out so that filters do not see it.
const SPOKEN_NUMBER =
  /(?:[공영]일[공영]|010(?=[-. ]?[공영일이삼사오육칠팔구]{3,4}[-. ]?[공영일이삼사오육칠팔구]{4}))[-. ]?[0-9공영일이삼사오육칠팔구. -]{7,16}/g;
const LETTER_O = /(?<![A-Za-z0-9])[oO0]1[oO0](?=[-. ]?[0-9oO]{3,4}[-. ]?[0-9oO]{4}(?![A-Za-z0-9]))/g;

/** One spelling, same length. ㅡ and 一 stand for a dash because the Korean keyboard has them where a dash is wanted. */
export function plain(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[‐‑‒–—―−⁃﹣ーㅡ一]/g, "-")
    .replace(/[\u00a0\u2000-\u200d\u202f\u2060\u3000\ufeff\t]/g, " ")
    .replace(LETTER_O, "010")
    .replace(SPOKEN_NUMBER, (said) => {
      // "공일공-1234-5678이에요": what follows a written digit is a particle.
      const particle = /(?<=\d ?)[일이오구]$/.exec(said)?.[0] ?? "";
      const number = said.slice(0, said.length - particle.length);
      return number.replace(/[공영일이삼사오육칠팔구]/g, (c) => String(Math.max(0, SPOKEN.indexOf(c)))) + particle;
    });
}

function joint(between: string): Joint {
  if (/^[ ,./]{0,3}(?:뒷자리|뒷번호|뒤)[는은]? ?:? ?$/.test(between)) return "뒤";
  if (between.length > 5) return null;
  if (/^ {0,2}-{1,2} {0,2}$|^ ?-\n$|^\n- ?$/.test(between)) return "-";
  if (/^ {1,3}$/.test(between)) return " ";
  if (/^ ?\. ?$/.test(between)) return ".";
  if (/^[ -]?[()][ -]?[(]?$/.test(between)) return "(";
  if (/^ ?(?:[/_·•~,:]|에|다시|대시|국에?) ?$/.test(between)) return "~";
  return null;
}

/** Read a text. */
export function read(original: string): Reading {
  const text = plain(original);
  const groups: Group[] = [];
  for (const match of text.matchAll(/\d+/g)) {
    groups.push({ start: match.index, end: match.index + match[0].length, digits: match[0] });
  }
  const joints = groups.map((group, i) => {
    const next = groups[i + 1];
    return next ? joint(text.slice(group.end, Math.min(next.start, group.end + 12))) : null;
  });
  return { text, groups, joints };
}

const LINK =
  /[a-z][a-z0-9+.-]{0,15}:\/\/[^\s<>"']+|(?<![\w.@-])(?:www\.[^\s<>"']+|(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,10}[/?][^\s<>"']*)/gi;

/** Numbers and mailboxes inside an address belong to the address: cutting them out breaks the link and hides nothing. */
export function links(text: string): { start: number; end: number }[] {
  return [...text.matchAll(LINK)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
