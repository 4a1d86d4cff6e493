/**
 * What people paste: forms filled in by hand, text messages passed on, lines of chat, a few words of English. From a seed.
 *
 * Marks as in `letters.ts`: `‹phone|…›` is personal data of that kind, all else must stay. Nobody's data.
 */
import { Dice, withCheckDigit } from "./dice.ts";
import { type Letter, parse } from "./letters.ts";

type Draw = (dice: Dice) => string;

const two = (n: number) => String(n).padStart(2, "0");
const SYLLABLES = "공일이삼사오육칠팔구";
const said = (digits: string) => digits.replace(/\d/g, (d) => SYLLABLES.charAt(Number(d)));
/** Some digits in the middle of a run said in words. */
const mixed = (dice: Dice, digits: string) =>
  digits.replace(/(?<=\d)\d(?=\d)/g, (d) => (dice.chance(0.5) ? SYLLABLES.charAt(Number(d)) : d));
const put = (kind: string, text: string) => `‹${kind}|${text}›`;
const day = (dice: Dice) => `${two(dice.between(55, 99))}${two(dice.between(1, 12))}${two(dice.between(1, 28))}`;

const phone: Draw = (d) => {
  const [a, b] = [`${d.between(2, 9)}${d.digits(3)}`, d.digits(4)];
  return d.one([
    put("phone", `010-${a}-${b}`),
    put("phone", `010 - ${a} - ${b}`),
    put("phone", `010${a}${b}`),
    put("phone", `010.${a}.${b}`),
    put("phone", `010 ${a}${b}`),
    put("phone", `010${a} ${b}`),
    put("phone", `0 10-${a}-${b}`),
    put("phone", `01 0${a.slice(0, 2)} ${a.slice(2)}${b.slice(0, 2)} ${b.slice(2)}`),
    put("phone", `010.${a.slice(0, 2)}.${a.slice(2)}.${b.slice(0, 2)}.${b.slice(2)}`),
    put("phone", `010-${a}-${said(b)}`),
    put("phone", `010-${said(a)}-${b}`),
    put("phone", `공1공-${mixed(d, a)}-${mixed(d, b)}`),
    put("phone", `공일공 ${a} ${b}`),
    put("phone", `영일영 ${said(a)} ${said(b)}`),
    put("phone", `공일공, ${said(a)}, ${said(b)}`),
    put("phone", `공일공 - ${said(a)} - ${said(b)}`),
    put("phone", `010에 ${a}에 ${b}`),
    put("phone", `010 다시 ${a} 다시 ${b}`),
    put("phone", `010국에 ${a}에 ${b}`),
    put("phone", `O10-${a}-${b}`),
    put("phone", `ㅇ1ㅇ-${a}-${b}`),
    put("phone", `+82-10-${a}-${b}`),
    put("phone", `+8210${a}${b}`),
    put("phone", `82 10 ${a} ${b}`),
    put("phone", `(010) ${a}-${b}`),
    put("phone", `010)${a})${b}`),
    put("phone", `010【${a}】${b}`),
    put("phone", `010♡${a}♡${b}`),
    put("phone", `010!${a}!${b}`),
    put("phone", `010ㅡ${a}ㅡ${b}`),
    put("phone", `010\n${a}\n${b}`.replaceAll("\n", " \u3000")),
    `${put("phone", `${a}-${b}`)} 앞은 010`,
    `${put("phone", `${a}${b}`)}이고 앞에 010 넣어주세요`,
    `공일공 빼고 ${put("phone", `${a} ${b}`)}`,
    `앞자리 010 뒤에 ${put("phone", `${a} ${b}`)}`,
  ]);
};

const resident: Draw = (d) => {
  const [front, sex] = [day(d), d.between(1, 6)];
  const tail = `${sex}${d.digits(6)}`;
  const kind = sex > 4 ? "foreigner-number" : "resident-number";
  return d.one([
    put(kind, `${front}-${tail}`),
    put(kind, `${front} - ${tail}`),
    put(kind, `${front}－${tail}`),
    put(kind, `${front}-${said(tail)}`),
    put(kind, `${front}-${tail.slice(0, 1)}-${tail.slice(1)}`.replace(/-(\d{6})$/, " $1")),
    put(kind, `${front} 다시 ${tail}`),
    put(kind, `${said(front)}-${said(tail)}`),
    put(kind, `${front}-${tail.slice(0, 4)} ${tail.slice(4)}`),
    put(kind, `${front}*${tail}`),
    put(kind, [...front, "-", ...tail].join(" ")),
  ]);
};
const residentTail: Draw = (d) => put("resident-number", `${d.between(1, 4)}${d.digits(6)}`);

const card: Draw = (d) => {
  const good = withCheckDigit(d, d.one(["4", "52", "9445", "6258", "5107"]), 16);
  const digits = d.chance(0.5) ? good : good.slice(0, 15) + ((Number(good.charAt(15)) + d.between(1, 9)) % 10);
  const parts = digits.match(/\d{4}/g) ?? [];
  return put(
    "card",
    d.one([
      parts.join("-"),
      parts.join("-"),
      parts.join(" "),
      parts.join(" - "),
      parts.map(said).join(" "),
      parts.join("/"),
      parts.map((part) => mixed(d, part)).join("-"),
    ]),
  );
};

const account: Draw = (d) => {
  const [bank, lengths] = d.one<[string, number[]]>([
    ["국민", [6, 2, 6]],
    ["KB국민은행", [6, 2, 6]],
    ["신한은행", [3, 3, 6]],
    ["우리", [4, 3, 6]],
    ["하나", [3, 6, 5]],
    ["농협은행", [3, 4, 4, 2]],
    ["카카오뱅크", [4, 2, 7]],
    ["토스", [4, 4, 4]],
    ["부산은행", [3, 4, 4, 2]],
    ["수협은행", [4, 4, 4]],
  ]);
  const groups = lengths.map((n, i) => (i ? d.digits(n) : d.between(1, 9) + d.digits(n - 1)));
  const number = put(
    "bank-account",
    d.one([
      groups.join("-"),
      groups.join("-"),
      groups.join(" "),
      groups.join(" - "),
      groups.map(said).join("-"),
      groups.map((group) => mixed(d, group)).join("-"),
      groups.join("의 "),
      groups.join("–"),
    ]),
  );
  return d.one([
    `${bank} ${number}`,
    `${bank} ${number}`,
    `[${bank}] ${number}`,
    `${number} (${bank})`,
    `${bank}: ${number}`,
  ]);
};

const mail: Draw = (d) => {
  const id = d.one(["minsu", "MINSU", "gildong.h", "lee_jy", "a.kim", "rose"]) + d.one(["", d.digits(3), "_kr"]);
  return put(
    "email",
    d.one([
      `${id}@naver.com`,
      `${id}@gmail.com`,
      `${id}@company.co.kr`,
      `${id}@univ.ac.kr`,
      `${id}@Naver.com`,
      `${id}@daum`,
      `${id}@gmail`,
      `${id} 골뱅이 네이버 점 컴`,
      `${id}골뱅이지메일닷컴`,
      `${id} 골뱅이 한메일`,
      `${id}@네이버.컴`,
      `${id} (골뱅이) naver.com`,
      `${id} at gmail dot com`,
      `${id}@nate . com`,
      `${id}@hanmail,net`,
    ]),
  );
};

const GIVEN = [
  "민준",
  "서연",
  "지우",
  "하준",
  "서윤",
  "도윤",
  "예린",
  "수빈",
  "현우",
  "은지",
  "영숙",
  "정훈",
  "미경",
  "성호",
  "나은",
  "길동",
  "철수",
  "영희",
];
const name: Draw = (d) =>
  put(
    "name",
    d.one(["김", "이", "박", "최", "정", "강", "조", "윤", "장", "임", "한", "오", "서", "신", "권", "황"]) +
      d.one(GIVEN),
  );

const home: Draw = (d) => {
  const street = `${d.one(["세종대로", "올림픽로", "동백로", "새싹길", "은하수로"])} ${d.between(1, 300)}${d.one(["", `-${d.between(1, 30)}`, `번길 ${d.between(1, 50)}`])}`;
  const unit = `${d.between(101, 130)}동 ${d.between(1, 20)}0${d.between(1, 8)}호`;
  return d.one([
    `서울 강동구 ${put("address", `${street} ${unit}`)}`,
    put("address", unit),
    `대전 서구 ${put("address", `${street}, ${unit}`)}`,
    `인천 ${put("address", `${street} ${d.between(1, 9)}0${d.between(1, 9)}호`)}`,
    put("address", `푸른아파트 ${unit}`),
    put("address", unit.replace(" ", "")),
  ]);
};

const password: Draw = (d) =>
  put(
    "password",
    d.one([
      `${d.one(["hello", "Minsu", "love", "tiger"])}${d.digits(3)}${d.one(["", "!", "@@", "#"])}`,
      `1q2w3e${d.digits(2)}r`,
      `qwer${d.digits(4)}`,
      `${d.one(["A", "b"])}${d.digits(4)}$xy`,
    ]),
  );
const code: Draw = (d) => put("code", d.digits(6));

/** One line of a form, of a text message, of talk: somebody's. */
const THEIRS: Draw[] = [
  (d) =>
    `${d.one(["연락처", "전화번호", "휴대폰", "핸드폰 번호", "폰번호", "연락 가능한 번호"])}${d.one([": ", " : ", " - ", " ", "="])}${phone(d)}`,
  (d) => `${d.one(["ㅇ", "■", "1)", "-", "○"])} 연락처 : ${phone(d)}`,
  (d) => `제 번호는 ${phone(d)}`,
  (d) => `${phone(d)} 여기로 전화 주세요`,
  (d) => `엄마 폰은 ${phone(d)}`,
  (d) => `문자는 ${phone(d)} 으로요`,
  (d) => `주민등록번호: ${resident(d)}`,
  (d) => `주민번호 ${resident(d)}`,
  (d) =>
    `${d.one(["주민번호 뒷자리", "주민등록번호 뒷자리는", "주민 뒷번호", "주민번호 뒤 7자리는"])} ${residentTail(d)}`,
  (d) => `${d.one(["카드번호", "카드 번호는", "신용카드", "삼성카드", "결제 카드"])} ${card(d)}`,
  (d) => `${d.one(["환불 계좌", "계좌번호", "입금 계좌는", "계좌"])} ${account(d)}`,
  (d) => account(d),
  (d) => `${d.one(["이메일", "메일 주소", "가입 메일은", "메일"])}${d.one([": ", " "])}${mail(d)}`,
  (d) => `${mail(d)} 로 보내주세요`,
  (d) => `${d.one(["성함", "예금주", "이름", "성명", "입금자명", "수취인"])}${d.one([": ", " : ", ":"])}${name(d)}`,
  (d) => `${d.one(["예금주", "성함", "받는 분", "입금자"])} ${name(d)}`,
  (d) => `제 이름은 ${name(d)}입니다`,
  (d) => `저는 ${name(d)}이고`.replace("입니다", "이에요"),
  (d) => `${d.one(["주소", "배송지", "집 주소"])}: ${home(d)}`,
  (d) => `집은 ${home(d)}`,
  (d) =>
    `${d.one(["비밀번호", "비번", "pw", "PW", "패스워드", "기존 비밀번호", "password"])}${d.one([": ", " ", "는 ", "="])}${password(d)}`,
  (d) => `id: kko_${d.digits(3)} pw: ${password(d)}`,
  (d) => `[Web발신] 인증번호[${code(d)}]를 입력해 주세요`,
  (d) => `인증번호는 ${code(d)} 입니다. 타인에게 알려주지 마세요`,
  (d) => `인증번호 : ${code(d)} (3분 이내)`,
  (d) => `OTP 번호 ${code(d)}`,
  (d) => `여권번호 ${put("passport", `M${d.digits(3)}${d.one(["A", "C", "K"])}${d.digits(4)}`)}`,
  (d) =>
    `운전면허번호 ${put("driver-licence", `${d.between(11, 26)}-${d.between(80, 99)}-${d.digits(6)}-${d.digits(2)}`)}`,
  (d) => `카톡 아이디는 ${d.one(["jh", "park", "my_"])}${put("phone", `010${d.between(2, 9)}${d.digits(7)}`)}`,
  (d) => `My phone is ${put("phone", `010-${d.between(2, 9)}${d.digits(3)}-${d.digits(4)}`)}`,
  (d) => `Your verification code is ${code(d)}`,
  (d) => `Name: ${put("name", d.one(["Minsu Kim", "Hong Gildong", "Jane Park"]))}`,
];

/** Lines that look like it and are nobody's. */
const NOBODYS: Draw[] = [
  (d) => `주문번호: 2026${two(d.between(1, 12))}${two(d.between(1, 28))}${d.digits(d.one([5, 7, 8]))}`,
  (d) => `${d.one(["운송장", "송장번호", "택배 번호"])}: ${d.digits(d.one([10, 12, 13]))}`,
  (d) =>
    `[Web발신] [국외발신] ${d.between(1, 99)},${d.digits(3)}원 결제 완료 ${two(d.between(1, 12))}/${two(d.between(1, 28))} ${two(d.below(24))}:${two(d.below(60))}`,
  (d) =>
    `결제일시 2026-${two(d.between(1, 12))}-${two(d.between(1, 28))} ${two(d.below(24))}:${two(d.below(60))}:${two(d.below(60))}`,
  (d) => `승인번호 ${d.digits(8)} 할부 ${d.between(2, 12)}개월`,
  () => "인증번호는 타인에게 알려주지 마세요",
  (d) => `인증번호가 ${d.between(2, 9)}번 연속으로 안 왔어요`,
  (d) => `비밀번호 ${d.between(3, 9)}회 오류로 잠겼대요`,
  () => "비밀번호를 바꾸라는데 기존 비밀번호를 몰라요",
  () => "password가 틀렸다고만 나와요",
  (d) => `인스타 아이디 ${d.one(["jh_daily", "minsu.kim", "rose___"])}${d.digits(2)}`,
  (d) => `트위터 @${d.one(["jh", "rose", "mimi"])}${d.digits(d.between(2, 6))} 정지`,
  (d) =>
    `https://${d.one(["www.coupang.com", "smartstore.naver.com", "x.com"])}/p/${d.digits(d.between(8, 13))}?id=${d.digits(11)}`,
  (d) => `고객센터 ${d.one(["1577-1330", "1588-1200", "1600-3838", "080-080-0080"])} 통화 중`,
  (d) => `${d.one(["15", "16", "18"])}${d.digits(2)}-${d.digits(4)} 번호로 문자가 왔어요`,
  (d) => `사업자번호 ${d.digits(3)}-${d.digits(2)}-${d.digits(5)} 대표자명 공란`,
  (d) => `버전 ${d.between(1, 26)}.${d.below(12)}.${d.below(30)} (${d.digits(8)})`,
  (d) => `갤럭시 S${d.between(21, 26)} SM-S${d.digits(3)}N 안드로이드 ${d.between(12, 16)}`,
  (d) => `화면 1080x2400, 16:9, 배터리 ${d.between(2, 99)}%`,
  (d) => `에러 ${d.one(["E1003", "ERR-2041", "0x80004005", "-1001", "KOE205", "500"])}`,
  (d) => `게임 UID ${d.digits(9)} 서버 ${d.between(1, 9)}`,
  (d) => `쿠폰번호 ${d.digits(4)}-${d.digits(4)}-${d.digits(4)}-${d.digits(4)}`,
  (d) => `문의 접수번호 ${d.digits(d.between(6, 10))}`,
  (d) =>
    `${d.between(1, 12)}월 ${d.between(1, 28)}일 ${d.between(1, 12)}시 ${d.between(0, 59)}분쯤 ${d.between(2, 9)}번 시도`,
  (d) => `${d.between(2, 9)}만원씩 ${d.between(2, 9)}번, 총 ${d.between(10, 99)}만 ${d.between(1, 9)}천원`,
  () => "이 일이 있고 이틀 뒤 또 그랬어요",
  () => "사이트 이사 이후 오이 사이즈가 이상해요",
  () => "일이 이렇게 된 이유를 일일이 알려 주세요",
  () => "구 버전은 되는데 이 버전은 오류가 나요",
  () => "저는 그냥 이용자일 뿐이에요",
  () => "엄마가 주문한 거라 이름이 달라요",
  () => "이름 정보가 다르다고 거절됐어요",
  () => "예금주명이 일치하지 않습니다",
  () => "수취인 정보를 다시 확인하래요",
  (d) => `채팅방 이름: ${d.one(["주말산행", "고양이방", "정보공유"])}`,
  (d) => `모임 장소는 강남역 ${d.between(1, 12)}번 출구`,
  (d) => `${d.between(1, 20)}층 ${d.between(1, 3)}호기 엘리베이터`,
  () => "세종대로에서 택시를 탔는데 두고 내렸어요",
  () => "메일 주소를 네이버로 바꾸고 싶어요",
  () => "카카오@직원이라고 하는 사람이 연락했어요",
  (d) => `IP ${d.between(1, 223)}.${d.below(256)}.${d.below(256)}.${d.below(256)} 에서 접속`,
  (d) => `카드 끝 네자리 ${d.digits(4)}`,
  (d) => `010-${d.one(["****", "XXXX", "○○○○"])}-${d.digits(4)} 로 갔대요`,
  (d) => `로또 ${Array.from({ length: 6 }, () => d.between(1, 45)).join(" ")}`,
  (d) => `차량 ${d.digits(2)}가 ${d.digits(4)} 주차`,
  (d) => `우편번호 ${d.digits(5)}`,
  (d) => `상품번호 ${d.digits(d.between(8, 11))}`,
];

const OPEN = ["", "", "문의합니다", "[문의]", "급합니다!!", "안녕하세요 상담원님", "아래와 같이 보냅니다.", "Hi,"];
const CLOSE = ["", "", "확인 부탁드립니다.", "ㅠㅠ", "답장 주세요~", "이상입니다."];

/** Forms and talk of two to six lines. */
export function forms(seed: number, count: number): Letter[] {
  const dice = new Dice(seed);
  return Array.from({ length: count }, () => {
    const lines = Array.from({ length: dice.between(2, 6) }, () => dice.one(dice.chance(0.5) ? THEIRS : NOBODYS)(dice));
    return parse(
      [dice.one(OPEN), ...lines, dice.one(CLOSE)].filter(Boolean).join(dice.one(["\n", "\n", "\n", " / ", ". ", "  "])),
    );
  });
}
