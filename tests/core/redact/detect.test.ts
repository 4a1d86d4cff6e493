import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { compose } from "../../../dataset/words/ko.json";
import { findPersonal } from "../../../extension/core/redact/detect.ts";
import type { Kind } from "../../../extension/core/redact/kinds.ts";
import { officialNumbers } from "../../../extension/core/redact/official-numbers.ts";
import { findingsIn, hide } from "../../../extension/core/redact/redact.ts";

const mask = (text: string, keep: Kind[] = []) => {
  const found = findingsIn(text, { keep });
  return { text: hide(text, found, compose.write), found };
};
const kinds = (text: string) => findPersonal(text).map((one) => one.kind);

describe("what is hidden", () => {
  test.each<[Kind, string[]]>([
    [
      "phone",
      [
        "010-1234-5678로 연락 주세요",
        "01012345678입니다",
        "Tel.010-1234-5678",
        "1.010-1234-5678",
        "(02)123-4567",
        "031)1234-5678",
        "+82 10-1234-5678",
        "+82-(0)10-1234-5678",
        "(+82)10-1234-5678",
        "0082-10-1234-5678",
        "0082-2-3415-6494",
        "00 82 31 592 0924",
        "82-2-3315-3815",
        "폰번호는공일공-7859-4133이에요",
        "공일공-7859-4133 이에요",
        "010 일이삼사 오육칠팔",
        "821012345678",
        "+8201012345678",
        "０１０－１２３４－５６７８",
        "010ㅡ1234ㅡ5678",
        "010 – 1234 – 5678",
        "010/1234/5678",
        "010에 1234에 5678",
        "공일공 일이삼사 오육칠팔",
        "O1O-1234-5678",
        "0507-1234-5678",
        "050-7123-4567",
        "070 1234 5678",
        "0212345678",
        "+1 (213) 555-0123",
        "+14155552671",
        "+81-90-1234-5678",
        "전화번호 10-1234-5678",
        "전화번호는 2345-6789",
        "주문자 01012345678",
        "문의사항: 01012345678 문자가 안 와요",
        "02-123-4567 고객센터에서 전화가 왔어요",
        "010 98 76 54 32 예요",
        "0 1 0 9 8 7 6 5 4 3 2 입니다",
        "0109 8765 432",
        "공일공에 구팔칠육에 오사삼이로 연락 주세요",
        "공일공 다시 구팔칠육 다시 오사삼이이에요",
        "공1공-98칠6-5사32 로 가입했어요",
        "공 일 공 구 팔 칠 육 오 사 삼 이",
        "零一零 九八七六 五四三二",
        "010一9876一5432",
        "010♥9876♥5432",
        "010…9876…5432",
        "010【9876】5432",
        "oIo-9876-5432",
        "⓪①⓪-⑨⑧⑦⑥-⑤④③②",
        "0️⃣1️⃣0️⃣9️⃣8️⃣7️⃣6️⃣5️⃣4️⃣3️⃣2️⃣",
        "9876-5432인데 앞에 010 붙이세요",
        "010 빼고 98765432",
        "앞자리는 010이고 9876 5432",
        "구팔칠육 오사삼이 앞에 공일공",
        "카카오톡 아이디 kim01012345678 이에요",
        "@user_01012345678",
        "01012345678kim",
        "공일공칠구공칠일구사팔이에요",
        "카카오, 공일공 구팔칠육 오사삼이",
        "ㅇ1ㅇ-9876-5432",
      ],
    ],
    [
      "email",
      [
        "hong.gildong@naver.com으로",
        "메일은hong@naver.com",
        "hong＠naver．com",
        "hong @ naver.com",
        "hong(at)gmail(dot)com",
        "hong [at] naver [dot] com",
        "hong골뱅이naver.com",
        "help@naver.com",
        "홍길동@naver.com",
        "홍길동 (골뱅이) naver.com",
        "hong (at) naver.com",
        "hong 골뱅이 naver 점 com",
        "hong99 at gmail.com으로",
        "이메일: hong at univ.ac.kr",
        "hong@한글.kr으로",
        "hong@우리회사.한국이에요",
        "hong@xn--3e0b707e.kr",
        "mailto:hong@gmail.com",
        "minsu@naver 로 보내주세요",
        "메일은 minsu 골뱅이 한메일 점 넷 이에요",
        "minsu골뱅이네이버점컴",
        "민수1234 골뱅이 지메일",
        "minsu@네이버",
        "minsu at naver dot com",
        "minsu99 at naver",
        "메일은 minsu@ 뒤는 몰라요",
        "minsu01012345678@naver.com",
        "minsu (골뱅이) 네이버",
      ],
    ],
    [
      "resident-number",
      [
        "900101-1234567",
        "민번 880501 1038379 기업은행",
        "주문번호 1234567, 900101-1234567",
        "900101-1234567 / GPA.3312-1234",
        "9001011234567이에요",
        "900101 – 1234567",
        "９００１０１－１２３４５６７",
        "주민번호 앞 900101, 뒤 1234567",
        "000229-3234567",
        "주민번호 901332-1234567",
        "900101-1 234567",
        "90 01 01-1234567",
        "9 0 0 1 0 1 - 1 2 3 4 5 6 7",
        "주민번호 900101 1 234567",
        "주민 뒷번호: 2 345 678",
        "구공공일공일에 일이삼사오육칠",
        "九〇〇一〇一 一二三四五六七",
      ],
    ],
    ["foreigner-number", ["900101-5234567", "외국인등록번호는 9001018234567", "ARC 900101-6123456"]],
    [
      "passport",
      [
        "M12345678이에요",
        "M123A4567",
        "여권(m12345678)으로",
        "여권번호는 M 12345678",
        "여권번호 JR1234567",
        "passport no: 123456789",
        "Ｍ１２３４５６７８",
      ],
    ],
    [
      "driver-licence",
      [
        "11-12-123456-78",
        "서울 12-123456-78",
        "경기북부12-123456-78",
        "면허번호 111212345678",
        "운전면허증 번호: 12-123456-78",
      ],
    ],
    [
      "card",
      [
        "4111-1111-1111-1111",
        "4111111111111111로",
        "4111 1111 1111 1111",
        "３７８２－８２２４６３－１０００５",
        "3056 930902 5904",
        "카드번호 4111-1111-1111-1112",
        "카드번호:\n5105.1051.0510.5100",
        "카드 4111-1111-1111-1112로 결제했어요",
        "신한카드는 4111 1111 1111 1112",
        "카드 4518-1234-5678-901",
        "4111*1111*1111*1111",
        "카드 사일일일 일일일일 일일일일 일일일일",
        "4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1",
      ],
    ],
    [
      "customs-code",
      [
        "개인통관고유부호 P123456789012",
        "통관부호는 p123456789012인데",
        "통관고유부호: P-1234-5678-9012",
        "개인통관고유부호는 123456789012",
        "P123456789012 (개인통관고유부호)",
        "통관번호 P12345678901",
        "my customs clearance code is P 1234 5678 9012",
        "PCCC: P123456789012",
        "P123456789012 맞나요?",
        "Ｐ１２３４５６７８９０１２",
      ],
    ],
    [
      "device-id",
      [
        "IMEI 356938035643809",
        "IMEI1: 356938035643809",
        "IMEI 2 : 356938035643809",
        "imei는 35-693803-564380-9이에요",
        "IMEI 번호 35 693803 564380 9",
        "356938035643809 (IMEI)",
        "IMEI 356938035643808",
        "356938035643809 분실 정지해 주세요",
        "단말기 번호 356938035643809",
      ],
    ],
    [
      "birth-date",
      [
        "생년월일 900102",
        "생년월일 19900102이에요",
        "생년월일: 1990-01-02",
        "생년월일이 1990.1.2로 되어 있어요",
        "제 생일은 1990년 1월 2일이에요",
        "생년월일 90년 1월 2일",
        "생년월일 90.01.02",
        "출생일 1990/01/02",
        "1990년 1월 2일생",
        "1990-01-02생인데",
        "1990.01.02(생)",
        "900102 (생년월일)",
        "1990. 1. 2. 출생",
        "1990-01-02이 제 생일이에요",
        "1990년 1월 2일에 태어났어요",
        "주민번호 앞자리 900102",
        "생년월일 일구구공공일공이",
        "자녀 생년월일 2018-03-02",
        "I was born on 2 Jan 1990",
        "born January 2, 1990",
        "date of birth is 2nd of January 1990",
        "my birthday: Jan 2 1990",
        "DOB: 01/02/1990",
        "my date of birth, 25 December 1985, is wrong",
        "851225생 남자입니다",
        "제 생년월일(1985.12.25)이 잘못됐어요",
        "D.O.B. 1990-01-02",
        "1990-01-02 is my birthday",
      ],
    ],
    [
      "bank-account",
      [
        "국민은행 123456-01-123456",
        "국민은행 080977-00-871334",
        "국민 홍길동 123456-01-123456",
        "110-123-456789 (신한)",
        "우리 1002-123-456789",
        "하나은행 12345678912345",
        "농협 301 1234 5678 91",
        "110-123-456789로 입금했어요",
        "계좌번호를 잘못 적었어요. 110-123-456789가 맞아요",
        "my bank account is 110-123-456789",
        "국민은행 일이삼사오육 공일 일이삼사오육",
        "농협 302에 1234에 5678에 91",
        "계좌 110의 123의 456789",
        "카뱅 3333 공일 2345678",
        "국민은행 홍길동\n123456-01-123456",
        "[하나] 123 456789 01234",
        "농협 302 12삼4 56칠8 91",
        "계좌번호 12 34 56 78 90 12",
      ],
    ],
    [
      "password",
      [
        "비밀번호는 Minsu1234! 인데 틀렸대요",
        "비번 qwer1234로 바꿨는데",
        "비번은 1234예요",
        "비번은 사랑해1234",
        "비밀번호 일이삼사",
        "비번은 iloveyou였어요",
        "pw: iloveyou",
        "my password is Tr0ub4dor&3",
        "카드 비밀번호 앞 두 자리는 12",
      ],
    ],
    [
      "code",
      [
        "인증번호 482913이 왔어요",
        "인증번호[482913]을",
        "인증번호 6자리는 482-913",
        "인증번호라고 온 숫자 482913",
        "인증번호 사팔이구일삼",
        "OTP 4829",
        "CVC는 123",
        "G-482913 is your Google verification code",
        "Your verification code is 482913",
      ],
    ],
    [
      "name",
      [
        "예금주 홍길동",
        "성함은 남궁민수입니다",
        "이름: 이수",
        "성함 박민수요",
        "김영희(예금주)",
        "제 이름은 김영희예요",
        "입금자명 최지훈으로",
        "저는 홍길동이고",
        "어머니는 김영희예요",
        "이름 KIM MINSU",
        "My name is Minsu Kim",
      ],
    ],
    [
      "address",
      [
        "월드컵로 123 101동 1502호",
        "101동 1502호",
        "테헤란로 12길 34, 302호",
        "역삼동 123-45 행복빌라 302호",
        "래미안아파트 101-1502",
        "테헤란로 1 래미안 101동 1502호",
        "주소: 한빛길 125번길 40",
        "주소는 서울 마포구 월드컵로 123 이에요",
      ],
    ],
  ])("%s", (kind, texts) => {
    for (const text of texts) expect(kinds(text), text).toEqual([kind]);
  });

  test("several in one sentence, each with its own name", () => {
    const { text } = mask(
      "카드(4111-1111-1111-1111), 010-1234-5678/hong@naver.com, 계좌 110-123-456789, 220-123-456789",
    );
    expect(text).toBe(
      "카드([카드 번호 ****1111 가림]), [전화번호 가림]/[이메일 가림], 계좌 [계좌 번호 가림], [계좌 번호 가림]",
    );
  });
});

describe("where it is hidden", () => {
  test.each([
    ["연락처(010(7587)7610)", "010(7587)7610"],
    ["연락처(01064383706)", "01064383706"],
    ["집은 (02) 345-6789예요", "(02) 345-6789"],
    ["폰번호는공일공-7859-4133이에요", "공일공-7859-4133"],
    ["주민번호 앞 900101, 뒤 1234567", "900101, 뒤 1234567"],
    ["통관부호(P 1234 5678 9012)", "P 1234 5678 9012"],
    ["IMEI 2: 356938035643809, 2026-11-22", "356938035643809"],
    ["생년월일 1990-01-02, 가입일 2020-03-04", "1990-01-02"],
    ["born 2 Jan 1990, joined 3 Feb 2020", "2 Jan 1990"],
    ["02/345/6789로 주세요", "02/345/6789"],
    ["환불 계좌 110-123-456789 주문 취소 건이에요", "110-123-456789"],
    ["계좌: 신협 / 226588-80-03617 / 홍길동", "226588-80-03617"],
    ["https://a.com/join?phone=01012345678&step=2에서", "01012345678"],
    ["https://a.com/?n=1&tel=02-123-4567#top", "02-123-4567"],
    ["a.com/?userPhone=0212345678", "0212345678"],
    ["www.a.com/#/me?mobile_no=%2B82%2010%201234%205678&x=1", "%2B82%2010%201234%205678"],
    ["https://a.com/?tel=+821012345678", "+821012345678"],
    ["https://a.com/?text=제+번호는+010-1234-5678+입니다", "010-1234-5678"],
    [
      "https://a.com/?body=%EC%A0%9C%20%EB%B2%88%ED%98%B8%EB%8A%94%20010-1234-5678%20%EC%9E%85%EB%8B%88%EB%8B%A4",
      "010-1234-5678",
    ],
    ["https://a.com/?m=hong@naver.com", "hong@naver.com"],
    ["https://a.com/?mail=hong%40naver.com&x=1", "hong%40naver.com"],
    ["https://a.com/?mail=a+hong@naver.com", "a+hong@naver.com"],
    ["https://a.com/?mail=minsu01012345678@naver.com", "minsu01012345678@naver.com"],
    ["https://a.com/go?next=https%3A%2F%2Fb.com%2F%3Fmail%3Dhong%2540naver.com%26x%3D1", "hong%2540naver.com"],
    ["https://a.com/?rrn=900101-1234567&y=2", "900101-1234567"],
    ["https://a.com/?card=4111-1111-1111-1111&y=2", "4111-1111-1111-1111"],
    ["https://a.com/?birthDate=1990-01-02&from=2026-11-22", "1990-01-02"],
  ])("%s: exactly %s", (text, piece) => {
    expect(findPersonal(text).map((one) => text.slice(one.start, one.end))).toEqual([piece]);
  });
  test("a birth date that was changed, and one beside the rest of a resident number, are two places each", () => {
    const pieces = (text: string) => findPersonal(text).map((one) => [one.kind, text.slice(one.start, one.end)]);
    expect(pieces("생년월일을 1990-01-02에서 1991-02-03로 고쳤어요")).toEqual([
      ["birth-date", "1990-01-02"],
      ["birth-date", "1991-02-03"],
    ]);
    expect(pieces("생년월일 90년1월1일 뒷자리 1234567")).toEqual([
      ["birth-date", "90년1월1일"],
      ["resident-number", "1234567"],
    ]);
  });
  test("places are counted as the browser counts, also behind an emoji", () => {
    const text = "😭 010-1234-5678";
    expect(findPersonal(text)).toEqual([{ kind: "phone", start: 3, end: 16 }]);
  });
});

describe("what stays", () => {
  test.each([
    ["places on the web", "signed up at naver.com, look at daum.net"],
    [
      "numbers beside another label",
      "운송장번호 016-4939-4585 / 에러 -029523115 / #0171643866 / 37.64, 127.8333 / Tel. 없음",
    ],
    ["orders", "GPA.3312-1234-5678-90123, 2026112212345678, ORD-20261122-1234567, 쿠팡 주문 23000123456789"],
    ["an order that passes as a card", "주문번호 4111111111111111 / 쿠폰 번호 4111-1111-1111-1111"],
    ["parcels", "운송장 6012-3456-7890, 1234-5678-9012, EG123456789KR, 등기 6012345678901"],
    ["dates, times, prices", "2026-11-22 14:30:55, 2026.11.22, 20261122, 900101, 1,234,567원, 12345678901원"],
    ["versions and builds", "v25.11.0.1234, 빌드 2511221234, lodash@4.17.21, icon@2x.png"],
    [
      "links",
      "https://x.com/tel/010-1234-5678?birthday_event=2026-11-22&articleId=0212345678&orderNo=01012345678 · www.a.co.kr/?t=1712154000123&p=4111111111111111&v=%zz%ff · x.com/?mail=help%40x.com&from=2026-11-22 · t.me/a01012345678",
    ],
    ["companies", "123-45-67890, 법인등록번호 110111-1234567, support@toss.im, 고객센터 02-123-4567"],
    ["companies' lines", "1588-3820, 1600.1234, 18001234, 02-1588-3820, 080-234-0051, 00-308-321-0058, 1372, 118, 112"],
    ["machines", "IP 192.168.0.1:8080, 37.566535, 126.977969, 1234567890, 0x80070005, KOE006"],
    ["ids", "사용자 ID 123456789012345678, @user20231234, uid 9001011234567, 아이디 s20231234"],
    ["codes", "ORD-010-1234-5678, CS-900101-1234567, 550e8400-e29b-41d4-a716-446655440000, a010-1234-5678"],
    ["files", "IMG_20261122_153022.jpg, 01012345678.mp4"],
    ["a wrong check digit", "4111-1111-1111-1112"],
    ["a date that is none", "991332-1234567, 900230-1234567"],
    ["the end of a card or a phone", "카드 끝자리 1234, 휴대폰 뒷자리 5678"],
    [
      "partly hidden",
      "010-****-5678, 010-1234-xxxx, 휴대폰 ***-1234-5678, 900101-1******, 4111-11**-****-1111, h**g@naver.com, 국민은행 123456-**-123456",
    ],
    [
      "goods and orders that look like a customs code",
      "상품번호 P123456789012, 주문 P123456789012, P202611221234, AP123456789012",
    ],
    [
      "fifteen digits of something else",
      "주문번호 356938035643809, 356938035643808, 123456789012345, 회원번호 356938035643809",
    ],
    [
      "dates that are nobody's birth",
      "2026-11-22 생년월일 오류, 생일 쿠폰이 2026.11.22에 사라졌고 생일 2026-11-22 이벤트, 2026-11-22에 출생신고, 1990년대생, 90년생, 생년월일 변경을 2026-11-22에 신청",
    ],
    [
      "births without a day",
      "born in 1990, 생일 11월, 생년월일 8자리, 생년월일 6자리 입력, 3월 2일 생방송, 2026-11-22 생방송 결제",
    ],
    ["an account without a word about banks", "110-123-456789"],
    [
      "syllables that are digits elsewhere",
      "일일이 다 바꿔야 하나요? 오이 사이다, 육이오, 삼일절 이사, 구사일생의 일이 사이",
    ],
    ["digits in a row", "1 2 3 4 5 6 7 8 9 10 11 12 13 / 0 0 0 1 1 0 1 0 1 1 1 0 0 1 / 01-03-2026 123"],
    ["what begins the next line", "080-234-0051\n면허번호는 몰라요, 카드 끝자리 1234, 2026년 3월"],
    ["six numbers of a lottery", "예금주가 달라요, 로또 11 12 31 33 18 19"],
    ["a word of money far away", "통장을 잃어버려서 새로 만들려고 하는데 화면에 12345678901 이라고 나와요"],
    ["dates and desks beside a bank", "농협 2026-1129-1530 거래, 신한은행 080-023-3000, 하나은행 123-45-67890"],
    ["user names", "kko_love99, @minsu_0101, 인스타 @hong.gildong, 트위터 @kakao, 아이디 minsu1234"],
    ["the first part alone", "010으로 시작하는 번호, 050 번호로 왔어요, 1577-3754 앞에 전화"],
    [
      "talk of passwords",
      "비밀번호 5회 오류, 8~16자, 비밀번호 변경, password: required, my password is wrong, 비번 바꾸래요",
    ],
    ["talk of codes", "인증번호 6자리가 안 와요, 인증번호 10분째, 승인번호 30123456, 1588-1234에서 인증번호"],
    ["talk of names", "이름을 바꾸고, 이름 변경이 안 돼요, 방 이름: 고구마, 예금주 조회가, 성함 확인, 저는 이용자예요"],
    ["verbs behind a person", "엄마가 조심하라고, 상담원이 문의하라고, 저는 정지중인데, 수취인이 반환을"],
    ["places that are nobody's home", "판교역로 235 본사, 3동 주민센터, 302호, 1호선 2호차, 서울시 마포구"],
  ])("%s", (_what, text) => {
    expect(mask(text)).toEqual({ text, found: [] });
  });
});

test("kinds to keep are left alone and hide nothing else", () => {
  const text = "010-1234-5678, hong@naver.com, 900101-1234567";
  expect(mask(text, ["phone", "email"]).text).toBe("010-1234-5678, hong@naver.com, [주민등록번호 가림]");
  // Kept, not re-read as something else.
  expect(mask("농협 계좌 말고 010-1234-5678", ["phone"]).found).toEqual([]);
});

describe("companies' own numbers behind an area code", () => {
  const contact = (verdict: string) => ({ verdict, trust: { word: "official" } });
  const official = officialNumbers([
    ["contact/+8221234567", contact("official")],
    ["contact/+82311234567", contact("official")],
    ["contact/+16505550123", contact("official")],
    ["contact/+8229999999", contact("impostor")],
    ["contact/+8228888888", contact("was-official")],
    ["contact/+8227777777", contact("unknown")],
    ["contact/15881234", contact("official")],
    ["contact/a.kr", contact("official")],
    ["service/+8226666666", contact("official")],
  ]);

  test("only official ones are known", () => {
    expect([...official]).toEqual(["+8221234567", "+82311234567", "+16505550123"]);
  });
  test.each([
    "02-123-4567로 걸었어요",
    "021234567, (02) 123-4567, 02 123 4567",
    "+82-2-123-4567, 0082-2-123-4567, +82 (0)31 123 4567",
    "공이에 일이삼에 사오육칠",
    "031-123-4567에서 전화가 왔어요, +1 650-555-0123",
    "https://a.kr/call?tel=02-123-4567",
  ])("%s: stays", (text) => {
    expect(findPersonal(text, [], official)).toEqual([]);
    expect(kinds(text)[0]).toBe("phone");
  });
  test.each([
    "02-123-4568",
    "032-123-4567",
    "02-999-9999",
    "02-888-8888",
    "02-777-7777",
    "02-666-6666",
    "010-2123-4567",
  ])("%s: is hidden", (text) => {
    expect(findPersonal(text, [], official).map(({ kind }) => kind)).toEqual(["phone"]);
  });
});

test("scripts/probe mask", () => {
  const command = new URL("../../../scripts/probe", import.meta.url).pathname;
  const run = spawnSync(command, ["mask"], {
    input: [
      '{"text":"010-1234-5678로, hong@naver.com"}',
      '{"text":"010-1234-5678로, hong@naver.com","keep":["email","phone"]}',
      '{"text":"900101-1234567","keep":["nothing-like-this"]}',
      '{"keep":[]}',
    ].join("\n"),
    encoding: "utf8",
  });
  const out = run.stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(run.status).toBe(1);
  expect(out[0]).toEqual({
    text: "[전화번호 가림]로, [이메일 가림]",
    found: [
      { kind: "phone", start: 0, end: 13 },
      { kind: "email", start: 16, end: 30 },
    ],
  });
  expect(out[1]).toEqual({ text: "010-1234-5678로, hong@naver.com", found: [] });
  expect(out[2].found).toEqual([{ kind: "resident-number", start: 0, end: 14 }]);
  expect(Object.keys(out[3])).toEqual(["error"]);
});
