/**
 * Letters to a help desk with everything that people put into them, from a seed: whole messages, not single numbers.
 *
 * A message is written with marks: `‹phone|010-…›` is personal data of that kind, all else must stay. Nobody's data: digits
 * are drawn at random, names are those of examples.
 */
import type { Kind } from "../../../extension/core/redact/kinds.ts";
import type { Expected } from "./corpus.ts";
import { Dice, withCheckDigit } from "./dice.ts";

export interface Letter {
  text: string;
  expected: Expected[];
}

type Draw = (dice: Dice) => string;

const two = (n: number) => String(n).padStart(2, "0");
const said = (digits: string) => digits.replace(/\d/g, (d) => "공일이삼사오육칠팔구".charAt(Number(d)));
const hanja = (digits: string) => digits.replace(/\d/g, (d) => "〇一二三四五六七八九".charAt(Number(d)));
const wide = (digits: string) => digits.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
const mark = (kind: Kind, text: string) => `‹${kind}|${text}›`;
const born = (dice: Dice) => `${two(dice.below(100))}${two(dice.between(1, 12))}${two(dice.between(1, 28))}`;

const mobile: Draw = (dice) => {
  const a = `${dice.between(2, 9)}${dice.digits(3)}`;
  const b = dice.digits(4);
  const [a1, a2, b1, b2] = [a.slice(0, 2), a.slice(2), b.slice(0, 2), b.slice(2)];
  const ways: Draw[] = [
    () => mark("phone", `010-${a}-${b}`),
    () => mark("phone", `010-${a}-${b}`),
    () => mark("phone", `010${a}${b}`),
    () => mark("phone", `010 ${a} ${b}`),
    () => mark("phone", `010.${a}.${b}`),
    () => mark("phone", `010)${a}-${b}`),
    () => mark("phone", `+82 10-${a}-${b}`),
    () => mark("phone", `010 ${a1} ${a2} ${b1} ${b2}`),
    () => mark("phone", `010-${a1}-${a2}-${b}`),
    () => mark("phone", [..."010", ...a, ...b].join(dice.one([" ", "-", "."]))),
    () => mark("phone", `공일공 ${said(a)} ${said(b)}`),
    () =>
      mark(
        "phone",
        `공일공${dice.one(["에 ", "의 ", " 다시 ", "-", "에"])}${said(a)}${dice.one(["에 ", "의 ", " 다시 "])}${said(b)}`,
      ),
    () => mark("phone", `공일공${said(a)}${said(b)}`),
    () => mark("phone", `010 ${said(a)} ${said(b)}`),
    () => mark("phone", `공일공-${a}-${b}`),
    () => mark("phone", `${hanja("010")}-${hanja(a)}-${hanja(b)}`),
    () => mark("phone", wide(`010-${a}-${b}`)),
    () => mark("phone", `010${dice.one(["*", "~", "/", "_", "★", "+", "=", "··", ", ", " ㅡ ", "→"])}${a}-${b}`),
    () => mark("phone", `o1o-${a}-${b}`),
    () => mark("phone", `010${a}-${b}`),
    () => `앞에 010 붙이고 ${mark("phone", `${a}-${b}`)}`,
    () => `${mark("phone", `${a} ${b}`)} (앞에 010)`,
    () => `010 빼고 ${mark("phone", `${a}${b}`)}`,
  ];
  return dice.one(ways)(dice);
};

const landline: Draw = (dice) => {
  const area = dice.one(["02", "031", "042", "051", "053", "062", "064", "070"]);
  const exchange = `${dice.between(2, 9)}${dice.digits(area === "070" ? 3 : dice.between(2, 3))}`;
  return mark(
    "phone",
    dice.one([`${area}-${exchange}-`, `${area})${exchange}-`, `(${area}) ${exchange}-`, `${area} ${exchange} `]) +
      dice.digits(4),
  );
};

const resident: Draw = (dice) => {
  const front = born(dice);
  const sex = dice.below(5) === 0 ? dice.between(5, 8) : dice.between(1, 4);
  const kind = sex > 4 ? "foreigner-number" : "resident-number";
  const tail = `${sex}${dice.digits(6)}`;
  return dice.one<Draw>([
    () => mark(kind, `${front}-${tail}`),
    () => mark(kind, `${front}-${tail}`),
    () => `주민번호 ${mark(kind, `${front}${tail}`)}`,
    () => `주민번호는 ${mark(kind, `${front} ${tail}`)}`,
    () => mark(kind, `${front}-${tail.slice(0, 1)} ${tail.slice(1)}`),
    () => mark(kind, `${front}-${tail.slice(0, 3)} ${tail.slice(3)}`),
    () => `주민등록번호 ${mark(kind, `${front.slice(0, 2)}.${front.slice(2, 4)}.${front.slice(4)} - ${tail}`)}`,
    () => `생년월일 ${mark("birth-date", front)} 주민번호 뒷자리 ${mark(kind, tail)}`,
    () => `주민 뒷자리는 ${mark(kind, tail)}`,
    () => `주민번호 뒤 7자리: ${mark(kind, tail)}`,
    () => `주민번호 ${mark(kind, `${said(front)} ${said(tail)}`)}`,
    () => mark(kind, `${said(front)}에 ${said(tail)}`),
    () => mark(kind, `${front}ㅡ${tail}`),
    () => mark(kind, `${front}~${tail}`),
    () => mark(kind, `${front}다시${tail}`),
  ])(dice);
};

const card: Draw = (dice) => {
  const good = withCheckDigit(dice, dice.one(["4", "51", "53", "9410", "6251", "3560"]), 16);
  const bad = good.slice(0, 15) + ((Number(good.at(-1)) + dice.between(1, 9)) % 10);
  const four = (digits: string) => digits.match(/\d{4}/g) ?? [];
  return dice.one<Draw>([
    () => `카드번호 ${mark("card", four(good).join("-"))}`,
    () => mark("card", four(good).join(" ")),
    () => mark("card", four(good).join("-")),
    () => mark("card", good),
    () => `카드 ${mark("card", four(bad).join("-"))}`,
    () => `신한카드 ${mark("card", four(bad).join(" "))}`,
    () => `카드번호는 ${mark("card", bad)}`,
    () => `체크카드 ${mark("card", four(good).map(said).join(" "))}`,
    () => `카드 ${mark("card", four(good).join(dice.one([".", "/", "·", " - ", "_"])))}`,
    () => `카드번호 ${mark("card", wide(four(good).join("-")))}`,
  ])(dice);
};

const account: Draw = (dice) => {
  const [bank, lengths] = dice.one<[string, number[]]>([
    ["국민은행", [6, 2, 6]],
    ["국민", [6, 2, 6]],
    ["신한", [3, 3, 6]],
    ["우리은행", [4, 3, 6]],
    ["하나은행", [3, 6, 5]],
    ["농협", [3, 4, 4, 2]],
    ["기업은행", [3, 6, 2, 3]],
    ["카카오뱅크", [4, 2, 7]],
    ["카뱅", [4, 2, 7]],
    ["토스뱅크", [4, 4, 4]],
    ["케이뱅크", [3, 3, 6]],
    ["새마을금고", [4, 4, 4, 1]],
    ["우체국", [6, 2, 6]],
  ]);
  const groups = lengths.map((n, i) => (i ? dice.digits(n) : dice.between(1, 9) + dice.digits(n - 1)));
  const number = mark(
    "bank-account",
    dice.one([
      groups.join("-"),
      groups.join("-"),
      groups.join(" "),
      groups.join(""),
      groups.map(said).join(" "),
      groups.join("에 "),
      groups.join(" 다시 "),
      wide(groups.join("-")),
      groups.join("/"),
      groups.join("."),
    ]),
  );
  return dice.one([
    `${bank} ${number}`,
    `${bank} ${number}`,
    `${bank} 계좌 ${number}`,
    `계좌번호는 ${number} ${bank}`,
    `환불 계좌 ${bank} ${number}`,
  ]);
};

const mail: Draw = (dice) => {
  const id =
    dice.one(["minsu", "hong.gd", "kimyh", "sky_love", "jieun-park", "happy"]) +
    dice.one(["", dice.digits(2), dice.digits(4)]);
  const [host, korean] = dice.one([
    ["naver", "네이버"],
    ["gmail", "지메일"],
    ["hanmail", "한메일"],
    ["daum", "다음"],
    ["kakao", "카카오"],
    ["nate", "네이트"],
  ]);
  const end = host === "hanmail" || host === "daum" ? "net" : "com";
  return mark(
    "email",
    dice.one([
      `${id}@${host}.${end}`,
      `${id}@${host}.${end}`,
      `${id}@${host}.${end}`,
      `${id}＠${host}.${end}`,
      `${id} @ ${host}.${end}`,
      `${id}@${host}`,
      `${id}골뱅이${host}.${end}`,
      `${id} 골뱅이 ${host} 점 ${end}`,
      `${id} 골뱅이 ${korean} 점 ${end === "net" ? "넷" : "컴"}`,
      `${id} 골뱅이 ${korean}`,
      `${id}@${korean}`,
      `${id}@${host},${end}`,
      `${id}(at)${host}.${end}`,
      `${id}[at]${host}[dot]${end}`,
    ]),
  );
};

const NAMES =
  "홍길동 김영희 이철수 박민수 최지우 정하은 강서연 조현우 윤지민 장도윤 임수빈 한예린 오세훈 서지안 신동엽 권나라 황정민 안소희 송하준 전지현 남궁민 배수지 유재석 문가영 양세찬".split(
    " ",
  );
const name: Draw = (dice) => {
  const one = mark("name", dice.one(NAMES));
  return dice.one([
    `예금주 ${one}`,
    `예금주는 ${one}`,
    `성함 ${one}`,
    `이름: ${one}`,
    `이름은 ${one}입니다`,
    `입금자명 ${one}`,
    `저는 ${one}입니다`,
    `제 이름은 ${one}이에요`,
    `받는 사람 ${one}`,
    `성명 : ${one}`,
  ]);
};

const address: Draw = (dice) => {
  const street = `${dice.one(["월드컵로", "테헤란로", "가람로", "한빛길", "중앙대로", "달빛마을로"])} ${dice.between(1, 400)}${dice.one(["", `-${dice.between(1, 40)}`, `번길 ${dice.between(1, 60)}`])}`;
  const door = `${dice.between(101, 120)}동 ${dice.between(1, 25)}0${dice.between(1, 9)}호`;
  const city = dice.one(["서울시 마포구 ", "경기도 성남시 분당구 ", "부산 해운대구 ", ""]);
  return dice.one([
    `${city}${mark("address", `${street} ${door}`)}`,
    `${city}${mark("address", `${street}, ${door}`)}`,
    `집은 ${mark("address", door)}`,
    `주소는 ${city}${mark("address", street)}`,
    `주소: ${city}${mark("address", `${street} ${dice.between(2, 9)}0${dice.between(1, 9)}호`)}`,
    `배송지 ${city}${mark("address", `${street} 한빛아파트 ${door}`)}`,
  ]);
};

const secret: Draw = (dice) => {
  const word =
    dice.one(["minsu", "Happy", "qwer", "love", "Seoul", "abcd"]) +
    dice.digits(dice.between(2, 4)) +
    dice.one(["", "!", "@", "!!", "#"]);
  const code = dice.digits(6);
  return dice.one([
    `비밀번호는 ${mark("password", word)}`,
    `비번 ${mark("password", word)}`,
    `비밀번호: ${mark("password", word)}`,
    `pw ${mark("password", word)}`,
    `패스워드가 ${mark("password", word)}`,
    `비번은 ${mark("password", dice.digits(4))}`,
    `인증번호 ${mark("code", code)}`,
    `인증번호는 ${mark("code", code)}`,
    `인증번호[${mark("code", code)}]`,
    `인증코드 ${mark("code", `${code.slice(0, 3)} ${code.slice(3)}`)}`,
    `OTP ${mark("code", code)}`,
    `보안코드는 ${mark("code", dice.digits(4))}`,
  ]);
};

const paper: Draw = (dice) =>
  dice.one([
    `여권번호 ${mark("passport", `M${dice.digits(8)}`)}`,
    `여권번호는 ${mark("passport", `M${dice.digits(3)}${dice.one(["A", "B", "H"])}${dice.digits(4)}`)}`,
    `여권 ${mark("passport", `M ${dice.digits(4)} ${dice.digits(4)}`)}`,
    `운전면허 ${mark("driver-licence", `${dice.between(11, 26)}-${dice.between(70, 99)}-${dice.digits(6)}-${dice.digits(2)}`)}`,
    `면허번호 ${mark("driver-licence", `${dice.between(11, 19)} ${dice.between(70, 99)} ${dice.digits(6)} ${dice.digits(2)}`)}`,
  ]);

const inName: Draw = (dice) =>
  `아이디 ${dice.one(["kim", "lee_", "minsu", "love"])}${mark("phone", `010${dice.between(2, 9)}${dice.digits(7)}`)}`;

/** What a link says of whom it was made for. */
const inLink: Draw = (dice) => {
  const number = `010${dice.between(2, 9)}${dice.digits(7)}`;
  const [a, b, c] = [number.slice(0, 3), number.slice(3, 7), number.slice(7)];
  const value = dice.one([
    `phone=${mark("phone", number)}`,
    `userTel=${mark("phone", `${a}-${b}-${c}`)}`,
    `q=${mark("phone", `${a}-${b}-${c}`)}`,
    `mobile_no=${mark("phone", `%2B82${number.slice(1)}`)}`,
    `hp=${mark("phone", `${a}%20${b}%20${c}`)}`,
    `email=${mark("email", `hong${dice.digits(2)}@naver.com`)}`,
    `id=${mark("email", `hong${dice.digits(2)}%40gmail.com`)}`,
    `next=https%3A%2F%2Fa.kr%2F%3Ftel%3D${mark("phone", number)}%26mail%3D${mark("email", `kim${dice.digits(2)}%2540daum.net`)}`,
  ]);
  return `https://m.shop.co.kr/join?${dice.one(["", "step=2&"])}${value}${dice.one(["", "&lang=ko", "#top"])} 에서 멈춰요`;
};

const PERSONAL: Draw[] = [
  inLink,
  mobile,
  mobile,
  mobile,
  mobile,
  landline,
  resident,
  resident,
  card,
  card,
  account,
  account,
  mail,
  mail,
  name,
  address,
  secret,
  secret,
  paper,
  inName,
];

const date = (dice: Dice) => `${dice.between(2024, 2026)}${two(dice.between(1, 12))}${two(dice.between(1, 28))}`;

/** What looks like somebody's and is not. */
const NOBODYS: Record<string, Draw> = {
  order: (d) =>
    `${d.one(["주문번호", "주문 번호는", "결제 주문번호:", "쿠팡 주문", "예약번호"])} ${d.one([date(d) + d.digits(8), `${date(d)}-${d.digits(7)}`, d.digits(12), d.digits(14), d.digits(16)])}`,
  approval: (d) => `승인번호 ${d.digits(8)}`,
  parcel: (d) =>
    `${d.one(["운송장번호", "송장", "택배 송장번호는", "등기번호"])} ${d.one([d.digits(12), d.digits(13), `${d.digits(4)}-${d.digits(4)}-${d.digits(4)}`])}`,
  handle: (d) =>
    d.one([
      `트위터 @${d.one(["minsu", "kko", "sky"])}_${d.digits(4)}`,
      `인스타 @${d.one(["hong", "kim"])}.${d.one(["gil", "photo"])}`,
      `카카오톡 아이디 ${d.one(["kko_love", "hello", "star"])}${d.digits(d.between(2, 6))}`,
      `네이버 아이디 minsu${d.digits(4)}`,
      `닉네임 하늘이${d.digits(2)}`,
    ]),
  link: (d) =>
    d.one([
      `https://x.com/minsu_${d.digits(4)}/status/${d.digits(19)}`,
      `https://cs.kakao.com/helps?articleId=${d.digits(10)}`,
      `t.me/a010${d.digits(8)}`,
      `https://www.daum.net/?q=${d.digits(11)}`,
      `open.kakao.com/o/s${d.digits(6)}`,
    ]),
  company: (d) =>
    d.one([
      `고객센터 ${d.one(["1577", "1588", "1600", "1899"])}-${d.digits(4)}`,
      `${d.one(["1577", "1588", "1644"])}-${d.digits(4)}에서 온 문자`,
      "080-234-0051",
      `사업자등록번호 ${d.digits(3)}-${d.digits(2)}-${d.digits(5)}`,
      "카카오 고객센터 1577-3754",
      "국번 없이 118",
    ]),
  date: (d) =>
    d.one([
      `${d.between(2024, 2026)}년 ${d.between(1, 12)}월 ${d.between(1, 28)}일 ${d.between(1, 12)}시 ${d.between(1, 59)}분`,
      `2026.${two(d.between(1, 12))}.${two(d.between(1, 28))} ${two(d.below(24))}:${two(d.below(60))}`,
      `${d.between(1, 12)}/${d.between(1, 28)} 결제`,
      `2026-11-${two(d.between(1, 28))}`,
      `생일 ${mark("birth-date", born(d))}`,
    ]),
  money: (d) =>
    d.one([
      `${d.between(1, 99)},${d.digits(3)}원`,
      `${d.between(1, 9)},${d.digits(3)},${d.digits(3)}원`,
      `${d.between(1, 99)}만 ${d.between(1, 9)}천원`,
      `${d.digits(5)}원 ${d.between(2, 5)}번`,
    ]),
  version: (d) =>
    d.one([
      `버전 ${d.between(1, 30)}.${d.below(20)}.${d.below(20)}`,
      `안드로이드 ${d.between(10, 16)}`,
      `iOS ${d.between(15, 26)}.${d.below(9)}.${d.below(9)}`,
      `갤럭시 S${d.between(20, 26)} 울트라 ${d.one(["256", "512"])}GB`,
      `빌드 ${date(d)}.${d.digits(3)}`,
      `v${d.between(1, 9)}.${d.digits(2)}.${d.digits(4)}`,
    ]),
  error: (d) =>
    d.one([
      `오류 코드 ${d.digits(5)}`,
      `에러코드: -${d.digits(4)}`,
      `KOE${d.digits(3)}`,
      `0x8007${d.digits(4)}`,
      `error ${d.one(["404", "504"])}`,
      `550 5.1.1`,
    ]),
  cardEnd: (d) => `카드 끝자리 ${d.digits(4)}`,
  phoneEnd: (d) => `휴대폰 뒷자리 ${d.digits(4)}`,
  hidden: (d) =>
    d.one([
      `010-****-${d.digits(4)}`,
      `h***@naver.com`,
      `${born(d)}-1******`,
      `카드 ${d.digits(4)}-****-****-${d.digits(4)}`,
    ]),
  passwordTalk: (d) =>
    d.one([
      "비밀번호 변경이 안 돼요",
      `비밀번호를 ${d.between(3, 20)}번 틀렸어요`,
      "비밀번호 재설정 메일이 안 와요",
      "비번 까먹었어요",
      "비밀번호가 일치하지 않는다고 나와요",
      "Password reset",
      "비밀번호 8자 이상이라고 하는데",
    ]),
  codeTalk: (d) =>
    d.one([
      "인증번호가 안 와요",
      `인증번호를 ${d.between(2, 9)}번이나 눌렀어요`,
      "인증번호 6자리를 넣으라는데",
      `인증번호가 ${d.between(5, 30)}분째 안 와요`,
      "인증번호 전송 횟수 초과",
      "OTP 분실했어요",
    ]),
  nameTalk: (d) =>
    d.one([
      "이름 변경하고 싶어요",
      "예금주 확인이 안 돼요",
      "입금자명 다르게 보냈어요",
      "이름이 이상하게 나와요",
      "채널 이름은 하늘정원이에요",
      "저는 판매자예요",
      "저는 미성년자인데요",
      "성함이 어떻게 되시냐고 물어요",
      "방 이름: 주식공부방",
    ]),
  place: (d) =>
    d.one([
      "서울 마포구에 살아요",
      `${d.between(1, 9)}호선에서 잃어버렸어요`,
      "강남대로에서 택시를 탔어요",
      `${d.between(2, 9)}층 화장실`,
      "판교 카카오 본사에 가도 되나요",
      "주소 변경이 안 돼요",
      "이메일 주소를 바꾸고 싶어요",
    ]),
  rows: (d) =>
    d.one([
      "1 2 3 4 5 6 7 8 9 10",
      "일일이 다 지워야 하나요",
      "이 일이 있은 뒤 사이트가 느려요",
      `${d.between(1, 45)}, ${d.between(1, 45)}, ${d.between(1, 45)}, ${d.between(1, 45)}`,
      `${d.between(2, 9)}대 ${d.between(2, 9)} 비율`,
      "구글에서 이사 갔다고 오이마켓에",
    ]),
  ids: (d) =>
    d.one([
      `문의번호 ${d.digits(d.between(7, 10))}`,
      `회원번호 ${d.digits(9)}`,
      `IMEI ${mark("device-id", `35${d.digits(13)}`)}`,
      `사용자 ID ${d.digits(18)}`,
      `모델명 SM-G${d.digits(3)}N`,
      `일련번호 R3CT${d.digits(6)}`,
      `GPA.${d.digits(4)}-${d.digits(4)}-${d.digits(4)}-${d.digits(5)}`,
    ]),
};

const START = [
  "안녕하세요",
  "수고하십니다.",
  "급해요ㅠㅠ",
  "문의드려요",
  "아니 진짜",
  "카톡 정지 관련 문의요",
  "환불 요청합니다.",
  "계정이 해킹당한 것 같아요.",
  "로그인이 안 돼요",
  "제발 도와주세요",
  "Hello.",
  "택시에 폰을 두고 내렸어요",
];
const AFTER_IT = [
  "",
  "",
  "입니다",
  "이에요",
  " 입니다.",
  " 맞아요",
  "인데요",
  "이고요",
  " 확인 부탁드려요",
  " 예요",
  "요",
  ".",
  "!!",
  " ㅠㅠ",
  "로 연락 주세요",
  " 으로 가입했어요",
  "이라고 적었어요",
  "인데 안 돼요",
  " 이거예요",
];
const END = [
  "",
  "",
  "빨리 답 주세요",
  "감사합니다",
  "언제쯤 되나요?",
  "부탁드립니다 ㅠ",
  "3일째 기다려요",
  "해외라 전화가 안 돼요",
];

/** The text without its marks, and what they marked. */
export function parse(marked: string): Letter {
  const expected: Expected[] = [];
  let text = "";
  for (const part of marked.split(/(‹[^›]*›)/)) {
    const found = /^‹([a-z-]+)\|([^›]*)›$/.exec(part);
    if (found)
      expected.push({ kind: found[1] as Kind, start: text.length, end: text.length + (found[2] ?? "").length });
    text += found ? found[2] : part;
  }
  return { text, expected };
}

/** One to three pieces of data, and one to three harmless things, in a message. */
export function letters(seed: number, count: number): Letter[] {
  const dice = new Dice(seed);
  const harmless = Object.values(NOBODYS);
  return Array.from({ length: count }, (_, i) => {
    const pieces: string[] = [];
    if (i % 3) for (let n = dice.between(1, 3); n > 0; n--) pieces.push(dice.one(PERSONAL)(dice) + dice.one(AFTER_IT));
    for (let n = dice.between(i % 3 ? 0 : 1, 2); n > 0; n--)
      pieces.splice(dice.below(pieces.length + 1), 0, dice.one(harmless)(dice));
    return parse(
      [dice.one(START), ...pieces, dice.one(END)].filter(Boolean).join(dice.one(["\n", " ", "\n", ". ", ", "])),
    );
  });
}
