/**
 * Which runs of digits are somebody's: the shapes of Korean numbers, judged by the nearest label.
 *
 * A shape starts at one group of digits and takes at most six, so the work grows with the text and nothing else.
 */
import { aboutAccount, type Label, nearestLabel } from "./mask-labels.ts";
import type { Joint, Reading } from "./mask-text.ts";

export type NumberKind =
  | "resident-number"
  | "foreigner-number"
  | "passport"
  | "driver-licence"
  | "card"
  | "bank-account"
  | "phone";

/** A number: which groups of digits it takes, and where it stands (a "+" or a letter may belong to it). */
export interface Hit {
  kind: NumberKind;
  last: number;
  start: number;
  end: number;
}

/** Groups `first` to `last` seen as one candidate. */
export class Candidate {
  readonly digits: string;
  /** Lengths of the groups: "3,4,4". */
  readonly lengths: string;
  readonly joints: Joint[];
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly last: number;
  #label: Label | null | undefined;

  constructor(reading: Reading, first: number, last: number) {
    const groups = reading.groups.slice(first, last + 1);
    this.digits = groups.map((group) => group.digits).join("");
    this.lengths = groups.map((group) => group.digits.length).join();
    this.joints = reading.joints.slice(first, last);
    this.start = groups[0]?.start ?? 0;
    this.end = groups.at(-1)?.end ?? 0;
    this.text = reading.text;
    this.last = last;
  }

  get label(): Label | null {
    if (this.#label === undefined) this.#label = nearestLabel(this.text, this.start, this.end);
    return this.#label;
  }

  /** The label to judge by when this number continues a list ("계좌 110-…, 220-…"). */
  inherit(label: Label | null): void {
    this.#label = label;
  }

  get grouped(): boolean {
    return this.joints.length > 0;
  }

  joined(by: string): boolean {
    return this.joints.every((joint) => joint !== null && by.includes(joint));
  }

  is(...classes: Label["class"][]): boolean {
    return this.label !== null && classes.includes(this.label.class);
  }

  /** Said right before or behind to be another kind of number: "주문번호 4111-…". */
  get otherNumber(): boolean {
    return this.is("serial") && (this.label?.strong ?? false) && (this.label?.gap.length ?? 99) <= 6;
  }

  hit(kind: NumberKind, start = this.start, end = this.end): Hit {
    return { kind, last: this.last, start, end };
  }
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function birthDate(digits: string): boolean {
  const day = Number(digits.slice(4, 6));
  return day >= 1 && day <= (DAYS[Number(digits.slice(2, 4)) - 1] ?? 0);
}

/** Resident and foreigner registration numbers: a birth date, then seven digits of which the first tells who. */
export function resident(one: Candidate): Hit | null {
  if (one.lengths !== "13" && one.lengths !== "6,7") return null;
  const named = one.is("resident");
  const sex = one.digits.charAt(6);
  if (!named) {
    if (!birthDate(one.digits) || !/[1-8]/.test(sex) || one.otherNumber) return null;
    if (one.joints[0] !== "-" && one.is("serial")) return null;
    if (!one.grouped && one.is("account", "bank")) return null;
  }
  const foreigner = /[5-8]/.test(sex) || (named && /외국인|거소|alien|foreign|arc/i.test(one.label?.words ?? ""));
  return one.hit(foreigner ? "foreigner-number" : "resident-number");
}

export function luhn(digits: string): boolean {
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
const CARD_LENGTHS = /^(?:4,4,4,4|4,6,5|4,6,4|16|15|14|19|8,8|4,12|12,4|4,4,8|6,10|4,4,4,3|4,4,4,2|4,4,4,4,3)$/;

/** Payment cards. */
export function card(one: Candidate): Hit | null {
  if (!CARD_LENGTHS.test(one.lengths) || !one.joined("- .~")) return null;
  const named = one.is("card");
  // A mistyped digit does not make a card number public.
  if (named && one.label?.strong && /^(?:4,4,4,4|4,6,5|16)$/.test(one.lengths)) return one.hit("card");
  if (!luhn(one.digits) || !NETWORKS[one.digits.length]?.test(one.digits)) return null;
  if (
    one.otherNumber ||
    (one.is("serial") && (!one.grouped || /카드|쿠폰|상품권|기프티콘/.test(one.label?.words ?? "")))
  )
    return null;
  if (!one.grouped && one.digits.length === 14 && one.is("account", "bank")) return null;
  return one.hit("card");
}

const REGION =
  /(?:서울|부산|경기(?:남부|북부| 남부| 북부)?|강원|충북|충남|전북|전남|경북|경남|제주|대구|인천|광주|대전|울산|세종)[ -]{0,3}$/;
// With the region's code twelve digits, with its name or without a region ten.
const LICENCE_LENGTHS = /^(?:2,2,6,2|12|4,6,2|2,10|2,2,8|10,2|2,6,2|10|2,8)$/;
const REGION_CODE = /^(?:1[1-9]|2[0-68])/;

/** Driver's licences: region (name or code), year, serial, check digits. */
export function licence(one: Candidate): Hit | null {
  if (!LICENCE_LENGTHS.test(one.lengths) || !one.joined("- .") || one.otherNumber) return null;
  const region = REGION.exec(one.text.slice(Math.max(0, one.start - 10), one.start));
  const start = one.start - (region?.[0].length ?? 0);
  if (region && one.lengths === "2,6,2") return one.hit("driver-licence", start);
  if (one.lengths === "2,2,6,2" && REGION_CODE.test(one.digits) && !one.is("account", "bank")) {
    return one.hit("driver-licence");
  }
  return one.is("licence") ? one.hit("driver-licence", start) : null;
}

/** Passports: a letter and eight digits, since 2021 a letter among them; older and foreign ones only when named. */
export function passport(one: Candidate): Hit | null {
  if (!/^[36789]$/.test(one.lengths)) return null;
  const { text } = one;
  const before = /(?<![A-Za-z0-9])(?:([A-Za-z]{1,2})-?|([A-Z]{1,2}|[a-z]) )$/.exec(
    text.slice(Math.max(0, one.start - 4), one.start),
  );
  if (!before) return one.lengths === "9" && one.is("passport") ? one.hit("passport") : null;
  const start = one.start - before[0].length;
  const label = nearestLabel(text, start, one.end);
  const named = label?.class === "passport";
  const korean = /^[MSRGD]$/i.test(before[0]) && label?.class !== "serial";
  if (one.lengths === "8") return named || korean ? one.hit("passport", start) : null;
  if (/[67]/.test(one.lengths)) return named ? one.hit("passport", start) : null;
  const later = /^ ?[A-Za-z] ?\d{4}(?!\d)/.exec(text.slice(one.end, one.end + 8));
  if (one.lengths !== "3" || !later || !(named || korean)) return null;
  return { kind: "passport", last: one.last + 1, start, end: one.end + later[0].length };
}

// Group lengths that banks print. Spaces and dots are trusted only in these.
const BANKS = new Set(
  "6,2,6 3,3,6 3,2,6 4,3,6 3,6,5 3,4,4,2 3,6,2,3 4,2,7 4,4,4 4,4,4,1 4,4,5 4,2,6,1 3,2,6,1 3,2,5,1 5,2,6 3,6,3 3,2,4,3 4,2,6 3,3,5 3,4,4,1 3,2,7 2,2,6 3,5,2 3,6,2 4,6,2 6,2,5 5,2,5 3,4,5 3,3,7 3,4,6 3,2,6,3 3,8 4,4,6 3,3,8 6,6 3,6,4 3,7 4,3,5 3,4,4,3 4,2,5,1".split(
    " ",
  ),
);
const DATE = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/;
const UNIT = /^ ?(?:원|만|천|억|won|krw|달러|개|건|점|포인트|회|명|%|바이트|byte|[kmg]b(?![가-힣a-z])|℃|도(?![ 로]))/i;

/** Bank accounts: only where the words around say so. */
export function account(one: Candidate): Hit | null {
  const { digits, lengths } = one;
  if (digits.length < 10 || digits.length > 16 || !one.joined("- .")) return null;
  const { label } = one;
  const most = one.is("account") && label?.strong ? 16 : 14;
  if (!one.grouped && digits.length > most) return null;
  if (one.grouped && !one.joined("-") && !BANKS.has(lengths)) return null;
  if (one.grouped && DATE.test(digits) && /^4,/.test(lengths)) return null;
  // A business registration number; toll-free and service lines; an amount.
  if ((lengths === "3,2,5" && !(one.is("account") && label?.strong)) || /^0[68]0/.test(digits)) return null;
  if (!one.grouped && UNIT.test(one.text.slice(one.end, one.end + 6))) return null;
  if (/[$₩€¥\\#]/.test(one.text.charAt(one.start - 1))) return null;
  if (one.is("account")) return one.hit("bank-account");
  if (one.is("bank")) {
    const post = /우체국/.test(label?.words ?? "");
    const close = one.joined("-") && one.joints.length > 1 && (label?.gap.length ?? 99) <= 2;
    const usual = one.grouped ? close || BANKS.has(lengths) : digits.length >= 11;
    return usual && (!post || one.grouped || digits.length === 14) ? one.hit("bank-account") : null;
  }
  const said = BANKS.has(lengths) && one.joined("-") && !/^(?:4,4,4|6,6|3,7|3,8)$/.test(lengths);
  return label === null && said && aboutAccount(one.text, one.start, one.end) ? one.hit("bank-account") : null;
}
