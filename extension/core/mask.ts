// Hides personal data before a text leaves the device. Pure functions; nothing is stored.
//
// Every pattern is anchored on both sides so that parts of longer numbers (orders, tracking, versions) survive,
// and doubtful digits are decided by the nearest label before them ("계좌", "주문번호", …).

export type Kind =
  | "resident-number"
  | "foreigner-number"
  | "passport"
  | "driver-licence"
  | "card"
  | "bank-account"
  | "phone"
  | "email";

export interface Found {
  kind: Kind;
  start: number;
  end: number;
}

export interface Masked {
  text: string;
  found: Found[];
}

const LABELS: Record<Kind, string> = {
  "resident-number": "주민등록번호",
  "foreigner-number": "외국인등록번호",
  passport: "여권 번호",
  "driver-licence": "운전면허 번호",
  card: "카드 번호",
  "bank-account": "계좌 번호",
  phone: "전화번호",
  email: "이메일",
};

// What stands before a number and says that it is nobody's personal data.
const HARMLESS =
  /(주문|구매|거래|운송장|송장|등기|택배|배송|승인|예약|접수|문의|사건|상품|시리얼|일련|모델|버전|인보이스|티켓|사업자|order|tracking|invoice|ticket|serial|case|booking|version|gpa|imei|ver)[^\d\n]{0,14}$/i;
const ACCOUNT =
  /(계좌|입금|송금|이체|환불\s?받을|예금주|은행|뱅크|국민|신한|농협|기업|우체국|새마을(금고)?|수협|신협|저축|증권|account|bank)[^\d\n]{0,16}$/i;
const ACCOUNT_AFTER =
  /^[\s,·:()[\]-]{0,3}(\S{0,4}은행|\S{0,4}뱅크|국민|신한|우리|하나|농협|기업|우체국|새마을|수협|신협|예금주|계좌)/;
const CARD = /(카드|card|visa|master|amex|비자|마스터)[^\d\n]{0,14}$/i;
const PASSPORT = /(여권|passport)[^\dA-Za-z\n]{0,14}(no\.?\s*|번호\s*)?[:：]?\s*$/i;
const LICENCE = /(면허|licen[cs]e)[^\d\n]{0,14}$/i;
const RESIDENT = /(주민|등록\s?번호|민번|resident)[^\d\n]{0,14}$/i;

const LINK = /\b(?:https?:\/\/|www\.)[^\s<>"'）)]+/gi;
const EMAIL = /[A-Za-z0-9][A-Za-z0-9._%+-]*\s?(?:@|\(at\)|\[at\]|골뱅이)\s?(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}/g;
const RESIDENT_SHAPE = /(?<![\d.-])\d{6}\s?-?\s?[1-8]\d{6}(?![\d]|-\d)/g;
const CARD_SHAPE =
  /(?<![\w.-])(?:\d{4}([- ])\d{4}\1\d{4}\1\d{4}|\d{4}([- ])\d{6}\2\d{4,5}|\d{14,16})(?![\w]|-\d)/g;
const LICENCE_SHAPE =
  /(?<![\w.-])(?:(?:1[1-9]|2[0-8])-\d{2}-\d{6}-\d{2}|(?:서울|부산|경기|강원|충북|충남|전북|전남|경북|경남|제주|대구|인천|광주|대전|울산)\s?\d{2}-\d{6}-\d{2}|(?:1[1-9]|2[0-8])\d{10})(?![\w]|-\d)/g;
const PASSPORT_SHAPE = /(?<![A-Za-z0-9])[A-Za-z](?:\d{8}|\d{3}[A-Za-z]\d{4})(?![A-Za-z0-9])/g;
const PHONE_SHAPE =
  /(?<![\w.-])(?:\+\s?82[-. ]?\(?0?\)?(?:1[016-9]|2|[3-6][1-5]|70|50\d)[-. ]?\d{3,4}[-. ]?\d{4}|\(?01[016-9]\)?[-. ]{0,2}\d{3,4}[-. ]?\d{4}|\(?0(?:2|[3-6][1-5]|70|50\d)\)?[-. ]{0,2}\d{3,4}[-. ]?\d{4}|\+\s?[1-9]\d{0,2}[-. ]\(?\d{1,4}\)?(?:[-. ]\d{2,4}){2,3})(?![\w]|[-.]\d)/g;
const ACCOUNT_SHAPE = /(?<![\w.-])(?:\d{2,6}(?:-\d{1,7}){1,4}|\d{10,14})(?![\w]|-\d|[.,]\d)/g;

/** Digits and signs as a phone keyboard or a Korean IME may write them; same length, so that places stay places. */
function plain(text: string): string {
  return text
    .replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[＠]/g, "@")
    .replace(/[．]/g, ".")
    .replace(/[‐‑‒–—―−－ー]/g, "-")
    .replace(/[\u00a0\u3000]/g, " ");
}

function luhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    let n = Number(digits[digits.length - 1 - i]);
    if (i % 2 === 1) n = n > 4 ? n * 2 - 9 : n * 2;
    sum += n;
  }
  return sum % 10 === 0;
}

function birthDate(digits: string): boolean {
  const month = Number(digits.slice(2, 4));
  const day = Number(digits.slice(4, 6));
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

/** Networks that issue 14 to 16 digits, including Korean domestic cards (9…). Years such as 2026… are none of them. */
function cardPrefix(digits: string): boolean {
  return /^(?:4|5|6|9|3[0-9]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/.test(digits);
}

function lastIndex(pattern: RegExp, text: string): number {
  const match = pattern.exec(text);
  return match ? match.index : -1;
}

/** Is the nearest label before `start` one that says "not personal"? */
function harmless(before: string, ...personal: RegExp[]): boolean {
  const sign = lastIndex(HARMLESS, before);
  return sign >= 0 && personal.every((pattern) => lastIndex(pattern, before) < sign);
}

type Judge = (digits: string, before: string, after: string, raw: string) => Kind | null;

const RULES: [RegExp, Judge][] = [
  [EMAIL, () => "email"],
  [
    RESIDENT_SHAPE,
    (digits, before, _after, raw) => {
      if (!birthDate(digits) || harmless(before, RESIDENT)) return null;
      if (raw.length === 13 && !RESIDENT.test(before) && /[\w]$/.test(before)) return null;
      return /[5-8]/.test(digits[6] ?? "") ? "foreigner-number" : "resident-number";
    },
  ],
  [
    CARD_SHAPE,
    (digits, before, _after, raw) => {
      if (harmless(before, CARD)) return null;
      if (CARD.test(before) && digits.length >= 15) return "card";
      const grouped = raw.length > digits.length;
      return luhn(digits) && cardPrefix(digits) && (grouped || digits.length >= 15) ? "card" : null;
    },
  ],
  [LICENCE_SHAPE, (digits, before, _after, raw) => (raw.length > digits.length || LICENCE.test(before) ? "driver-licence" : null)],
  [
    PASSPORT_SHAPE,
    (_digits, before, _after, raw) =>
      PASSPORT.test(before) || (/^[MSRDGmsrdg]/.test(raw) && !harmless(before, PASSPORT)) ? "passport" : null,
  ],
  [
    PHONE_SHAPE,
    (digits, before, _after, raw) => {
      if (ACCOUNT.test(before) && !/^\+?(?:82)?\(?0?1[016-9]/.test(raw)) return null;
      return harmless(before) && raw.length === digits.length ? null : "phone";
    },
  ],
  [
    ACCOUNT_SHAPE,
    (digits, before, after) => {
      if (digits.length < 10 || digits.length > 16) return null;
      if (harmless(before, ACCOUNT)) return null;
      return ACCOUNT.test(before) || ACCOUNT_AFTER.test(after) ? "bank-account" : null;
    },
  ],
];

const CONTEXT = 28;

function overlaps(found: readonly { start: number; end: number }[], start: number, end: number): boolean {
  return found.some((other) => start < other.end && end > other.start);
}

/** Find personal data in `text`. Kinds in `keep` are left alone. Places are UTF-16 offsets into `text`. */
export function find(text: string, keep: readonly string[] = []): Found[] {
  const source = plain(text);
  const links = [...source.matchAll(LINK)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const found: Found[] = [];
  for (const [shape, judge] of RULES) {
    for (const match of source.matchAll(shape)) {
      const raw = match[0];
      const start = match.index;
      const end = start + raw.length;
      if (overlaps(links, start, end) || overlaps(found, start, end)) continue;
      const before = source.slice(Math.max(0, start - CONTEXT), start);
      const kind = judge(raw.replace(/\D/g, ""), before, source.slice(end, end + CONTEXT), raw);
      if (kind) found.push({ kind, start, end });
    }
  }
  return found.filter((one) => !keep.includes(one.kind)).sort((a, b) => a.start - b.start);
}

/** The text with personal data replaced by what it was. Of cards, the last four digits stay: support asks for them. */
export function mask(text: string, keep: readonly string[] = []): Masked {
  const found = find(text, keep);
  let out = "";
  let from = 0;
  for (const one of found) {
    const digits = plain(text.slice(one.start, one.end)).replace(/\D/g, "");
    const tail = one.kind === "card" ? ` ****${digits.slice(-4)}` : "";
    out += `${text.slice(from, one.start)}[${LABELS[one.kind]} 가림${tail}]`;
    from = one.end;
  }
  return { text: out + text.slice(from), found };
}
