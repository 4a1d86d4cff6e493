import { describe, expect, test } from "vitest";
import { tight } from "../../../extension/core/text/hangul.ts";
import { bundle } from "../data.ts";
import { ask, companies, company, first, said } from "./asking.ts";
import { readCases, type Tally, tally } from "./score-cases.ts";

describe("lists of what people type and copy", () => {
  const list = (name: string) => tally(readCases(new URL(name, import.meta.url).pathname), (text) => ask(text).results);
  const missed = ({ missed }: Tally) => missed.map(([{ text }, found]) => `${text} → ${found.map(said)}`).join("; ");
  test.each([
    ["queries.csv", 0.99, 0.99],
    ["queries-2.csv", 0.958, 0.984],
    ["queries-3.csv", 0.9, 0.96],
    ["notices.csv", 0.95, 0.985],
  ])("%s: the right guide first for %d, among three for %d", (name, least, three) => {
    const sum = list(name);
    expect(sum.first / sum.rows, missed(sum)).toBeGreaterThanOrEqual(least);
    expect(sum.three / sum.rows, missed(sum)).toBeGreaterThanOrEqual(three);
  });
});

describe("results", () => {
  test("are at most eight, different, and lead to guides and bodies that exist", () => {
    for (const q of [
      "카",
      "카카오",
      "환불",
      "계정",
      "x",
      "ㅋㅋ",
      "다음",
      "ka",
      "금감원",
      "로블록스 환불",
      "죽고 싶어요",
    ]) {
      const names = ask(q).results.map((one) =>
        "authority" in one ? `authority/${one.authority}` : `guide/${one.service}/${one.issue}`,
      );
      expect(names.length).toBeLessThanOrEqual(8);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(bundle).toHaveProperty([name]);
    }
  });
  test.each([
    "",
    "   ",
    "!!!",
    "qzvwk",
    "ㅣㅏㅣ",
    "오늘 날씨가 좋네요",
    "가나다라 ".repeat(20_000),
  ])("none for “%.20s”", (q) => {
    expect(ask(q)).toEqual({ results: [], emergency: null, perhaps: null, missing: null, asks: null });
  });
  test("and that is said where getting in touch is all that is left to ask about", () => {
    expect(ask("우주여행 예약 취소")).toMatchObject({ asks: "contact-general", unclear: true });
    for (const q of ["상담원 연결", "고객센터 전화번호", "환불받고 싶어요"]) expect(ask(q).unclear, q).toBeUndefined();
  });
  test("keys that make no syllables are Latin, not an error", () => {
    for (const q of ["how", "hot", "hk", "h o w", "ㅗㅐㅈ", "ho hk"]) expect(() => ask(q), q).not.toThrow();
    expect(first("how to contact x support")).toBe("x contact-general");
  });
  test("a notice brings what it is about before whom to ask", () => {
    const notice =
      "[Web발신] 고객님의 계정은 이용약관 위반이 확인되어 이용이 제한되었습니다. 이의가 있으시면 고객센터 도움말의 문의하기를 통해 접수해 주시기 바랍니다.";
    expect(ask(notice).results.map(said).slice(0, 2)).toEqual([
      "kakaotalk account-suspended",
      "kakaotalk contact-general",
    ]);
  });
  test("a very long text is no trouble", () => {
    expect(company("카톡 정지 ".repeat(5000))).toBe("kakaotalk");
  });
});

describe("problems", () => {
  test("companies of one trade are no house: what one has no guide for, another does not answer", () => {
    expect(companies("쿠팡 앱 오류")).toEqual(companies("쿠팡 앱 오류").map(() => "coupang"));
  });
  test("a company without a guide gives the guide of the nearest problem, getting in touch last", () => {
    const { results } = ask("스팀 계정이 잠겼어요");
    expect(said(results[0])).toBe("steam account-suspended");
    expect(first("넷플릭스 상담원 연결")).toBe("netflix contact-general");
  });
  test.each([
    ["티스토리 검색 노출이 안 됩니다", "tistory cafe-blog"],
    ["티스토리 저품질 걸린 것 같아요", "tistory cafe-blog"],
    ["네이버 블로그 내 글이 검색에 안 나와요", "naver cafe-blog"],
    ["다음 내 글이 검색에 안 나와요", "daum search-exposure"],
    ["네이버에 제 이름 치면 옛날 글이 나와요 지우고 싶어요", "naver rights-infringement"],
    ["누가 내 이름하고 사진으로 트위터 계정을 만들었어요", "x report-abuse"],
    ["인스타에 저를 사칭하는 계정이 있어요", "instagram rights-infringement"],
    ["카톡 강제종료 하는 법", "kakaotalk service-error"],
    ["how do i kill the kakaotalk process", "kakaotalk service-error"],
  ])("what the words say, or what this company has for it: “%s”", (q, best) => {
    expect(first(q)).toBe(best);
  });
  test.each(["카톡 헤킹", "카톡 해깅", "트위터 장금 해제"])("a slip in the word of a problem: “%s”", (q) => {
    expect(first(q)).toMatch(/hacked|locked/);
  });
  test.each([
    ["카톡 ㅇㅍㅊㅌ", "kakaotalk open-chat-sanction"],
    ["ㅎㄹㅌ ㅈㅈ", "hellotalk account-suspended"],
  ])("first letters: “%s”", (q, best) => {
    expect(first(q)).toBe(best);
  });
  test.each([
    ["트위터 탈퇴하고 돈도 돌려받고 싶어요", "x delete-account", "x payment-refund"],
    ["카톡 비번도 모르고 대화도 살리고 싶은데", "kakaotalk login-password", "kakaotalk data-recovery"],
    ["토스 돈 남아있는데 계정이 정지됐어요", "toss account-suspended", "toss payment-refund"],
    ["넷플릭스 해지하고 환불도 받고 싶어요", "netflix subscription-cancel", "netflix payment-refund"],
    ["다음 메일도 안 오고 카페도 못 들어가요", "daum mail", "daum cafe-blog"],
  ])("who wants two things gets both guides first: “%s”", (q, one, other) => {
    expect(ask(q).results.slice(0, 3).map(said)).toEqual(expect.arrayContaining([one, other]));
  });
  test.each([
    ["헬로톡 갑자기 밴먹음 이유도 안알려줌", "hellotalk account-suspended"],
    ["트위터 섀도밴 먹은듯", "x search-exposure"],
    ["손주가 깔아준 카톡 비번을 모르겄어요", "kakaotalk login-password"],
    ["카톡이 자꾸 꺼진당께", "kakaotalk service-error"],
    ["토스 잔액 있는데 계정 정지당함", "toss account-suspended"],
    ["넥슨 캐시 충전해 놨는데 영정", "nexon account-suspended"],
  ])("slang, dialect and half sentences: “%s”", (q, best) => {
    expect(first(q)).toBe(best);
  });
  test("where the person is decides between services with the same words", () => {
    for (const service of ["daum", "x", "kakaotalk"])
      expect(first("비밀번호가 일치하지 않습니다", service)).toBe(`${service} login-password`);
    expect(companies("트위터 계정이 잠겼어요")).toContain("x");
    expect(company("HelloTalk: your account has been banned", "daum")).toBe("hellotalk");
  });
  test("where the person is counts more than words that other services have too", () => {
    for (const q of ["환불", "계정 삭제", "영구 정지", "신고"])
      for (const service of ["x", "toss", "netflix", "daum"]) expect(company(q, service), q).toBe(service);
  });
  test("where the person is says nothing of another company, and nothing to somebody in danger", () => {
    expect(ask("로블록스 환불", "kakaotalk")).toEqual(ask("로블록스 환불"));
    for (const q of ["죽고 싶어요", "남편이 때려요"]) expect(ask(q, "kakaotalk")).toEqual(ask(q));
    expect(first("내 사진을 퍼뜨린대요", "kakaotalk")).toBe("kakaotalk picture-threat");
  });
  test("a camera's reading of a notice is read as it was meant", () => {
    expect(first("Y0ur acc0unt is suspended")).toBe("x account-suspended");
  });
});

describe("no company of ours", () => {
  test.each([
    "계정이 정지됐어요",
    "환불을 안 해줘요",
    "비밀번호를 잊어버렸어요",
    "my account was hacked",
  ])("only the problem is clear: which service is asked, none is guessed: “%s”", (q) => {
    const { asks } = ask(q);
    expect(asks).not.toBeNull();
    expect(companies(q)).toEqual([]);
  });
  test.each([
    "제 계정이 영구 정지 당했어요",
    "비밀번호 찾기가 안돼요",
    "게임 계정 삭제하고 싶어요",
    "구독 취소가 안돼요",
    "중복 이중 결제됐어요",
    "please refund me now",
  ])("words that anybody says are no company's own: “%s”", (q) => {
    expect(companies(q)).toEqual([]);
    expect(ask(q).asks).not.toBeNull();
  });
  test.each([
    "고객님의 계정이 잠겼습니다",
    "서비스 이용이 제한되었습니다. 고객센터로 문의해 주세요",
    "이용약관 위반으로 계정 이용이 제한되었습니다",
    "비정상적인 활동이 감지되어 계정이 잠겼습니다",
    "회원님의 아이디가 일시적으로 이용 제한되었습니다.",
    "Your account has been locked for security reasons",
  ])("a notice that any company may show names none: “%s”", (q) => {
    expect(companies(q)).toEqual([]);
    expect(ask(q).asks).not.toBeNull();
  });
  test.each([
    ["계정이 잠겼습니다.", "x"],
    ["your acount has been locked", "x"],
    ["계정이 일시 정지되었습니다", "x"],
  ])("where it is one company's own from end to end, that one comes first of several: “%s”", (q, service) => {
    expect(company(q)).toBe(service);
    expect(new Set(companies(q)).size).toBe(3);
    expect(ask(q).asks).not.toBeNull();
  });
  test.each(["환불", "신고", "계정 삭제", "고인 계정", "강퇴"])("one such word alone asks which service: “%s”", (q) => {
    const { asks, results } = ask(q);
    expect(asks).not.toBeNull();
    expect(results.filter((one) => "service" in one).length).toBeLessThanOrEqual(3);
  });
  test.each([
    "빙글 계정 삭제",
    "뿅뿅톡 대화 복구",
    "뿅뿅톡 로그인 제한",
    "쀼쀼 계정이 잠겼습니다",
    "쀼쀼 개인정보 유출",
    "쀼쀼 휴대폰 결제 도용",
    "쀼쀼 메일이 안 와요",
  ])("of a company that nobody knows here, another one's words are no sign: “%s”", (q) => {
    expect(companies(q)).toEqual([]);
    expect(ask(q).missing).toBe(q.split(" ")[0]);
  });
  test.each([
    "김민수 사기 신고",
    "홍길동 해킹",
    "이영희한테 사기당했어요",
    "홍길동님 계정 해킹",
    "minsu99 계정 해킹",
    "qwer1234 비밀번호 분실",
    "010-1234-5678 사기",
  ])("a person, a user name, a password or a number is no company: “%s”", (q) => {
    expect(ask(q).missing).toBeNull();
    expect(companies(q)).toEqual([]);
    expect(ask(q).results.length).toBeGreaterThan(0);
  });
  test("a number beside words changes nothing, whatever it begins with", () => {
    for (const q of ["사기", "환불을 안 해줘요", "신한은행 돈을 잘못 보냈어요"])
      for (const number of ["010-1234-5678", "01012345678", "110-234-567890", "3333 01 1234567"])
        expect(ask(`${number} ${q}`), number).toEqual(ask(q));
  });
  test("a second wish has its body beside those of the first", () => {
    expect(ask("계정이 정지됐어요").results).not.toContainEqual({ authority: "1372" });
    expect(ask("내 돈이 남아 있는데 계정이 정지됐어요").results).toContainEqual({ authority: "1372" });
  });
  test.each([
    "고객센터 전화번호",
    "account locked",
    "locked account",
  ])("what is all but the name in a company's own words names none: “%s”", (q) => {
    expect(companies(q)).toEqual([]);
    expect(ask(q).asks).not.toBeNull();
  });
  test("bodies that take a matter come with the question", () => {
    expect(ask("돈을 잘못 보냈어요").results).toContainEqual({ authority: "kdic" });
    expect(ask("개인정보가 유출됐대요").results).toContainEqual({ authority: "kisa-118" });
  });
  test.each([
    ["로블록스 환불", "로블록스"],
    ["업비트 계정 잠김", "업비트"],
    ["요기요 주문 취소 안돼요", "요기요"],
    ["삼성화재 보험금 문의", "삼성화재"],
    ["uber lost item", "uber"],
    ["레고랜드 환불", "레고랜드"],
    ["알리 환불", "알리익스프레스"],
    ["로벅스 환불", "로블록스"],
    ["웰뱅 로그인이 안돼요", "웰컴저축은행"],
    ["업빗 출금 안됨", "업비트"],
    ["sentbe refund", "sentbe"],
    ["wise account locked", "wise account"],
    ["엘지 냉장고 고장", "LG전자"],
    ["신한라이프 해지", "신한라이프"],
    ["디플 해지", "디즈니플러스"],
    ["다방 허위매물 신고", "다방 앱"],
    ["하이코리아 예약 오류", "하이코리아"],
  ])("a company that is not ours is named, and no other is shown: “%s”", (q, name) => {
    expect(ask(q).missing).toBe(name);
    expect(companies(q)).toEqual([]);
    expect(ask(q).results.length).toBeGreaterThan(0);
  });
  test.each([
    "돈을 보낸 사람인데 연락이 안 돼요",
    "일하는 중에 로그인이 풀렸어요",
    "도움이 됐나요 상담원에게 물어보기",
    "택시 타다가 지갑을 잃어버렸어요",
    "숨고 싶어요",
    "알약을 먹었어요",
    "제 생각대로 안돼요",
    "가족에게 알리는 게 무서워요",
    "월세가 밀리는데 로그인이 안돼요",
    "물건이 안 와요",
    "did I get hacked",
  ])("a word that only looks like a name is none: “%s”", (q) => {
    expect(ask(q).missing).toBeNull();
  });
  test("a name of ours beside it stays, a mere tool does not", () => {
    expect(companies("구글플레이 로블록스 환불")).toContain("google-play");
    expect(companies("로블록스 아이폰에서 환불")).toEqual([]);
  });
  test.each([
    "카톡 프로필 사진 예쁜 거",
    "넷플릭스 볼만한 영화",
    "애플 주가 전망",
    "쿠팡 물류센터 일당",
    "오늘 뭐 먹지",
    "현관문이 잠겼어요 열쇠집",
    "면허 정지 며칠",
  ])("no question for support, no answer: “%s”", (q) => {
    expect(ask(q)).toEqual({ results: [], emergency: null, perhaps: null, missing: null, asks: null });
  });
  test.each([
    "삼성 AS",
    "KT 미납",
    "국민은행 외국인",
    "쿠팡 정산",
    "complaint coupang",
  ])("a company that is named and may be asked is not left without an answer: “%s”", (q) => {
    expect(companies(q).length).toBeGreaterThan(0);
  });
});

test("a company that is not ours is called as people who write like that call it", () => {
  expect(ask("로블록스 환불").missing).toBe("로블록스");
  expect(ask("Roblox refund").missing).toBe("roblox");
});

describe("without spaces", () => {
  test.each([
    ["xaccountsuspended", "x account-suspended"],
    ["forgotkakaotalkpassword", "kakaotalk login-password"],
    ["hellotalkrefund", "hellotalk payment-refund"],
    ["instagramaccounthacked", "instagram account-hacked"],
    ["netflixcancelsubscription", "netflix subscription-cancel"],
    ["mytwitteraccountislocked", "x account-locked"],
  ])("Latin words are set apart: “%s”", (q, best) => {
    expect(first(q)).toBe(best);
  });
  test.each(["otherwise", "understanding", "notification"])("a long word is no run of words: “%s”", (q) => {
    expect(companies(q)).toEqual([]);
  });
  test.each([
    ["어제부터네이버로그인이안돼요비밀번호도바꿨는데", "naver"],
    ["폰을잃어버려서카톡대화를못찾겠어요", "kakaotalk"],
    ["아들이몰래넷플릭스결제했어요", "netflix"],
  ])("a company is found in “%s”", (q, service) => {
    expect(company(q)).toBe(service);
  });
  test.each([
    "온라인에서산물건이안와요",
    "외국카드로결제했는데취소가안돼요",
    "비밀번호바꾼다음날부터로그인이안돼요",
  ])("what only looks like a name inside is none: “%s”", (q) => {
    expect(companies(q)).toEqual([]);
  });
  test.each([
    "통장에서 돈이 계속 빠져나가요",
    "사진 뿌린다고 협박당하고 있어요",
    "죽고 싶어요",
  ])("an emergency is the same: “%s”", (q) => {
    expect(ask(q).emergency).not.toBeNull();
    expect(ask(tight(q)).emergency).toBe(ask(q).emergency);
  });
});
