/** Street and house where somebody lives: with block and door, with a door, or called an address. Towns stay. */
import type { Found } from "./kinds.ts";

const STREET = "[가-힣0-9]{1,10}[가-힣](?:로|길)\\s?\\d{1,4}(?:-\\d{1,4})?(?:번?길\\s?\\d{1,4}(?:-\\d{1,4})?)?";
const LOT = "[가-힣]{1,6}(?:동|(?<!자)리|\\d가)\\s\\d{1,4}(?:-\\d{1,4})?(?:번지)?";
const HOUSE =
  "(?:[가-힣A-Za-z0-9]{0,12}(?:아파트|빌라|오피스텔|맨션|빌딩|타워|하우스|주공|빌|원룸|고시원|기숙사|APT|apt)\\s?)";
const BLOCK = "(?:\\d{1,4}|(?<![가-힣])(?:[가-하A-Z]|에이))동";
const DOOR = "(?:지하\\s?|[Bb])?(?:\\d{1,2}층\\s?)?\\d{1,4}호(?![선기차])";
const SKIP = "[ ,]{1,2}(?:\\([가-힣0-9, ]{1,20}\\)[ ,]{0,2})?";
const HOMES = [
  new RegExp(`(?:(?:${STREET}|${LOT})${SKIP}(?:[가-힣A-Za-z0-9]{2,12}\\s)?)?${HOUSE}?${BLOCK}[\\s,]{0,2}${DOOR}`, "g"),
  new RegExp(
    `(?:(?:${STREET}|${LOT})${SKIP}(?:${HOUSE}?${DOOR}|\\d{3}-\\d{3,4}(?![\\d-]))|${HOUSE}(?:${DOOR}|\\d{1,4}-\\d{1,4}(?![\\d-])호?))`,
    "g",
  ),
  new RegExp(
    `(?:주소|배송지|거주지|사는\\s?곳|자택)[은는이가]?[\\s:]{1,2}(?:[가-힣]{2,7}\\s){0,3}?((?:${STREET}|${LOT})(?:${SKIP}${HOUSE})?)`,
    "g",
  ),
  /\d{1,4}-?dong,? ?\d{1,4}-?ho/gi,
];

/** Addresses of homes in a plain text (see `unifyText`). */
export function findHomes(text: string): Found[] {
  return HOMES.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => {
      const end = match.index + match[0].length;
      return { kind: "address", start: end - (match[1] ?? match[0]).length, end };
    }),
  );
}
