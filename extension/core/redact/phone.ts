/** Phone numbers of people: Korean mobile, landline, internet and safe numbers, and numbers from abroad. */
import type { Candidate, Hit } from "./candidate.ts";

const MOBILE = /^01[016-9]\d{7,8}$/;
const LANDLINE = /^0(?:2|[3-6][1-5]|70)[1-9]\d{6,7}$/;
const SAFE = /^050\d?\d{7,8}$/;
// 02-1588-1234: a company's line behind an area code.
const SERVICE = /^0(?:2|[3-6][1-5]|70)1[568]\d{6}$/;
const ABROAD =
  /^(?:1|7|20|27|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[14-6]|9[0-58]|2[1-69]\d|3[578]\d|42\d|5[09]\d|6[7-9]\d|8[0578]\d|9[679]\d)$/;
// Longest numbers, with the country's code; where a space could also join the next number, this is where it ends.
const LONGEST: Record<string, number> = Object.fromEntries(
  "1:11 7:11 33:11 34:11 44:12 49:13 60:12 61:11 62:13 63:12 65:10 66:11 81:12 84:11 86:13 91:12 852:11 886:12 998:12"
    .split(" ")
    .map((pair) => pair.split(":"))
    .map(([code, most]) => [code, Number(most)]),
);
const PARCEL =
  /주문|구매|거래|승인|송장|등기|택배|배송|추적|예약|예매|시리얼|일련|상품|바코드|쿠폰|order|tracking|invoice|serial/i;

/** The number at `one`, or null. */
export function personPhone(one: Candidate): Hit | null {
  if (one.digits.length < 7 || one.digits.length > 15) return null;
  const plus = /\+ ?$/.exec(one.textBefore(2));
  let start = one.start - (plus?.[0].length ?? 0);
  // "(02) 123": its own bracket, not the one around the whole number.
  const area = one.start + Number(one.lengths.split(",")[0]);
  if (one.grouped && one.text.charAt(start - 1) === "(" && /^ ?\)/.test(one.text.slice(area, area + 2))) start -= 1;
  const home = domesticNumber(one, plus !== null);
  if (home) return isPersonal(one, home) ? { ...one.makeHit("phone", start), number: `+82${home.slice(1)}` } : null;
  if (plus) return isForeign(one) ? { ...one.makeHit("phone", start), number: `+${one.digits}` } : null;
  if (hasFirstPartApart(one)) return one.makeHit("phone", start);
  return one.hasLabel("phone") && one.gap <= 10 && isUnusualPhone(one) ? one.makeHit("phone", start) : null;
}

/** A number that letters may be beside: people put theirs into user names ("kim01012345678"), not into codes. */
export function mayBeInName(one: Candidate): boolean {
  return (
    /^010\d{8}$/.test(one.digits) && !one.grouped && !(one.hasLabel("serial") && PARCEL.test(one.label?.words ?? ""))
  );
}

// Without a "+" or 00, 82 is a country's code only before a mobile number, or where all parts stand apart.
const WRITTEN_ABROAD = /^(?:(?:00\d{0,3}?)?82(0?1[016-9]\d{7,8})|(?:00)?82(0?(?:2|[3-6][1-5]|70)\d{7,8}))$/;
const LAST_PART = /(?:^|,)(?:4|[7-9]|1[0-4])$/;

/** The Korean number as dialled in Korea, or null; +82, 0082 and a doubled 0 taken off. */
function domesticNumber(one: Candidate, plus: boolean): string | null {
  const { digits, lengths } = one;
  if (plus) {
    const number = `0${digits.replace(/^820?/, "")}`;
    const known = digits.startsWith("82") && (MOBILE.test(number) || LANDLINE.test(number) || SAFE.test(number));
    return known && LAST_PART.test(lengths) ? number : null;
  }
  const [, mobile, other] = WRITTEN_ABROAD.exec(digits) ?? [];
  const number = mobile ?? other;
  const apart = mobile ? lengths.startsWith("2,") : /^2,[123],[34],4$/.test(lengths);
  if (number && (/^(?:8210|00)/.test(digits) || apart)) {
    return LAST_PART.test(lengths) ? `0${number.replace(/^0/, "")}` : null;
  }
  if (!digits.startsWith("0")) return null;
  if (MOBILE.test(digits) && (isOddMobile(one) || /^(?:3,[34],4|3,[78]|7,4|6,4|1[01])$/.test(lengths))) return digits;
  if (SAFE.test(digits))
    return /^(?:[34],[34],4|3,5,4|3,1,[34],4|[34],[78]|[78],4|1[12])$/.test(lengths) ? digits : null;
  if (!LANDLINE.test(digits) || !/^(?:[23],[34],4|[23],[78]|[5-7],4|9|1[01])$/.test(lengths)) return null;
  const areaLength = digits.startsWith("02") ? 2 : 3;
  const first = Number(lengths.split(",")[0]);
  return first === areaLength || !lengths.includes(",") || first === digits.length - 4 ? digits : null;
}

/** 010 and eight more digits, in groups of any size: "010 98 76 54 32". A date (01-03-2026) is none. */
function isOddMobile(one: Candidate): boolean {
  return one.digits.startsWith("010") && one.digits.length === 11 && !/^2,2,4/.test(one.lengths);
}

function isPersonal(one: Candidate, number: string): boolean {
  const mobile = MOBILE.test(number);
  const { label } = one;
  const parcel = one.hasLabel("serial") && (label?.strong ?? false) && PARCEL.test(label?.words ?? "") && one.gap <= 4;
  if (mobile) {
    // 010 numbers have eleven digits; ten in one run are something else.
    if (parcel && (!one.grouped || !number.startsWith("010"))) return false;
    if (!one.grouped && /^010\d{7}$/.test(one.digits)) return false;
    return number.startsWith("010") || one.grouped || !one.hasLabel("account", "serial");
  }
  if (SERVICE.test(number) || parcel) return false;
  if (!one.grouped && one.hasLabel("serial")) return false;
  return !(one.hasLabel("company") && /^[은는이가]?[\s:(]*$/.test(label?.gap ?? ""));
}

function isForeign(one: Candidate): boolean {
  const { digits, lengths, joints } = one;
  const total = digits.length;
  if (total < 8) return false;
  const parts = lengths.split(",").map(Number);
  if (parts.length === 1) {
    return [1, 2, 3].some(
      (n) => ABROAD.test(digits.slice(0, n)) && total <= (LONGEST[digits.slice(0, n)] ?? 15) && total >= 9,
    );
  }
  const code = digits.slice(0, parts[0]);
  if (!ABROAD.test(code) || total > (LONGEST[code] ?? 15) || code === "82") return false;
  if (joints.includes(".") && (!one.isJoinedBy(".") || parts.length < 4)) return false;
  return one.isJoinedBy("- .(") && (parts.at(-1) ?? 0) >= 2 && parts.slice(1).every((n) => n <= 10);
}

const FIRST = "(?<!\\d)(?:010|공일공|영일영)";
const TOLD_BEHIND = new RegExp(`^[^\\d\\n]{0,8}(?:앞|첫)[^\\d\\n]{0,8}${FIRST}(?![-. ]?\\d)`);
const TOLD_AHEAD = new RegExp(
  `${FIRST}[^\\d\\n]{0,6}(?:빼고|빼면|생략|다음|뒤|붙이|떼고|이고)[^\\d\\n]{0,8}$|앞[^\\d\\n]{0,6}${FIRST}[^\\d\\n]{1,8}$`,
);

/** Eight digits whose 010 is told in words: "9876-5432인데 앞에 010", "010 빼고 98765432". */
function hasFirstPartApart(one: Candidate): boolean {
  if (!/^(?:8|4,4)$/.test(one.lengths) || /^1[568]/.test(one.digits) || one.hasLabelBefore("serial")) return false;
  if (!one.isJoinedBy("- .(*에") || /[-에]/.test(one.reading.joints[one.last] ?? "")) return false;
  return TOLD_BEHIND.test(one.textAfter(28)) || TOLD_AHEAD.test(one.textBefore(24));
}

/** Shapes that are phone numbers only because somebody says so: no area code, no first 0, an American one. */
function isUnusualPhone(one: Candidate): boolean {
  const { digits, lengths } = one;
  const next = one.reading.groups[one.last + 1]?.digits.length ?? 0;
  if (!one.isJoinedBy("- .(") || (next > 3 && /[- .]/.test(one.reading.joints[one.last] ?? ""))) return false;
  if (lengths === "3,4" && one.isJoinedBy(".")) return false; // 127.8333 is a place
  if (lengths === "4,4" || lengths === "3,4") return !/^1[568]/.test(digits);
  if (lengths === "2,4,4" || lengths === "10") return /^1[016-9]/.test(digits);
  return /^(?:3,3,4|1,3,3,4)$/.test(lengths) && /^(?:1?[2-9])/.test(digits);
}
