/** Days on which somebody was born: dates right beside a word for birth. All other dates stay. */
import type { Found } from "./kinds.ts";

const YEAR = "(?:19\\d\\d|20[0-2]\\d)";
const MONTH = "(?:1[0-2]|0?[1-9])";
const DAY = "(?:3[01]|[12]\\d|0?[1-9])";
const BY = " ?[-./] ?";
const MONTH_NAME = "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\\.?";
const NTH = `${DAY}(?:st|nd|rd|th)?`;
const DATE = `(?<![\\d.-])(?:${[
  `(?:${YEAR}|\\d\\d)년 ?${MONTH}월 ?${DAY}일`,
  `(?:${YEAR}|\\d\\d)${BY}${MONTH}${BY}${DAY}`,
  `${YEAR} ${MONTH} ${DAY}`,
  `${DAY}${BY}${DAY}${BY}${YEAR}`,
  `(?:${YEAR}|\\d\\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])`,
  `${NTH} (?:of )?${MONTH_NAME},? ${YEAR}`,
  `${MONTH_NAME} ${NTH},? ${YEAR}`,
].join("|")})(?![\\d원]|[-./]\\d|,\\d{3})`;

const BORN =
  "생년\\s?월일|생년|출생\\s?(?:연월일|년월일|일자?)?|태어난\\s?(?:날짜?|일)?|주민\\s?(?:등록\\s?)?번호\\s?앞\\s?(?:[6여]\\S{0,2}\\s?)?자리|(?<![a-z])(?:(?:date\\s?of\\s?)?birth(?:\\s?date)?|d\\.?o\\.?b\\.?|born)(?![a-z])";
// A birthday comes every year, with presents on days of this year.
const BIRTHDAY = "생일|(?<![a-z])birthday(?![a-z])";
const LONG_AGO = "(?!20[2-9])";
const THEN =
  "(?:[\\s:=()\\[\\]\"'“‘→>-]|(?:[은는]요|[은는이가을를도])(?![가-힣])|(?:is|was|on|in|as|my)(?![a-z])|(?<=birth|dob|birthday),|제|저는|제가|원래|실제|본인|음력|양력|잘못|[6여]\\S?\\s?자리){0,8}";
// "1990-01-02생", "1990-01-02 (생년월일)", "1990-01-02이 제 생일"; not "2026-11-22 생년월일 오류".
const BEHIND =
  "[.\\s]{0,2}(?:생(?=$|[^가-힣]|[이인입으])|에?\\s?태어|출생(?!\\s?(?:신고|증명|등록))|\\((?:생\\)|생년월일|생일|dob|birth)|[이가]\\s(?:제|내|저의|본인)?\\s?(?:생년월일|생일)|is my (?:birth|date of birth|dob))";
// Changed from one to another: both are somebody's.
const OR_RATHER = `(?:\\s?(?:에서|→|->|~?부터|[이가]? ?아니[라고]|대신|말고|not|instead of|to)[\\s,]{1,2}(${DATE}))?`;

const BIRTHS = [
  new RegExp(`(?:${BORN})${THEN}(${DATE})${OR_RATHER}`, "dgi"),
  new RegExp(`(?:${BIRTHDAY})${THEN}(${LONG_AGO}${DATE})${OR_RATHER}`, "dgi"),
  new RegExp(`(${DATE})(?=${BEHIND})`, "dgi"),
];

// Looked for first: most texts have none, and this costs one reading instead of three.
const MAY_BE = /생|태어|주민|birth|born|d\.?o\.?b/i;

/** Birth dates in a text whose numbers are digits (see `Reading.text`). */
export function findBirths(text: string): Found[] {
  if (!MAY_BE.test(text)) return [];
  return BIRTHS.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ indices }) =>
      (indices ?? []).slice(1).flatMap((at) => (at ? [{ kind: "birth-date" as const, start: at[0], end: at[1] }] : [])),
    ),
  );
}
