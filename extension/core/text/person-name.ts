/** What reads as the name of a person: a family name and syllables of given names. */

export const FAMILY =
  "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육맹제모탁국";
// Syllables of given names; verbs and most nouns have others.
export const GIVEN =
  "가강건겸경결관광교국권규균근기길나남노누늘다단달담대덕도동두득라란람래련령롱룡류률름리린림만명모몽무문미민백범별병보복봄봉빈빛사산삼상새샘서석선설섭성세소솔솜송수숙순슬승시식신아안애언연열엽영예오옥온완용우욱운웅원월유윤율은을의이익인일임자재전정제조종주준중지진찬창채천철초춘충치태택표필하학한해향헌혁현형혜호홍화환효후훈휘흥희";
// At the end these are particles.
export const FULL = `(?:(?:남궁|황보|선우|독고|제갈)[${GIVEN}]{1,2}|[${FAMILY}][${GIVEN}]{2})(?<![가을이의])`;
// Words that look like names: "명의자 변경은", "저는 이용자예요".
export const NO_NAME = new RegExp(
  "^(?:(?:변경|정정|표기|공개|정보|전체|조회|안내|인증|확인|기재|수정|유지|도용|노출|설정|연동|정지|등록|선택|여부|이상|이름|주소|전화|연락|제한|문의|차단|양식|주문|반환|표시|조정|명의|배송|이용|송금|본인|주인|지인)[은도만나해한지기일중된안서라]|" +
    "(?:이용|주문|채무|배우|지원|방문|우승|권리|소유|명의|제보|주최)자|전문가|공무원|[한외]국인|장애인|연예인|변호사|전문의|도우미|지식인|주인이|이용권)$",
);

const PERSON = new RegExp(`^${FULL}$`);
/** Is a word, standing alone, rather the name of a person than of anything else? */
export const isPerson = (word: string): boolean => PERSON.test(word) && !NO_NAME.test(word);
