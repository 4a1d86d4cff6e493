/**
 * Inquiries as people write them, with and without personal data, from a seed: the same seed, the same sentences.
 *
 * Nothing here is anybody's: digits are drawn at random, cards only made to pass the check digit.
 */
import type { Kind } from "../../../extension/core/redact/kinds.ts";

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

export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** Mulberry32. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  below(n: number): number {
    return Math.floor(this.next() * n);
  }

  one<T>(list: readonly T[]): T {
    return list[this.below(list.length)] as T;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  digits(n: number): string {
    let out = "";
    for (let i = 0; i < n; i++) out += this.below(10);
    return out;
  }

  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }
}

const two = (n: number) => String(n).padStart(2, "0");
const wide = (text: string) => text.replace(/[0-9+().-]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
const DASHES = ["-", "-", "-", "-", "–", "—", "‑", "－", "ㅡ", " - ", "−"];

/** Groups of digits, joined as people join them. */
function join(dice: Dice, groups: string[], glue: readonly string[] = ["-", "-", "-", " ", ".", ""]): string {
  const by = dice.one(glue);
  const text = groups.join(by === "-" ? dice.one(DASHES) : by);
  return dice.chance(0.06) ? wide(text) : text;
}

function birth(dice: Dice): string {
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

/** `prefix` and random digits with the check digit at the end. */
export function withCheckDigit(dice: Dice, prefix: string, length: number): string {
  const body = prefix + dice.digits(length - prefix.length - 1);
  let sum = 0;
  for (let i = 0; i < body.length; i++) {
    const digit = Number(body.charAt(body.length - 1 - i));
    sum += i % 2 === 1 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return body + ((10 - (sum % 10)) % 10);
}

function cut(text: string, lengths: number[]): string[] {
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

const KINDS = [person, passport, licence, card, account, phone, phone, mail, card, account];

const OPEN = [
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
const CLOSE = [
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

function together(dice: Dice, parts: Inquiry[]): Inquiry {
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

type Draw = (dice: Dice) => string;
const date = (dice: Dice) => `${dice.between(2019, 2027)}${two(dice.between(1, 12))}${two(dice.between(1, 28))}`;
const dotted = (dice: Dice, by: string) =>
  `${dice.between(2019, 2027)}${by}${two(dice.between(1, 12))}${by}${two(dice.between(1, 28))}`;
const hidden = (dice: Dice) => dice.one(["*", "*", "X", "x", "○", "●", "•"]);

/** What looks like personal data and is none. `name → sentences`. */
export const HARMLESS: Record<string, Draw> = {
  "order number": (d) =>
    `${d.one(["주문번호", "주문 번호", "네이버페이 주문번호", "쿠팡 주문번호", "order number", "구매번호", "결제번호", "거래번호"])}${d.one([": ", " ", "는 ", "\n"])}${d.one([date(d) + d.digits(8), d.digits(d.between(13, 17)), `${date(d)}-${d.digits(7)}`, `ORD-${date(d)}-${d.digits(6)}`, withCheckDigit(d, "4", 16), withCheckDigit(d, "5", 16)])}`,
  "bare order number": (d) => `${date(d)}${d.digits(8)} 주문 취소해 주세요`,
  "Google order": (d) =>
    `GPA.${d.digits(4)}-${d.digits(4)}-${d.digits(4)}-${d.digits(5)} ${d.one(["환불해 주세요", "결제 건이에요", "영수증이 왔어요"])}`,
  "Apple order": (d) => `Apple 주문 ID ${d.one(["MQ", "MK", "ML"])}${d.digits(2)}K${d.digits(5)}X 결제됐어요`,
  date: (d) =>
    `${dotted(d, d.one(["-", ".", "/", ". "]))}${d.one(["에 결제했어요", "부터 로그인이 안 돼요", "까지 기다렸어요", " 14:30:55에 보냈어요"])}`,
  "compact date": (d) => `${date(d)} ${d.one(["가입", "결제", "기준"])}이에요`,
  "birth date": (d) => `생년월일은 ${d.one([birth(d), `19${birth(d)}`, dotted(d, "-")])}입니다`,
  time: (d) => `오전 ${two(d.below(12))}:${two(d.below(60))}:${two(d.below(60))}에 오류가 났어요`,
  price: (d) =>
    `${d.one([`${d.between(1, 999)},${d.digits(3)}`, `${d.between(1, 99)},${d.digits(3)},${d.digits(3)}`, String(d.between(1000, 99999999)), `1${d.digits(10)}`])}원이 ${d.one(["결제됐어요", "빠져나갔어요", "입금됐어요", "환불 안 됐어요"])}`,
  version: (d) =>
    `${d.one(["앱 버전", "버전", "version", "Android", "iOS"])} ${d.between(1, 30)}.${d.below(20)}.${d.below(20)}${d.one(["", ".1234", `.${d.digits(4)}`])} 쓰고 있어요`,
  build: (d) => `빌드 ${d.one([`${date(d)}.${d.below(9)}`, d.digits(10), `${d.digits(2)}${d.digits(9)}`])} 에서 멈춰요`,
  tracking: (d) =>
    `${d.one(["운송장", "송장번호", "운송장번호", "택배 송장", "CJ대한통운", "한진택배", "등기번호", "tracking number"])}${d.one([" ", ": ", "는 "])}${d.one([d.digits(10), d.digits(12), d.digits(13), `${d.between(1000, 9999)}-${d.digits(4)}-${d.digits(4)}`, `EG${d.digits(9)}KR`, `RR${d.digits(9)}KR`])} 조회가 안 돼요`,
  "bare tracking": (d) => `${d.between(1000, 9999)}-${d.digits(4)}-${d.digits(4)} 배송이 안 와요`,
  link: (d) =>
    `https://${d.one(["cs.kakao.com", "pf.kakao.com", "m.site.co.kr", "help.x.com"])}/${d.one([`helps?articleId=${d.digits(10)}`, `tel/010-${d.digits(4)}-${d.digits(4)}`, `?email=hong${d.digits(2)}@naver.com`, `p/${withCheckDigit(d, "4", 16)}`, `u?rrn=900101-1${d.digits(6)}`])} ${d.one(["이 링크예요", "눌렀어요", "에서 오류가 나요"])}`,
  "bare link": (d) =>
    `${d.one(["cs.kakao.com/requests", "bit.ly/3abc", "x.com/i/flow"])}?q=010-${d.digits(4)}-${d.digits(4)} 로 들어갔어요`,
  "business number": (d) =>
    `${d.one(["사업자등록번호", "사업자번호", "사업자 등록번호:"])} ${d.digits(3)}-${d.digits(2)}-${d.digits(5)}`,
  "bare business number": (d) => `영수증에 ${d.between(101, 899)}-${d.digits(2)}-${d.digits(5)} 라고 나와요`,
  "company number": (d) => `법인등록번호 ${d.between(110, 285)}111-${d.between(1, 7)}${d.digits(6)} 회사예요`,
  IP: (d) =>
    `IP ${d.between(1, 223)}.${d.below(256)}.${d.below(256)}.${d.below(256)}${d.one(["", ":8080"])}에서 로그인했대요`,
  coordinates: (d) => `${d.one(["위도 경도", "좌표", "위치는"])} 37.${d.digits(6)}, 126.${d.digits(6)} 예요`,
  "error code": (d) =>
    `오류 코드 ${d.one([`-${d.digits(4)}`, `0x8007${d.digits(4)}`, `KOE${d.digits(3)}`, `E-${d.digits(4)}-${d.digits(4)}`, d.digits(10), `ERR_${d.digits(12)}`])}가 나와요`,
  "service line": (d) =>
    `${d.one(["15", "16", "18"])}${d.one(["77", "88", "44", "66", "99", "22", "00", "33"])}-${d.digits(4)}${d.one(["로 전화했어요", "에서 문자가 왔어요", " 고객센터가 안 받아요", "번은 어디예요?"])}`,
  "short code": (d) => `${d.one(["112", "118", "1372", "1332", "1377", "182", "110", "1394", "114"])}에 신고했어요`,
  "free line": (d) => `080-${d.digits(3)}-${d.digits(4)}로 수신 거부했어요`,
  "centre line": (d) => `고객센터 ${d.one(["02", "031"])}-${d.between(200, 9999)}-${d.digits(4)}는 안 받아요`,
  "postal code": (d) => `우편번호 ${d.one([d.digits(5), `${d.digits(3)}-${d.digits(3)}`])} 이에요`,
  IMEI: (d) => `IMEI ${d.one(["", "번호 ", ": "])}${withCheckDigit(d, d.one(["35", "86", "01", "34"]), 15)} 기기예요`,
  "user id": (d) =>
    `${d.one(["사용자 ID", "유저 아이디", "Discord ID", "채널 ID", "회원번호", "user id", "고객번호"])}${d.one([" ", ": ", "는 "])}${d.one([d.digits(18), d.digits(17), d.digits(13), d.digits(9), d.digits(12), `UC${d.digits(8)}ab`])} 입니다`,
  handle: (d) => `카카오톡 아이디 ${d.one(["hong", "sky_", "mimi"])}${d.digits(d.between(4, 8))} 로 왔어요`,
  "X handle": (d) => `@user${d.digits(8)} 계정이 정지됐어요`,
  "partly hidden phone": (d) =>
    `010-${hidden(d).repeat(4)}-${d.digits(4)}${d.one(["로 인증번호가 갔대요", " 맞아요", "이고"])}`,
  "partly hidden tail": (d) => `010-${d.digits(4)}-${hidden(d).repeat(4)} 번호예요`,
  "partly hidden resident": (d) => `주민번호 ${birth(d)}-${d.between(1, 4)}${"*".repeat(6)}까지 썼어요`,
  "partly hidden card": (d) =>
    `카드 ${d.digits(4)}-${d.one(["****", `${d.digits(2)}**`])}-****-${d.digits(4)}로 결제했어요`,
  "partly hidden account": (d) =>
    `국민은행 ${d.digits(6)}-${hidden(d).repeat(2)}-${d.digits(3)}${hidden(d).repeat(3)} 계좌`,
  "partly hidden mail": (d) => `${d.one(["ho****", "h**g", "k***"])}@naver.com 계정이에요`,
  "card ending": (d) => `카드 ${d.one(["끝자리", "뒷자리 4자리", "마지막 네 자리"])} ${d.digits(4)}로 결제했어요`,
  "phone ending": (d) => `휴대폰 ${d.one(["뒷자리", "끝 네 자리"])} ${d.digits(4)}번이에요`,
  coupon: (d) =>
    `${d.one(["쿠폰 번호", "상품권 번호", "기프트카드 번호", "쿠폰 코드"])} ${d.digits(4)}-${d.digits(4)}-${d.digits(4)}-${d.digits(4)} 가 안 돼요`,
  "code in letters": (d) =>
    `${d.one(["ORD", "INV", "CS", "TICKET", "REQ"])}-${d.one([`${birth(d)}-1${d.digits(6)}`, `010-${d.digits(4)}-${d.digits(4)}`, d.digits(13), withCheckDigit(d, "4", 16)])} 문의예요`,
  ticket: (d) =>
    `${d.one(["문의번호", "접수번호", "상담번호", "case number", "티켓 번호", "승인번호"])}${d.one([" ", ": ", "는 "])}${d.one([d.digits(8), d.digits(10), d.digits(12), `${date(d)}-${d.digits(5)}`])} 답변이 없어요`,
  barcode: (d) => `바코드 880${d.digits(10)} 상품이에요`,
  ISBN: (d) => `ISBN 978-89-${d.digits(4)}-${d.digits(3)}-${d.below(10)} 책이에요`,
  serial: (d) =>
    `${d.one(["시리얼 번호", "모델명", "serial number"])} ${d.one([`S${d.digits(8)}`, `R${d.digits(8)}`, d.digits(11), `SM-${d.digits(8)}`])} 제품이에요`,
  "not a date": (d) =>
    `코드 ${two(d.below(100))}${two(d.between(13, 99))}${two(d.between(1, 28))}-${d.between(1, 4)}${d.digits(6)} 이 나와요`,
  "not a check digit": (d) => {
    const right = withCheckDigit(d, "4", 16);
    const wrong = right.slice(0, 15) + ((Number(right.at(-1)) + d.between(1, 9)) % 10);
    return `${d.one(["", "화면에 "])}${cut(wrong, [4, 4, 4, 4]).join(d.one(["-", " ", ""]))} 라고 떠요`;
  },
  "account talk": (d) =>
    `${d.one(["국민은행", "카카오뱅크", "토스"])} 앱에서 ${d.between(1, 9)}${d.digits(4)}원 ${d.one(["이체했어요", "송금했어요"])}. 거래번호 ${date(d)}${d.digits(6)}`,
  "bank line": (d) =>
    `${d.one(["국민은행", "신한은행", "농협"])} 고객센터 ${d.one(["1588-9999", "1599-8000", "1661-3000", "080-023-3000"])}에 물었어요`,
  "user@version": (d) => `lodash@4.17.${d.below(30)} 오류예요`,
  "image name": (d) => `캡처 ${date(d)}_${d.digits(6)}.png 랑 icon@2x.png 첨부해요`,
  "desk mailbox": (d) =>
    `${d.one(["support@toss.im", "noreply@x.com", "no-reply@kakaocorp.com", "help@company.co.kr"])}에서 메일이 왔어요`,
  timestamp: (d) => `타임스탬프 17${d.digits(11)} 로그예요`,
  vehicle: (d) => `차량번호 ${d.digits(2)}가 ${d.digits(4)} 주차 결제요`,
  hours: (d) =>
    `운영시간 0${d.below(10)}:00-1${d.below(10)}:30, 점심 12:00-13:00 맞나요? 월-금 ${d.between(1, 5)}회 걸었어요`,
  counts: (d) => `${d.between(2, 9)}번이나 문의했고 ${d.between(10, 999)}일째 ${d.between(1000, 9999)}명이 기다려요`,
};

/** Inquiries without personal data; one in seven holds two such things. */
export function negatives(seed: number, count: number): Inquiry[] {
  const dice = new Dice(seed);
  const names = Object.keys(HARMLESS);
  const draw = (): Inquiry => {
    const name = dice.one(names);
    return { text: dice.one(OPEN) + (HARMLESS[name] as Draw)(dice) + dice.one(CLOSE), expected: [], what: name };
  };
  return Array.from({ length: count }, () => (dice.chance(0.15) ? together(dice, [draw(), draw()]) : draw()));
}
