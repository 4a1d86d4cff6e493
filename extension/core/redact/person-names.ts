/** Names of people where something calls them names: "예금주", "이름:", "저는 …이고". All other names stay. */
import type { Found } from "./kinds.ts";

const FAMILY =
  "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육맹제모탁국";
// Syllables of given names; verbs and most nouns have others.
const GIVEN =
  "가강건겸경결관광교국권규균근기길나남노누늘다단달담대덕도동두득라란람래련령롱룡류률름리린림만명모몽무문미민백범별병보복봄봉빈빛사산삼상새샘서석선설섭성세소솔솜송수숙순슬승시식신아안애언연열엽영예오옥온완용우욱운웅원월유윤율은을의이익인일임자재전정제조종주준중지진찬창채천철초춘충치태택표필하학한해향헌혁현형혜호홍화환효후훈휘흥희";
// At the end these are particles.
const FULL = `(?:(?:남궁|황보|선우|독고|제갈)[${GIVEN}]{1,2}|[${FAMILY}][${GIVEN}]{2})(?<![가을이의])`;
// Words that look like names: "명의자 변경은", "저는 이용자예요".
const NO_NAME = new RegExp(
  "^(?:(?:변경|정정|표기|공개|정보|전체|조회|안내|인증|확인|기재|수정|유지|도용|노출|설정|연동|정지|등록|선택|여부|이상|이름|주소|전화|연락|제한|문의|차단|양식|주문|반환|표시|조정|명의|배송|이용|송금|본인|주인|지인)[은도만나해한지기일중된안서라]|" +
    "(?:이용|주문|채무|배우|지원|방문|우승|권리|소유|명의|제보|주최)자|전문가|공무원|[한외]국인|장애인|연예인|변호사|전문의|도우미|지식인|주인이|이용권)$",
);
const IS = "(?:이에요|예요|에요|입니다|이고|이구|이라[고서는]|라고|인데|이며|님|씨)";
// What follows a name that a label has told.
const BEHIND = `(?=${IS}|[이가은는을를의과와요로]?(?:[^가-힣]|$)|으로|이랑|이요|라고)`;
const CALLED =
  "예금주명?|성함|성명|본명|실명|입금자명?|송금인|수취인|수령인|받는\\s?(?:사람|분)|보내는\\s?(?:사람|분)|명의자|가입자명|계약자|주문자|신청인|대표자";
// The name of a file, a room or a shop belongs to no person.
const NAME_OF =
  "(?<!(?:파일|방|채널|카페|블로그|가게|상점|매장|상품|제품|앱|어플|게임|폴더|서비스|회사|모임|그룹|기기|와이파이|캐릭터|이모티콘|사이트|메일|도메인|유저|사용자|프로필|계정|밴드|톡|스토어|서버|페이지|모델|은행|업체|노래|영화|책|메뉴)\\s?)이름";
const MINE =
  "(?<![가-힣])(?:저는|저(?= )|전|제가|나는|본인은|(?:어머니|엄마|아버지|아빠|남편|아내|와이프|아들|딸|동생|누나|언니|형|오빠|할머니|할아버지|판매자|담당자|상대방)(?:[은는이가])?)";
const NAMES = [
  // 예금주 홍길동, 이름: 홍길동, 성함은 이수
  new RegExp(`(?:${CALLED}|${NAME_OF})\\s?[:=]\\s{0,2}((?:${FULL}|[${FAMILY}] ?[${GIVEN}]{1,2}))${BEHIND}`, "g"),
  new RegExp(`(?:${CALLED})(?:\\s?[은는이가])?[\\s(]{0,2}(${FULL})${BEHIND}`, "g"),
  new RegExp(
    `(?:${NAME_OF})(?:[은는이]\\s?(${FULL})(?=${IS}|[요로](?![가-힣]))|\\s(${FULL})(?=${IS}|[^가-힣]|$))`,
    "g",
  ),
  new RegExp(`(?<![가-힣])(${FULL})(?= ?\\((?:예금주|입금자|명의자))`, "g"),
  new RegExp(`${MINE}\\s?(${FULL})(?<![이하])(?=${IS})`, "g"),
  /(?:이름|성함|성명|예금주|명의자)\s?[:=은는]?\s?([A-Z][A-Za-z'-]+(?:[ ,]+[A-Z][A-Za-z'-]+){1,2})/g,
  /(?:(?:[Ff]ull|[Rr]eal|[Ll]egal|[Mm]y|[Ff]irst|[Ll]ast|[Hh]older'?s?) [Nn]ame|(?<![A-Za-z] ?)[Nn]ame)(?: is|\s?[:=]) ?([A-Z][A-Za-z'-]+(?: [A-Z][A-Za-z'-]+){0,2})/g,
];

const PERSON = new RegExp(`^${FULL}$`);

/** Is a word, standing alone, rather the name of a person than of anything else? */
export const isPerson = (word: string): boolean => PERSON.test(word) && !NO_NAME.test(word);

/** Names in a plain text (see `unifyText`). */
export function findNames(text: string): Found[] {
  return NAMES.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const name = match[1] ?? match[2] ?? "";
      const end = match.index + match[0].length;
      return NO_NAME.test(name) ? [] : [{ kind: "name", start: end - name.length, end }];
    }),
  );
}
