/**
 * Which runs of digits are somebody's: the shapes of Korean numbers, judged by the nearest label.
 *
 * Where a label names the number, how many digits it has decides; without one, only the usual way of writing it counts.
 */
import type { Candidate, Hit } from "./candidate.ts";
import { nearestLabel, speaksOfAccount } from "./labels.ts";

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isBirthDate(digits: string): boolean {
  const day = Number(digits.slice(4, 6));
  return day >= 1 && day <= (DAYS[Number(digits.slice(2, 4)) - 1] ?? 0);
}

const TAIL = /(?:뒷\s?자리|뒷\s?번호|뒤\s?(?:7|일곱|칠)\s?자리|뒤)[^\d.!?]{0,6}$/;

/** Resident and foreigner registration numbers: a birth date, then seven digits of which the first tells who. */
export function resident(one: Candidate): Hit | null {
  const { digits, lengths, joints } = one;
  const named = one.hasLabel("resident");
  const foreign = named && /외국인|거소|alien|foreign|arc/i.test(one.label?.words ?? "");
  const hit = (sex: string) => one.makeHit(foreign || /[5-8]/.test(sex) ? "foreigner-number" : "resident-number");
  if (digits.length === 7) {
    const said = TAIL.test(one.textBefore(16)) && one.isJoinedBy("-. ") && /^[1-8]/.test(digits);
    const other =
      one.hasLabelBefore("serial", "phone", "account", "card", "bank") && !/주민|민번|생년/.test(one.textBefore(20));
    return said && !other ? hit(digits.charAt(0)) : null;
  }
  if (digits.length !== 13) return null;
  const usual = lengths === "13" || lengths === "6,7";
  if (named && usual) return hit(digits.charAt(6));
  if (!isBirthDate(digits) || !/[1-8]/.test(digits.charAt(6))) return null;
  if (named) return hit(digits.charAt(6));
  const halves = one.jointAt(6);
  // 90 01 01-1234567, 900101-1 234567: only the dash between the halves tells.
  const clear = usual || one.spread || (halves === "-" && joints.filter((joint) => joint === "-").length === 1);
  if (!clear || one.otherNumber || (halves !== "-" && one.hasLabel("serial"))) return null;
  return one.grouped || !one.hasLabel("account", "bank") ? hit(digits.charAt(6)) : null;
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits.charAt(digits.length - 1 - i));
    sum += i % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}

// Networks by length. 9… are Korean domestic cards. A year (20…) and an IMEI (35…, 15 digits) are none of them.
const NETWORKS: Record<number, RegExp> = {
  14: /^(?:30[0-5]|3095|36|38|39)/,
  15: /^3[47]/,
  16: /^(?:4|5|6|9|35|36|30[0-5]|38|39|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/,
  19: /^(?:62|4|5|6)/,
};
const PRINTED = /^(?:4,4,4,4|4,6,5|4,6,4)$/;
const CARD_SPLITS = /^(?:16|15|14|19|8,8|4,12|12,4|4,4,8|6,10|4,4,4,3|4,4,4,2|4,4,4,4,3)$/;
const DATE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/;

/** Payment cards. */
export function card(one: Candidate): Hit | null {
  const { digits, lengths } = one;
  const named = one.hasLabel("card");
  // A digit too few or too many.
  if (named && /^4,4,4,[235]$/.test(lengths)) return one.makeHit("card");
  const network = NETWORKS[digits.length];
  if (!network) return null;
  const printed = PRINTED.test(lengths);
  // A mistyped digit does not make a card number public.
  if (named && (printed || (lengths === "16" && (one.label?.strong || (one.gap <= 6 && network.test(digits))))))
    if (printed || !DATE.test(digits)) return one.makeHit("card");
  if (!passesLuhn(digits) || !network.test(digits)) return null;
  const apart = one.spread && lengths.startsWith("1,");
  if (!printed && !named && !apart && !CARD_SPLITS.test(lengths)) return null;
  if (one.otherNumber) return null;
  if (one.hasLabel("serial") && (!one.grouped || /카드|쿠폰|상품권|기프티콘/.test(one.label?.words ?? ""))) return null;
  return one.grouped || digits.length !== 14 || !one.hasLabel("account", "bank") ? one.makeHit("card") : null;
}

const REGION =
  /(?:서울|부산|경기(?:남부|북부| 남부| 북부)?|강원|충북|충남|전북|전남|경북|경남|제주|대구|인천|광주|대전|울산|세종)[ -]{0,3}$/;
const REGION_CODE = /^(?:1[1-9]|2[0-68])/;

/** Driver's licences: region (name or code), year, serial, check digits. */
export function licence(one: Candidate): Hit | null {
  const { digits, lengths } = one;
  if ((digits.length !== 10 && digits.length !== 12) || one.otherNumber) return null;
  const region = REGION.exec(one.textBefore(10));
  const start = one.start - (region?.[0].length ?? 0);
  if (one.hasLabel("licence"))
    return digits.length === 10 || REGION_CODE.test(digits) ? one.makeHit("driver-licence", start) : null;
  if (!one.isJoinedBy("- .")) return null;
  if (region && lengths === "2,6,2") return one.makeHit("driver-licence", start);
  const coded = lengths === "2,2,6,2" && REGION_CODE.test(digits) && !one.hasLabel("account", "bank");
  return coded ? one.makeHit("driver-licence") : null;
}

/** Passports: a letter and eight digits, since 2021 a letter among them; older and foreign ones only when named. */
export function passport(one: Candidate): Hit | null {
  const { digits } = one;
  if (digits.length > 9 || !/^(?:3|6|7|8|9)$/.test(`${digits.length}`)) return null;
  const letter = /(?<![A-Za-z0-9])(?:([A-Za-z]{1,2})-?|([A-Z]{1,2}|[a-z]) )$/.exec(one.textBefore(4));
  if (!letter) return digits.length === 9 && !one.grouped && one.hasLabel("passport") ? one.makeHit("passport") : null;
  const start = one.start - letter[0].length;
  const label = nearestLabel(one.reading, start, one.end);
  const named = label?.class === "passport";
  const korean = /^[MSRGD]$/i.test(letter[0]) && label?.class !== "serial" && !one.grouped;
  if (digits.length === 8) return named || korean ? one.makeHit("passport", start) : null;
  if (digits.length === 6 || digits.length === 7) return named && !one.grouped ? one.makeHit("passport", start) : null;
  const later = /^[ -]?[A-Za-z][ -]?\d{4}(?!\d)/.exec(one.textAfter(8));
  if (digits.length !== 3 || one.grouped || !later || !(named || korean)) return null;
  return { kind: "passport", last: one.last + 1, start, end: one.end + later[0].length };
}

/** Personal customs codes: a P and twelve digits. Codes of goods look the same, a label or a date tells them. */
export function customsCode(one: Candidate): Hit | null {
  const { digits } = one;
  if (digits.length < 11 || digits.length > 13) return null;
  const letter = /(?<![A-Za-z0-9])[Pp][ -]?$/.exec(one.textBefore(3));
  const start = one.start - (letter?.[0].length ?? 0);
  const label = nearestLabel(one.reading, start, one.end);
  const named = label?.class === "customs" && one.isJoinedBy("- ");
  // A digit too few or too many is a slip only where its letter and its name are there.
  const whole = digits.length === 12;
  const alone = whole && letter?.[0] === "P" && !one.grouped && label?.class !== "serial" && !DATE.test(digits);
  return (named && (whole || letter)) || alone ? one.makeHit("customs-code", start) : null;
}

const PHONE_MAKERS = /^(?:35|86)/;
const OF_DEVICE = /imei|단말|기기|디바이스|device/i;

/** Numbers that a phone itself has (IMEI): whoever knows one can find or block it. */
export function deviceId(one: Candidate): Hit | null {
  const { digits, lengths, label } = one;
  if (one.hasLabel("serial") && /imei/i.test(label?.words ?? ""))
    return /^(?:1[456]|2,6,6,[12]|6,2,6,[12]|8,6,[12]|14,1|5,5,5|3,3,3,3,3)$/.test(lengths)
      ? one.makeHit("device-id")
      : null;
  if (lengths !== "15" || !PHONE_MAKERS.test(digits) || !passesLuhn(digits)) return null;
  const ofDevice = one.hasLabel("serial") && OF_DEVICE.test(label?.words ?? "");
  return label === null || ofDevice || one.hasLabel("phone") ? one.makeHit("device-id") : null;
}

// Group lengths that banks print. Spaces and dots are trusted only in these.
const BANKS = new Set(
  "6,2,6 3,3,6 3,2,6 4,3,6 3,6,5 3,4,4,2 3,6,2,3 4,2,7 4,4,4 4,4,4,1 4,4,5 4,2,6,1 3,2,6,1 3,2,5,1 5,2,6 3,6,3 3,2,4,3 4,2,6 3,3,5 3,4,4,1 3,2,7 2,2,6 3,5,2 3,6,2 4,6,2 6,2,5 5,2,5 3,4,5 3,3,7 3,4,6 3,2,6,3 3,8 4,4,6 3,3,8 6,6 3,6,4 3,7 4,3,5 3,4,4,3 4,2,5,1".split(
    " ",
  ),
);
const UNIT =
  /^ ?(?:원|만|천|억|won|krw|달러|개(?!인)|건|점|포인트|회(?!원)|명(?!의)|%|바이트|byte|[kmg]b(?![가-힣a-z])|℃|도(?![ 로]))/i;

/** Bank accounts: only where the words around say so, in the groups that banks print. */
export function account(one: Candidate): Hit | null {
  if (!mayBeAccount(one)) return null;
  const { digits, lengths, label } = one;
  const printed = BANKS.has(lengths);
  if (one.grouped && !printed && !one.isJoinedBy("-")) return null;
  if (one.hasLabel("account")) return one.makeHit("bank-account");
  if (one.hasLabel("bank")) {
    const post = /우체국/.test(label?.words ?? "");
    const close = one.isJoinedBy("-") && one.joints.length > 1 && one.gap <= 2;
    const usual = one.grouped ? close || printed : digits.length >= 11;
    return usual && (!post || one.grouped || digits.length === 14) ? one.makeHit("bank-account") : null;
  }
  const said = printed && one.isJoinedBy("-") && !/^(?:4,4,4|6,6|3,7|3,8)$/.test(lengths);
  return label === null && said && speaksOfAccount(one.text, one.start, one.end) ? one.makeHit("bank-account") : null;
}

/** Bank accounts in groups of any size, right behind a word that names an account. */
export function oddAccount(one: Candidate): Hit | null {
  const near = one.hasLabelBefore("account", "bank") && /^[^\n]{0,8}$/.test(one.label?.gap ?? "");
  const small = !/[3-9]|\d\d/.test(one.lengths); // six numbers of a lottery
  return near && one.even && !(small && !one.label?.strong) && mayBeAccount(one) ? one.makeHit("bank-account") : null;
}

function mayBeAccount(one: Candidate): boolean {
  const { digits, lengths, label } = one;
  if (digits.length < 10 || digits.length > 16) return false;
  const strong = one.hasLabel("account") && (label?.strong ?? false);
  if (!one.grouped && digits.length > (strong ? 16 : 14)) return false;
  if (one.grouped && DATE.test(digits) && /^4,(?:2,2|4)/.test(lengths)) return false;
  // A business registration number; toll-free and service lines, as long as those are; an amount.
  if (lengths === "3,2,5" && !strong) return false;
  if (/^0[68]0/.test(digits) && /^(?:3,[34],4|1[01])$/.test(lengths)) return false;
  return !UNIT.test(one.textAfter(6)) && !/[$₩€¥\\#]/.test(one.textBefore(1));
}
