/**
 * Inquiries with personal data as people write them, from a seed: the same seed, the same sentences. harmless.ts has those without.
 *
 * Nothing here is anybody's: digits are drawn at random, cards only made to pass the check digit.
 */
import type { Kind } from "../../../extension/core/redact/kinds.ts";
import { Dice, withCheckDigit } from "./dice.ts";

export interface Expected {
  kind: Kind;
  start: number;
  end: number;
}

export interface Inquiry {
  text: string;
  expected: Expected[];
  /** What was drawn, for messages. */
  what: string;
}

interface Value {
  kind: Kind;
  text: string;
  /** Words that come before or behind because without them nobody could tell. */
  before?: readonly string[];
  after?: readonly string[];
}

export const two = (n: number) => String(n).padStart(2, "0");
const wide = (text: string) => text.replace(/[0-9+().-]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const DASHES = ["-", "-", "-", "-", "–", "—", "‑", "－", "ㅡ", " - ", "−"];

/** Groups of digits, joined as people join them. */
function join(dice: Dice, groups: string[], glue: readonly string[] = ["-", "-", "-", " ", ".", ""]): string {
  const by = dice.one(glue);
  const text = groups.join(by === "-" ? dice.one(DASHES) : by);
  return dice.chance(0.06) ? wide(text) : text;
}

export function birth(dice: Dice): string {
  return two(dice.below(100)) + two(dice.between(1, 12)) + two(dice.between(1, 28));
}

function person(dice: Dice): Value {
  const foreign = dice.chance(0.35);
  const tail = (foreign ? dice.between(5, 8) : dice.between(1, 4)) + dice.digits(6);
  const text = join(dice, [birth(dice), tail], ["-", "-", "-", "", " ", "."]);
  return foreign
    ? { kind: "foreigner-number", text, before: ["외국인등록번호", "외국인 등록번호", "외등번호", "ARC number", ""] }
    : {
        kind: "resident-number",
        text,
        before: [
          "주민등록번호",
          "주민번호",
          "주민등록 번호",
          "주민 번호",
          "민증 번호",
          "resident registration number",
          "",
        ],
      };
}

function passport(dice: Dice): Value {
  const letter = dice.one(["M", "M", "M", "S", "R", "m", "G", "D"]);
  const text = dice.chance(0.5)
    ? letter + dice.digits(8)
    : letter + dice.digits(3) + dice.one(["A", "B", "C", "H", "a"]) + dice.digits(4);
  if (dice.chance(0.12)) {
    const foreign = dice.one([
      `E${dice.digits(8)}`,
      `EA${dice.digits(7)}`,
      `TK${dice.digits(7)}`,
      dice.digits(9),
      `JR${dice.digits(7)}`,
    ]);
    return { kind: "passport", text: foreign, before: ["여권번호", "여권 번호", "passport number", "passport no."] };
  }
  return { kind: "passport", text, before: ["여권번호", "여권 번호", "여권", "passport number", "passport no.", ""] };
}

const REGIONS = [
  "서울",
  "부산",
  "경기",
  "강원",
  "충북",
  "충남",
  "전북",
  "전남",
  "경북",
  "경남",
  "제주",
  "대구",
  "인천",
  "광주",
  "대전",
  "울산",
  "경기북부",
];

function licence(dice: Dice): Value {
  const tail = [two(dice.between(70, 99)), dice.digits(6), dice.digits(2)];
  const labels = [
    "운전면허번호",
    "운전면허 번호",
    "면허번호",
    "면허증 번호",
    "driver's license number",
    "driver licence",
  ];
  if (dice.chance(0.35)) {
    return {
      kind: "driver-licence",
      text: dice.one(REGIONS) + dice.one([" ", "", "-"]) + join(dice, tail, ["-"]),
      before: [...labels, ""],
    };
  }
  const code = String(dice.one([...Array.from({ length: 16 }, (_, i) => 11 + i), 28]));
  const text = join(dice, [code, ...tail], ["-", "-", "-", "-", "", " ", "."]);
  return { kind: "driver-licence", text, before: /^\S*[-–—‑－ㅡ−]/.test(text) ? [...labels, ""] : labels };
}

export function cut(text: string, lengths: number[]): string[] {
  let from = 0;
  return lengths.map((length) => {
    from += length;
    return text.slice(from - length, from);
  });
}

function card(dice: Dice): Value {
  const labels = [
    "카드번호",
    "카드 번호",
    "신용카드 번호",
    "체크카드",
    "국민카드",
    "삼성카드",
    "BC카드",
    "card number",
    "Visa",
    "결제한 카드",
    "",
  ];
  const kind = dice.below(10);
  if (kind === 0) {
    const text = withCheckDigit(dice, dice.one(["34", "37"]), 15);
    return { kind: "card", text: join(dice, cut(text, [4, 6, 5])), before: ["아멕스 카드", "Amex", "카드번호", ""] };
  }
  if (kind === 1) {
    const text = withCheckDigit(dice, dice.one(["36", "38", "300", "305"]), 14);
    return { kind: "card", text: join(dice, cut(text, [4, 6, 4])), before: ["다이너스 카드번호", "카드번호", ""] };
  }
  const prefix = dice.one(["4", "4", "51", "55", "53", "9410", "9490", "94", "62", "35", "2221", "6011", "5409", "65"]);
  const text = withCheckDigit(dice, prefix, 16);
  return { kind: "card", text: join(dice, cut(text, [4, 4, 4, 4])), before: labels };
}

const BANKS: [string[], number[][]][] = [
  [["국민은행", "국민", "KB국민은행", "KB"], [[6, 2, 6]]],
  [["신한은행", "신한", "Shinhan Bank"], [[3, 3, 6]]],
  [["우리은행", "우리"], [[4, 3, 6]]],
  [["하나은행", "하나"], [[3, 6, 5]]],
  [
    ["농협", "농협은행", "NH농협", "NH농협은행"],
    [
      [3, 4, 4, 2],
      [3, 2, 6],
    ],
  ],
  [["기업은행", "IBK기업은행", "기업"], [[3, 6, 2, 3]]],
  [["카카오뱅크", "카뱅"], [[4, 2, 7]]],
  [["토스뱅크", "토뱅"], [[4, 4, 4]]],
  [["케이뱅크", "케뱅"], [[3, 3, 6]]],
  [["우체국", "우체국 계좌"], [[6, 2, 6]]],
  [["새마을금고", "새마을"], [[4, 4, 4, 1]]],
  [["SC제일은행", "제일은행"], [[3, 2, 6]]],
  [
    ["부산은행", "대구은행", "iM뱅크"],
    [
      [3, 4, 4, 2],
      [3, 2, 6, 1],
    ],
  ],
  [
    ["수협은행", "신협"],
    [
      [4, 4, 4],
      [3, 3, 6],
    ],
  ],
];

function account(dice: Dice): Value {
  const [names, shapes] = dice.one(BANKS);
  const name = dice.one(names);
  // An account that begins like a phone number is taken for one, which hides it as well.
  const lengths = dice.one(shapes);
  const groups = lengths.map((n, i) => (i === 0 ? String(dice.between(1, 9)) + dice.digits(n - 1) : dice.digits(n)));
  const text = join(dice, groups, ["-", "-", "-", "-", "", " "]);
  const bank =
    name.endsWith("은행") || name.endsWith("뱅크") || name.endsWith("금고") || name.endsWith("Bank")
      ? name
      : dice.one([name, `${name}은행`]);
  const style = dice.below(8);
  if (style === 0)
    return {
      kind: "bank-account",
      text,
      after: [` (${bank})`, ` ${bank}`, `(${bank})`, ` ${bank} 홍길동`, ` ${bank}입니다`],
    };
  if (style === 1)
    return {
      kind: "bank-account",
      text,
      after: ["로 입금했어요", "로 환불해 주세요", "으로 송금했는데요", " 계좌로 이체했어요"],
    };
  if (style === 2) return { kind: "bank-account", text, before: [`${bank} 홍길동`, `${bank} 김영희`, `${bank} 계좌`] };
  if (style === 3)
    return {
      kind: "bank-account",
      text,
      before: ["환불 계좌", "계좌번호", "환불받을 계좌", "입금 계좌는", "bank account number", "가상계좌", "통장 번호"],
    };
  return { kind: "bank-account", text, before: [bank] };
}

function phone(dice: Dice): Value {
  const labels = [
    "휴대폰",
    "휴대폰 번호",
    "핸드폰",
    "연락처",
    "전화번호",
    "폰번호",
    "phone number",
    "mobile",
    "HP",
    "Tel",
    "제 번호",
    "",
  ];
  const kind = dice.below(12);
  const last = dice.digits(4);
  const middle = String(dice.between(2, 9)) + dice.digits(3);
  if (kind < 5) {
    const text = join(dice, ["010", middle, last], ["-", "-", "-", "-", " ", ".", "", "", ")", "/", "·"]);
    return { kind: "phone", text, before: labels };
  }
  if (kind === 5)
    return {
      kind: "phone",
      text: join(dice, [dice.one(["011", "016", "017", "019"]), middle.slice(1), last]),
      before: labels,
    };
  if (kind === 6) {
    const area = dice.one(["02", "031", "032", "033", "041", "042", "051", "053", "062", "064", "063", "055"]);
    const exchange = dice.chance(0.5) ? middle : `${dice.between(2, 9)}${dice.digits(2)}`;
    const text = dice.chance(0.3)
      ? `${dice.one([`(${area})`, `${area})`])}${dice.one(["", " "])}${exchange}-${last}`
      : join(dice, [area, exchange, last], ["-", "-", "-", " ", "."]);
    return { kind: "phone", text, before: [...labels, "집 전화", "회사"] };
  }
  if (kind === 7) return { kind: "phone", text: join(dice, ["070", middle, last]), before: labels };
  if (kind === 8) {
    const prefix = dice.one(["0502", "0503", "0504", "0505", "0506", "0507", "0508"]);
    return {
      kind: "phone",
      text: join(dice, [prefix, dice.chance(0.7) ? middle : middle.slice(1), last]),
      before: ["안심번호", "연락처", ""],
    };
  }
  if (kind === 9 || kind === 10) {
    const code = dice.one(["+82", "+82 ", "+82-", "+82)", "+82 (0)", "+82-0", "82-", "0082-", "(+82)"]);
    return { kind: "phone", text: code + join(dice, ["10", middle, last], ["-", "-", " "]), before: labels };
  }
  const abroad = dice.one([
    () => `+1-${dice.between(201, 989)}-${dice.between(200, 999)}-${last}`,
    () => `+1 (${dice.between(201, 989)}) ${dice.between(200, 999)}-${last}`,
    () => `+1${dice.between(201, 989)}${dice.between(200, 999)}${last}`,
    () => `+81-90-${middle}-${last}`,
    () => `+86 138 ${middle} ${last}`,
    () => `+44 20 ${middle} ${last}`,
    () => `+84 90 ${dice.digits(3)} ${last}`,
    () => `+49 151 ${dice.digits(8)}`,
    () => `+65 8${dice.digits(3)} ${last}`,
  ]);
  return { kind: "phone", text: abroad(), before: labels };
}

function mail(dice: Dice): Value {
  const name =
    dice.one([
      "hong.gildong",
      "kimyh",
      "minsu_92",
      "j.lee",
      "happy1004",
      "sky-blue",
      "a1b2c3",
      "park+kakao",
      "Chulsoo",
      "choi99",
    ]) + (dice.chance(0.5) ? dice.digits(dice.between(1, 4)) : "");
  const host = dice.one([
    "naver.com",
    "gmail.com",
    "daum.net",
    "hanmail.net",
    "kakao.com",
    "nate.com",
    "outlook.kr",
    "snu.ac.kr",
    "company.co.kr",
    "icloud.com",
  ]);
  const at = dice.one(["@", "@", "@", "@", "@", "@", " @ ", "(at)", "[at]", "골뱅이", "＠"]);
  return {
    kind: "email",
    text: name + at + host,
    before: ["이메일", "메일", "메일 주소", "가입 메일", "e-mail", "email", "아이디", ""],
  };
}

function customs(dice: Dice): Value {
  const text = dice.one(["P", "P", "P", "p"]) + dice.digits(12);
  return {
    kind: "customs-code",
    text,
    before: ["개인통관고유부호", "통관고유부호", "통관부호", "개인통관부호 번호", "customs code"],
  };
}

function device(dice: Dice): Value {
  const text = withCheckDigit(dice, dice.one(["35", "86", "01", "34"]), 15);
  const by = dice.one(["", "", "-", " "]);
  return {
    kind: "device-id",
    text: by ? cut(text, [2, 6, 6, 1]).join(by) : text,
    before: ["IMEI", "IMEI 번호", "imei1"],
  };
}

function birthDate(dice: Dice): Value {
  const [y, m, d] = [dice.between(1930, 2019), dice.between(1, 12), dice.between(1, 28)];
  const by = dice.one(["-", ".", "/", ". "]);
  const text = dice.one([
    birth(dice),
    `${y}${two(m)}${two(d)}`,
    `${y}${by}${two(m)}${by}${two(d)}`,
    `${y}${by}${m}${by}${d}`,
    `${two(y % 100)}${by}${two(m)}${by}${two(d)}`,
    `${y}년 ${m}월 ${d}일`,
    `${two(y % 100)}년 ${m}월 ${d}일`,
    `${d} Jan ${y}`,
    `March ${d}, ${y}`,
  ]);
  return { kind: "birth-date", text, before: ["생년월일", "제 생년월일", "출생일", "생일", "date of birth", "DOB"] };
}

const KINDS = [
  ...[person, passport, licence, card, account, phone, phone, mail, card, account],
  ...[customs, device, birthDate],
];

export const OPEN = [
  "안녕하세요. ",
  "문의드립니다. ",
  "",
  "",
  "",
  "카카오톡 계정이 정지됐어요. ",
  "결제 취소가 안 돼요. ",
  "2026-11-20에 문의했는데 답이 없어요. ",
  "Hello, I need help with my account. ",
  "앱 버전 25.11.0 쓰고 있어요.\n",
  "1577-3754로 전화했더니 녹음만 나와요. ",
  "주문번호 2026112212345678 건입니다. ",
  "12,900원이 결제됐어요. ",
  "도와주세요!!! ",
  "https://cs.kakao.com/requests?service=8 에서 썼어요. ",
];
const BETWEEN = [": ", " ", "는 ", "은 ", " : ", "가 ", "\n", ":", "는요 ", " is ", "= ", " - "];
const PARTICLES = [
  "",
  "",
  "입니다",
  "이에요",
  "로 연락 주세요",
  "으로 보내 주세요",
  "이고요",
  "인데",
  "를 확인해 주세요",
  ".",
  "이(가) 맞나요?",
  ", 확인 부탁드려요",
  "예요.",
  " 입니다",
  "로",
  "\n",
];
export const CLOSE = [
  "",
  "",
  " 감사합니다.",
  " 빠른 답변 부탁드립니다.",
  " 주문은 11월 20일에 했어요.",
  " 오류 코드는 KOE006입니다.",
  " Thank you.",
  " 3영업일 안에 답 주세요.",
  " 카드 끝자리는 1234예요.",
  " 고객센터 1588-3820도 안 받아요.",
];

/** One sentence around one value. */
function sentence(dice: Dice, value: Value): Inquiry {
  const label = value.before ? dice.one(value.before) : "";
  const lead = dice.one(OPEN) + (label && label + (/[은는]$/.test(label) ? " " : dice.one(BETWEEN)));
  const tail = (value.after ? dice.one(value.after) : dice.one(PARTICLES)) + dice.one(CLOSE);
  return {
    text: lead + value.text + tail,
    expected: [{ kind: value.kind, start: lead.length, end: lead.length + value.text.length }],
    what: value.kind,
  };
}

export function together(dice: Dice, parts: Inquiry[]): Inquiry {
  let text = "";
  const expected: Expected[] = [];
  for (const part of parts) {
    if (text) text += dice.one(["\n", " ", ". ", "\n- ", " / "]);
    for (const one of part.expected)
      expected.push({ ...one, start: one.start + text.length, end: one.end + text.length });
    text += part.text;
  }
  return { text, expected, what: parts.map((part) => part.what).join(" + ") };
}

/** Inquiries with at least one piece of personal data each; one in seven holds several. */
export function positives(seed: number, count: number): Inquiry[] {
  const dice = new Dice(seed);
  return Array.from({ length: count }, () => {
    const several = dice.chance(0.15) ? dice.between(2, 3) : 1;
    const parts = Array.from({ length: several }, () => sentence(dice, dice.one(KINDS)(dice)));
    return several === 1 ? (parts[0] as Inquiry) : together(dice, parts);
  });
}
