/** Inquiries without personal data, with what looks like some: from a seed, as in corpus.ts. */
import { birth, CLOSE, cut, type Inquiry, OPEN, together, two } from "./corpus.ts";
import { Dice, withCheckDigit } from "./dice.ts";

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
    `https://${d.one(["cs.kakao.com", "pf.kakao.com", "m.site.co.kr", "help.x.com"])}/${d.one([`helps?articleId=${d.digits(10)}`, `tel/010-${d.digits(4)}-${d.digits(4)}`, `?email=support@toss.im`, `p/${withCheckDigit(d, "4", 16)}`, `u?orderNo=${date(d)}${d.digits(6)}&t=17${d.digits(11)}`, `?id=0${d.digits(9)}&from=${dotted(d, "-")}`, `i?tel=1588-${d.digits(4)}`])} ${d.one(["이 링크예요", "눌렀어요", "에서 오류가 나요"])}`,
  "bare link": (d) =>
    `${d.one(["cs.kakao.com/requests", "bit.ly/3abc", "x.com/i/flow"])}?q=${d.digits(4)}-${d.digits(4)} 로 들어갔어요`,
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
  "phone's ending": (d) => `IMEI 끝 네 자리 ${d.digits(4)} 기기예요`,
  "day of a birthday": (d) =>
    `생일 ${d.one(["쿠폰이", "이벤트는", "선물을"])} ${dotted(d, "-")}${d.one(["에 사라졌어요", "까지래요"])}`,
  "goods with a P": (d) => `${d.one(["상품번호", "주문번호"])} P${d.digits(12)} 재고 있나요`,
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
