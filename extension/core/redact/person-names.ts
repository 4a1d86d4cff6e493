/** Names of people where something calls them names: "예금주", "이름:", "저는 …이고". All other names stay. */
import { FAMILY, FULL, GIVEN, NO_NAME } from "../text/person-name.ts";
import type { Found } from "./kinds.ts";

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
