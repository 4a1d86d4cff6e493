import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { answer } from "../../../extension/core/search/answer.ts";
import { dangers } from "../../../extension/core/search/dangers.ts";
import { engine } from "../data.ts";
import { cells } from "../match/score-pages.ts";
import { ask } from "./asking.ts";

/** Of the lines of dangers.csv, measured 0.82 and 0.99; of the others, most of them near misses, 0.03 show a block. */
const SHOWN = 0.78;
const LED = 0.96;
const FALSE = 0.05;

const thresholds = {
  ...engine.model.thresholds,
  emergency: { life: 30, "picture-threat": 40, rescue: 5 },
  perhaps: { life: -10, "picture-threat": 0, rescue: -40 },
  before: { rescue: ["life"] },
  beside: ["life"],
};
const of = (strengths: Record<string, number>) => dangers(new Map(Object.entries(strengths)), thresholds);

describe("which block is shown, and which one is offered in the quiet line", () => {
  test("what is most above its threshold is shown, another clear one offered", () => {
    expect(of({ "emergency-life": 90, "emergency-picture-threat": 60 })).toEqual({
      emergency: "life",
      perhaps: "picture-threat",
    });
  });
  test("beside another block life is offered already where it may be meant", () => {
    expect(of({ "emergency-life": 5, "emergency-picture-threat": 60 })).toEqual({
      emergency: "picture-threat",
      perhaps: "life",
    });
    expect(of({ "emergency-life": -11, "emergency-picture-threat": 60 }).perhaps).toBeNull();
    expect(of({ "emergency-life": 60, "emergency-picture-threat": 5 }).perhaps).toBeNull();
  });
  test("what waits for another that is clear is offered beside it, however clear it is", () => {
    expect(of({ "emergency-life": 90, "emergency-rescue": 6 })).toEqual({ emergency: "rescue", perhaps: "life" });
    expect(of({ "emergency-life": 90, "emergency-rescue": 4 }).emergency).toBe("life");
    expect(of({ "emergency-picture-threat": 60, "emergency-rescue": 6 }).emergency).toBe("picture-threat");
  });
  test("without a block the likeliest is offered", () => {
    expect(of({ "emergency-life": 5, "emergency-picture-threat": 30 })).toEqual({
      emergency: null,
      perhaps: "picture-threat",
    });
  });
  test("what is rather meant for nothing at all shows none", () => {
    expect(of({ "emergency-life": 60, nothing: 80 })).toEqual({ emergency: null, perhaps: null });
    expect(of({ "emergency-life": 60, nothing: 30 }).emergency).toBe("life");
  });
});

describe("of a company's thing, and of somebody", () => {
  test.each([
    "엄마 카톡이 없어졌어요",
    "아들 카톡 계정이 없어졌어요",
    "딸 틱톡이 사라졌어요",
    "아들이랑 카톡이 안 돼요",
  ])("%s: nobody is missing", (text) => {
    expect(ask(text).emergency).toBeNull();
  });
  test.each([
    "엄마가 없어졌어요",
    "애가 카톡이 안 돼요 집에도 안 들어왔어요",
    "아들이 카톡 하다가 없어졌어요",
  ])("%s: somebody is", (text) => {
    expect(ask(text).emergency).toBe("missing");
  });
  test.each([
    "카톡 도와주세요",
    "netflix urgent",
    "kt please help",
    "인스타 help",
    "카카오 살려주세요",
  ])("%s: a call for help beside a name is quiet", (text) => {
    expect(ask(text)).toMatchObject({ emergency: null, perhaps: "rescue" });
  });
  test.each([
    "도와주세요",
    "please help",
    "쿠팡 기사님이 쓰러졌어요",
    "배민 라이더가 쓰러졌어요 피가 나요",
  ])("%s: somebody needs it", (text) => {
    expect(ask(text).emergency).toBe("rescue");
  });
  test("without companies in a block it is quiet", () => {
    const missing = new Map([["emergency-missing", 60]]);
    const alone = { ...thresholds, emergency: { missing: 0 }, perhaps: {}, alone: ["missing"] };
    expect(dangers(missing, alone)).toEqual({ emergency: "missing", perhaps: null });
    expect(dangers(missing, alone, 80)).toEqual({ emergency: null, perhaps: "missing" });
    expect(dangers(missing, alone, 60).emergency).toBe("missing");
    expect(dangers(missing, { ...alone, alone: [] }, 80).emergency).toBe("missing");
  });
});

describe("who does not want to live any more and says what happened too finds both", () => {
  test.each([
    ["사진 퍼뜨린다고 돈 달래요 죽고싶다", "picture-threat"],
    ["나체사진 유포한다고 돈 요구 죽고싶어요", "picture-threat"],
    ["동영상 유포한다고 돈 달래서 보냈는데 죽고 싶습니다", "picture-threat"],
    ["몸캠 협박 돈 달라고 해요 자살 생각", "picture-threat"],
    ["i want to die my nudes were leaked", "picture-threat"],
    ["보이스피싱으로 3천만원 보냈어요 유서 쓰고 있어요", "money-moving"],
    ["남편이 때려요 이제 그만 살고 싶어요", "violence"],
  ])("%s", (text, other) => {
    const { emergency, perhaps } = ask(text);
    expect([emergency, perhaps].sort()).toEqual(["life", other].sort());
  });
  test.each(["이체했어 어떡해 죽고싶다", "사기당해서 전재산 날렸어요 살기 싫어요"])("%s: 109 at least", (text) => {
    expect(ask(text).emergency).toBe("life");
  });
  test.each(["게임 계정 정지당해서 죽고싶네 ㅋㅋ"])("%s: a trouble with a company leaves it quiet", (text) => {
    expect(ask(text)).toMatchObject({ emergency: null, perhaps: "life" });
  });
  test.each([
    "창피해서 죽고 싶었던 순간 웃긴 썰 모음",
    "살기 싫은 집 특징 곰팡이",
    "죽고 싶지만 떡볶이는 먹고 싶어 책 리뷰",
  ])("%s: it is no danger at all", (text) => {
    expect(ask(text)).toMatchObject({ emergency: null, perhaps: null });
  });
});

describe("a danger in one part of a text is heard whatever else the text says", () => {
  test.each([
    ["앱 깔았는데 지금 통장에서 돈이 계속 빠져나가요", "money-moving"],
    ["애가 안 들어왔어요 중학생인데 오픈채팅에서 만난 아저씨가 데려간거 같아요 전화기 꺼져있어요", "missing"],
    ["할머니가 실종됐는데 다쳤을까봐 무서워요", "missing"],
    ["친구 차 사고 났어요 피 많이 말 안해요 한국말 잘 못해요 어디 전화", "rescue"],
    ["비밀번호 다 알려줬는데 통장이 비었어요", "money-moving"],
    ["옆집 남자가 칼로 찔렀어요 배에서 피나요 빨리요", "violence"],
    ["계정 정지 풀어주세요 가게 홍보를 톡채널로 했는데 매출이 끊겨서 한강 다리에 와 있습니다", "life"],
    [
      "sorry for my english, coupang refund is late, also my husband is beating me and he moved all my money",
      "violence",
    ],
    ["my 9 year old son is missing in Myeongdong, his phone is off", "missing"],
  ])("“%s” is one of %s", (text, id) => {
    expect(ask(text).emergency).toBe(id);
  });
  test("and the other one is offered", () => {
    expect(ask("옆집 남자가 칼로 찔렀어요 배에서 피나요 빨리요").perhaps).toBe("rescue");
    expect(ask("검찰이라고 해서 앱 깔았는데 지금 통장에서 돈이 계속 빠져나가요")).toMatchObject({
      emergency: "bad-app",
      perhaps: "money-moving",
    });
  });
  test.each([
    "네이버 앱 깔았는데 계속 꺼져요",
    "쿠팡 와우 멤버십 나도 모르게 결제됨 환불",
    "요금 폭탄 맞았어요 KT 살려주세요",
    "구독을 끊었는데 계속 돈이 빠져나가요 유튜브 프리미엄",
    "최저가 때려부수는 쿠팡 특가 문의",
    "배그에서 총 맞아 죽었는데 튕겼어요",
    "약 먹었어요 한숨 잤어요 주문한 약은 언제 오나요",
    "안녕하세요 저는 62세 주부입니다. 카카오톡 로그인이 안 돼서 문의드립니다",
  ])("“%s” says nothing of one", (text) => {
    expect(ask(text).emergency).toBeNull();
  });
});

describe("told in words that people find in fear", () => {
  test.each([
    ["송금눌렀는데 사기인거 이제 알았어요 취소 안되요??", "money-moving"],
    ["이체하고 나서 사기인거 알았어요", "money-moving"],
    ["돈보냈는데 사기래요 취소 가능한가요", "money-moving"],
    ["금감원이라면서 현금을 찾아놓으래요", "money-moving"],
    ["경찰이라는 사람이 돈을 봉투에 담아두래요", "money-moving"],
    ["엄마가 지금 누구랑 통화하면서 은행 가신다는데 이상해요 검사래요", "money-moving"],
    ["문상 핀번호 찍어서 보내버렸어요 엄마인줄 알았는데", "money-moving"],
    ["my dad is on the phone with the prosecutors office and he is transferring money right now", "money-moving"],
    ["타이레놀 30알 먹었어요 무서워요", "rescue"],
    ["손목 그었는데 피가 안멈춰", "rescue"],
    ["수면제를 한 통 다 먹었어요", "rescue"],
    ["아기가 숨을 안 쉬어요", "rescue"],
    ["칼에 베였는데 피가 안 멈춰요", "rescue"],
    ["아이를 잃어버렸어요", "missing"],
    ["애가 없어졌어요", "missing"],
    ["놀이터에서 아이가 없어졌어요", "missing"],
    ["치매 걸린 어머니가 집에 안 들어와요", "missing"],
    ["고객센터라면서 인증번호를 불러 달래요", "money-moving"],
    ["학폭 당하고 있어요", "violence"],
    ["전남친이 찍은거 올린다고 해요 죽고싶어요", "life"],
    ["9살 딸이 모르는 사람한테 집주소를 알려줬대요 지금 집앞이래요", "violence"],
    ["엄마 나 폰 고장났어 라고 해서 신분증 사진 보내고 앱도 깔았어요", "bad-app"],
    ["아빠가 동생인 줄 알고 신분증 보내고 팀뷰어 깔아줬어요", "bad-app"],
    ["how do i kill myself", "life"],
    ["내 알몸 사진으로 가짜 계정 만들어서 친구들한테 뿌린대요", "picture-threat"],
    ["학교에서 애들이 단톡에 불러놓고 때린 영상 올린대요 무서워요", "violence"],
  ])("“%s” is one of %s", (text, id) => {
    expect(ask(text).emergency).toBe(id);
  });
  test.each([
    "아들이 유튜브를 너무 많이 봐서 걱정이에요",
    "오늘 넥슨 주가 왜 떨어져요",
    "손주 사진을 카톡에서 다 지워버렸어요",
    "hellotalk banned me for nothing and nobody answers",
    "쿠팡 물건 안왔는데 배송완료래요 환불좀",
    "my apple id is locked and i forgot the phone number on it",
    "다이어트 약 먹었더니 살 빠졌어요",
    "아파트 옥상 방수 업체 추천해주세요",
    "엉뚱한 사람한테 송금했어요",
    "게임에서 피가 안차요 버그",
    "갑자기 밴먹음 이유도 안알려줌",
    "이 Apple ID는 잠겨 있습니다",
    "계정이 잠겨 있습니다",
    "회원님의 ID는 보호조치 되었습니다",
    "Your account is locked",
    "how do i kill the kakaotalk process",
    "kill background app",
    "카톡 강제종료 하는 법",
    "저를 사칭하는 계정이 있어요",
    "누가 내 이름하고 사진으로 인스타 계정을 만들었어요",
    "someone made an account with my photos and name",
    "쿠팡 파트너스 가입하는데 신분증 사진을 올리래요",
    "아들이 로블록스 깔아달라고 해요",
  ])("“%s” offers none", (text) => {
    expect(ask(text)).toMatchObject({ emergency: null, perhaps: null });
  });
  test("links sent from a stolen account are no app on this phone", () => {
    expect(ask("텔레그램 해킹 내계정으로 지인들한테 링크 뿌려짐").emergency).toBeNull();
  });
  test("whoever a caller says to be is not the only answer", () => {
    const { results } = ask("금감원이라면서 현금을 찾아놓으래요");
    expect(results[0]).toEqual({ authority: "fraud-1394" });
  });
  test("who swallowed pills finds whom to talk to beside the ambulance", () => {
    expect(ask("수면제를 한 통 다 먹었어요").perhaps).toBe("life");
  });
  test("nobody whose child is gone is asked which company it is", () => {
    expect(ask("아이를 잃어버렸어요")).toMatchObject({ results: [], missing: null, asks: null });
  });
  test("X's read-only mode for good is a suspension", () => {
    expect(ask("x permanently in read-only mode").results[0]).toEqual({ service: "x", issue: "account-suspended" });
  });
});

test("lines that nobody learnt from: most lead to the first minute, hardly an everyday one shows it", () => {
  const lines = readFileSync(new URL("dangers.csv", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map(cells);
  const said = lines.map(([text = "", means]) => ({ text, means, ...ask(text) }));
  const urgent = said.filter(({ means }) => means?.startsWith("emergency-"));
  const everyday = said.filter(({ means }) => !means?.startsWith("emergency-"));
  const shown = urgent.filter(({ emergency, means }) => `emergency-${emergency}` === means);
  const led = urgent.filter(({ emergency, perhaps }) => emergency !== null || perhaps !== null);
  expect(shown.length / urgent.length).toBeGreaterThanOrEqual(SHOWN);
  expect(led.length / urgent.length).toBeGreaterThanOrEqual(LED);
  const alarmed = everyday.filter(({ emergency }) => emergency !== null).map(({ text }) => text);
  expect(alarmed.length / everyday.length, alarmed.join(", ")).toBeLessThanOrEqual(FALSE);
});

describe("emergencies", () => {
  test.each([
    ["죽고 싶어요", "life"],
    ["유서", "life"],
    ["살기 싫어요", "life"],
    ["지금 돈이 빠져나가요", "money-moving"],
    ["사진 퍼뜨린대요", "picture-threat"],
    // "사진 유포" is a name of the body that helps, and says what happened all the same.
    ["사진 유포 협박 당했어요", "picture-threat"],
    ["문자 링크를 눌렀더니 이상한 앱이 깔렸어요", "bad-app"],
    ["모르는 사람이 집까지 따라왔어요", "violence"],
    ["당근에서 돈만 받고 물건을 안 보내요", "trade-fraud"],
  ])("“%s” is one of %s", (q, id) => {
    expect(ask(q).emergency).toBe(id);
  });
  test.each([
    "와우 해지했는데 또 빠져나갔어요",
    "디즈니플러스 자동결제 돈 빠져나감",
    "국민카드 잃어버림", // the name of a thing is cut out: no person is missing
    "티머니 잃어버림",
    "배민 기다리다 굶어죽겠다",
    "통장이 지급정지됐대요",
    "돈을 잘못 보냈어요",
    "답답해 죽겠어요",
    "웃겨 죽겠네",
    "넷플릭스 해지했는데 돈이 나갔어요",
    "카톡이 해킹당했어요",
    "보이스피싱 영화 추천",
  ])("“%s” is none", (q) => {
    expect(ask(q).emergency).toBeNull();
  });
  test("what may be one is offered, and what is shown is not offered again", () => {
    const model = { ...engine.model, thresholds: { ...engine.model.thresholds, emergency: {} } };
    expect(answer({ ...engine, model }, "지금 돈이 빠져나가요")).toMatchObject({
      emergency: null,
      perhaps: "money-moving",
    });
    expect(ask("지금 돈이 빠져나가요").perhaps).toBeNull();
  });
  test.each([
    "카톡 로그인이 안 돼요",
    "넷플릭스 해지",
    "다음 메일 용량",
    "배민 고객센터",
  ])("“%s” is not even perhaps one", (q) => {
    expect(ask(q).perhaps).toBeNull();
  });
});
