/** How people ask for a phone number or for somebody who answers, beside what it is about. */

export const LONGEST = 60; // characters; longer queries are pasted texts

/** Asks for people whatever is beside it. */
export const SUPPORT = new RegExp(
  [
    "고객 ?(?:지원|만족|상담|행복|안심)? ?[센쎈샌][터타]|(?:콜|상담|\\bcs) ?[센쎈][터타]",
    "상담 ?(?:원|사|직원)|(?:상담|문의|대표) ?전화|전화 ?(?:상담|문의|연결)|대표 ?번호",
    "\\b(?:customer (?:service|support|care|help)|(?:customer|call|contact) cent(?:er|re)|hot ?line|help ?(?:line|desk))\\b",
    "\\b(?:support (?:phone|number|line)|phone support|contact number|(?:live|human) agent)\\b",
  ].join("|"),
  "gu",
);
/** Asks for a number, but "카카오톡 친구 전화번호 저장" does so too. */
const NUMBER = /전화(?: ?번호)?|연락처|\b(?:tele)?phone(?: number)?\b/gu;

/** Comparable words, with one space between them. */
export const folded = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+]+/gu, " ")
    .trim();

export const withoutAsking = (text: string): string => text.replace(SUPPORT, " ").replace(NUMBER, " ");

/** What a query says besides asking for a phone number or for people: "로블록스 환불 전화번호" is about a refund. */
export function besideAsking(query: string): { asks: boolean; rest: string } {
  const typed = folded(query);
  const rest = withoutAsking(typed);
  return { asks: rest !== typed, rest: rest.trim() };
}
