/** Phone numbers: one key however they are written, where they are in a text, and what kind the law makes them. */

const AROUND_NUMBER =
  /^(?:tel|phone|t)[.: ]+|(?:국번|지역 ?번호) ?없이|(?:대표|고객센터)? ?(?:전화|번호|전화번호) ?:?|고객센터|[☎☏📞]|번$/gu;

/** Marks that come along when a number is copied from an address book. Those that turn the order around stay. */
const UNSEEN = /[\u200b-\u200e\u202a\u202c\u2060\u2066\u2069\ufeff]/gu;

/** Digits and signs in one form: full width, unseen marks. U+1173 is what the vowel that people use as a dash becomes. */
export const plain = (text: string): string => text.normalize("NFKC").replace(UNSEEN, "");

/**
 * Key of a phone number, null when `value` is none. Korean numbers get +82 where such a number exists;
 * tests/fixtures/phones.json holds this and scripts/compile/phone.py to the same keys.
 */
export function numberKey(value: string): string | null {
  const written = plain(value).toLowerCase().replace(AROUND_NUMBER, " ");
  if (!/^[\s(]*\+?[\d\s().·_/\p{Pd}\u1173]+$/u.test(written)) return null;
  const digits = written.replace(/[^0-9]/g, "");
  if (digits.length < 3 || digits.length > 15) return null;
  // "1.1.8" is no way to write 118.
  if (digits.length <= 4 && !written.includes(digits)) return null;
  // 1577-3754 is the same to whoever sets the country in front, and no other number begins so.
  if (/^820?1[568]\d{6}$/.test(digits) && written.includes("+")) return digits.slice(-8);
  // +82 (0)2: the 0 is dialled inside the country only.
  if (written.includes("+")) return `+${digits.replace(/^820/, "82")}`;
  // 080 and 00… numbers cannot be reached under +82.
  return /^0(?!80|0)/.test(digits) ? `+82${digits.slice(1)}` : digits;
}

const GAP = "[ \\t.()·_/\\p{Pd}\\u1173]{0,3}";
const groups = (...parts: string[]): string => parts.join(GAP);
/** Whole numbers as they are in a text; the short ones are looked for apart, because any figure may be one. */
const WHOLE = [
  groups("\\+82", "0?", "\\d{1,3}", "\\d{3,4}", "\\d{4}"),
  `\\+\\d{1,3}(?:${GAP}\\d{1,4}){2,5}`,
  `00(?:${GAP}\\d{2,4}){3,5}`,
  groups("0\\d{1,3}", "\\d{3,4}", "\\d{3,4}"),
  groups("1[568]\\d\\d", "\\d{4}"),
  groups("1", "[2-9]\\d\\d", "\\d{3}", "\\d{4}"),
].join("|");
const UNIT = "(?! ?(?:원|명|건|개|만|억|천 ?원|점|%|won|krw))";
const IN_TEXT = new RegExp(`(?<![0-9A-Za-z*]|[0-9][-.,])\\(?(?:${WHOLE})(?![0-9A-Za-z*]|[-.,]\\d)${UNIT}`, "giu");

/** Digits by one or by two, as people copy them from a card. */
const APART = /(?<![\dA-Za-z][-., ]?)(?:\d(?:[ .-]\d){7,10}|\d\d\d?(?:[ .-]\d\d){3,4})(?![-., ]?[\dA-Za-z])/gu;

/** A figure of 3, 4 or 6 digits may be anything, so the words beside it decide. */
const SHORT = /(?<![0-9A-Za-z.,:/*₩$#-])(?:1\d\d[- ]?\d{3}|\d{3,4})(?![0-9A-Za-z,:%*/-]|\.\d)/gu;
const CALLED = /(?:국번 ?없이|전화|신고|상담|연락|문의|경찰|소방|☎|☏|📞|call|dial|tel|phone)[^\p{L}\p{N}]{0,3}$/iu;
const CALLING = /^(?:번(?!째|호| ?출구)|[로에]|으로| ?[(·,?]| ?(?:또는|이나|상담|신고|콜센터|맞))/u;
const COUNTED =
  /^ ?(?:동(?![가-힣])|번지|번 ?버스|원|명|건|개|회|점|만|억|천|년|월|일|시|분|초|살|세|위|층|호|쪽|자리|번째|km|kg|%|won)/iu;
const CODE =
  /(?:(?:인증|승인|확인|비밀|주문|접수|예약|사건|계좌) ?(?:번호|코드)?|코드|오류|code|otp|pin|error|no\.?)[은는]?[^\p{L}\p{N}]{0,3}$/iu;

/** What follows these words is no number to call, however it looks. */
const REFERENCE = /(?:(?:주문|계좌|송장|접수|예약|사건) ?번호|계좌)[은는]?[^\p{L}\p{N}]{0,3}$/u;

/** Is this figure a number to call? Of four digits unless it counts something or is a code, of three only where said. */
function toCall(digits: string, before: string, after: string, first: boolean): boolean {
  if (COUNTED.test(after) || CODE.test(before)) return false;
  return digits.length > 3 || first || after.trim() === "" || CALLED.test(before) || CALLING.test(after);
}

/** How far around a figure words are read. */
const NEAR = 24;

export interface Place {
  written: string;
  at: number;
}

/**
 * Numbers inside a text.
 *
 * @param text  as `plain` leaves it, addresses and mailboxes blanked out
 * @param known whether a short number is somebody's: others are just figures
 */
export function numbersIn(text: string, known: (key: string) => boolean): Place[] {
  const found = [...text.matchAll(IN_TEXT)]
    .filter(({ index }) => !REFERENCE.test(text.slice(Math.max(0, index - NEAR), index)))
    .map((match) => ({ written: match[0].trim(), at: match.index }));
  for (const { 0: written, index } of text.matchAll(APART)) {
    const key = numberKey(written) ?? "";
    // Any row of figures looks like these: one by one they are a number of some kind, two by two they are somebody's.
    if (known(key) || (/^\d\D\d\D/.test(written) && numberClass(key))) found.push({ written, at: index });
  }
  const rest = found.reduce((left, { written, at }) => blank(left, at, written.length), text);
  const first = rest.search(/\S/);
  for (const match of rest.matchAll(SHORT)) {
    if (!known(numberKey(match[0]) ?? "")) continue;
    const before = rest.slice(Math.max(0, match.index - NEAR), match.index);
    const after = rest.slice(match.index + match[0].length).slice(0, NEAR);
    if (toCall(match[0], before, after, match.index <= first)) found.push({ written: match[0], at: match.index });
  }
  return found.filter(({ written }) => numberKey(written) !== null);
}

/** `text` with a stretch of it turned to spaces, so that places stay where they are. */
export const blank = (text: string, at: number, length: number): string =>
  text.slice(0, at) + " ".repeat(length) + text.slice(at + length);

export type NumberClass = "person" | "safe" | "costs" | "internet" | "free" | "caller" | "abroad" | "state";

/** What Korean law makes of a number by its first digits; null for those of a region and those it does not name. */
export function numberClass(key: string): NumberClass | null {
  const home = key.replace(/^\+82/, "0");
  if (/^010\d{7,8}$/.test(home)) return "person";
  if (/^050\d{8,9}$/.test(home)) return "safe";
  if (/^060\d{7,8}$/.test(home)) return "costs";
  if (/^070\d{7,8}$/.test(home)) return "internet";
  if (/^080\d{6,8}$/.test(home)) return "free";
  if (/^1[568]\d{6}$/.test(home)) return "caller";
  if (/^(?:\+|00)\d/.test(home)) return "abroad";
  return /^1\d{2,3}$|^14\d{4}$/.test(home) ? "state" : null;
}
