import { assemble, disassemble } from "es-hangul";
import { describe, expect, test } from "vitest";
import type { ServedService } from "../../../extension/core/schema.ts";
import { partiesNamed } from "../../../extension/core/search/company-names.ts";
import { placeOfService } from "../../../extension/core/search/search-index.ts";
import { tight } from "../../../extension/core/text/hangul.ts";
import { bundle, engine } from "../data.ts";
import { ask, companies, company, first, said } from "./asking.ts";

const { index } = engine;

describe("names", () => {
  test("one syllable that stands for a company does not name it inside another word", () => {
    const named = (q: string) => ask(q).results.some((one) => "service" in one && one.service === "yanolja");
    expect(["놀이터에서 아이가 없어졌어요", "놀이공원 환불", "놀이터"].filter(named)).toEqual([]);
    expect(["놀 환불", "놀에서 환불", "놀티켓 환불"].filter((q) => !named(q))).toEqual([]);
  });
  test("every name, typed to its end, is its own service's or one that bears it too", () => {
    for (const [key, service] of Object.entries(bundle) as [string, ServedService][]) {
      if (!key.startsWith("service/")) continue;
      const at = placeOfService(index, service.id);
      for (const name of [service.name.ko, service.id.replaceAll("-", " ")]) {
        const bearers = partiesNamed(index.names, tight(name)) ?? [];
        expect([at, ...bearers], name).toContain(placeOfService(index, company(name) ?? ""));
      }
    }
  });
  test("every beginning of a name that is being typed finds it", () => {
    for (const typed of ["카카", "카캉", "카카오ㅌ", "카카오토", "카카오톡"])
      expect(companies(typed), typed).toContain("kakaotalk");
    expect(company("당")).toBe("daum"); // on the way to 다음
    expect(company("로그인 안돼요 인스타그")).toBe("instagram");
  });
  test.each([
    "카카오톡 정지",
    "기프티콘 환불",
    "넷플릭슨 해지",
    "steam refund",
  ])("“%s”, letter by letter, keeps what it found", (q) => {
    const strokes = disassemble(q);
    let found = false;
    for (let end = 1; end <= strokes.length; end++) {
      const { results, asks } = ask(assemble([...strokes.slice(0, end)]));
      const any = results.length > 0 || asks !== null;
      expect(any || !found, strokes.slice(0, end)).toBe(true);
      found ||= any;
    }
    expect(found).toBe(true);
  });
  test.each([
    ["네이버 로그", "naver"],
    ["카톡 로그", "kakaotalk"],
    ["당근 사기 신", "karrot"],
    ["instagram ha", "instagram"],
  ])("a half-typed word of a problem takes nothing away: “%s”", (q, service) => {
    expect(company(q)).toBe(service);
  });
  test.each([
    "카페 강퇴",
    "더 이상 로그인이 안돼요",
    "은행 앱 로그인이 안돼요",
    "은행",
    "애가 결제했어요",
    "톡이 안 보내져요",
  ])("a word of daily life is no half-typed name: “%s”", (q) => {
    for (const wrong of ["kakaopay", "nexon", "apple"]) expect(companies(q)).not.toContain(wrong);
  });
  test.each([
    ["윈도우 PC에서 카톡 로그인이 안돼요", "kakaotalk"],
    ["갤럭시 폰에서 인스타가 안 켜져요", "instagram"],
    ["네이버 메일로 트위터 인증 코드가 안 와요", "x"],
    ["카카오톡으로 온 쿠팡 환불 문자", "coupang"],
    ["아이폰에서 다음메일이 안 열려요", "daum"],
    ["구글로 로그인한 틱톡 계정 정지", "tiktok"],
  ])("a tool, a place or a sender is less than the company: “%s”", (q, service) => {
    expect(company(q)).toBe(service);
  });
  test("“다음에” is a company where a text begins with it and says what one does there, else a time", () => {
    for (const q of ["다음에 로그인하니 카카오로 바꾸래요", "다음에 우리 홈페이지가 안 나와요"])
      expect(company(q), q).toBe("daum");
    for (const q of ["비번 바꾼 다음에 로그인이 안돼요", "다음에 또 올게요"])
      expect(companies(q), q).not.toContain("daum");
  });
  test.each([
    ["카카오벤티 취소 수수료 환불", "kakao-t payment-refund"],
    ["택시에 지갑을 두고 내렸어요", "kakao-t lost-stolen"],
    ["카트라이더 환불", "nexon payment-refund"],
    ["단톡방에 메시지가 안 보내져요", "kakaotalk spam-message-limit"],
    ["카톡 선물 환불", "kakao-gift payment-refund"],
    ["구글 인앱 결제 환불", "google-play payment-refund"],
    ["카카오 계좌 송금 잘못함", "kakaobank wrong-transfer"],
  ])("products and houses lead to the company: “%s”", (q, best) => {
    expect(first(q)).toBe(best);
  });
  test.each([
    ["톡 정지", "kakaotalk"],
    ["깨톡 해킹당함", "kakaotalk"],
    ["카택 취소 수수료", "kakao-t"],
    ["토뱅 지급정지", "tossbank"],
    ["현카 분실", "hyundai-card"],
    ["국민 체크카드 잃어버림", "kb-card"],
    ["유플 요금 이상해요", "lguplus"],
    ["쿠이츠 환불", "coupang-eats"],
    ["핫메일 비번 까먹음", "microsoft"],
    ["아프리카티비 환불", "soop"],
    ["농협카드 분실신고", "nh-bank"],
    ["외환은행 계좌 지급정지", "hana-bank"],
    ["챗지피티 플러스 해지", "chatgpt"],
    ["롤체 계정 정지", "riot"],
  ])("nicknames, short and former names: “%s” is about %s", (q, service) => {
    expect(company(q)).toBe(service);
  });
  test.each([
    ["갤폴드에서 카톡 로그인이 안돼요", "kakaotalk"],
    ["갤워치 환불", "samsung"],
    ["맥북에서 넥슨 해킹당함", "nexon"],
  ])("a device is a company only where no other is named: “%s”", (q, service) => {
    expect(company(q)).toBe(service);
  });
  test.each([
    "신한 계좌 지급정지",
    "신한 카드 잃어버렸어요",
    "kb 카드 분실",
  ])("a name that bank and card company share leads to both or to the one that is meant: “%s”", (q) => {
    expect(company(q)).toMatch(/^(?:shinhan|kb)-(?:bank|card)$/);
  });
  test.each([
    "이체 제한 걸렸어요",
    "친한 오빠가 사진을 올린대요",
    "이상한 어플 설치했어요",
    "money stolen from my account",
    "자살하고 싶을 때",
  ])("a word that people use is no slip in a short name: “%s”", (q) => {
    expect(companies(q)).toEqual([]);
  });
  test.each([
    ["금감원", "fss-1332"],
    ["1332", "fss-1332"],
    ["소비자상담센터 전화번호", "1372"],
    ["118에 신고하고 싶어요", "kisa-118"],
  ])("bodies are found by name and number: “%s”", (q, body) => {
    expect(ask(q).results.map(said)).toContain(body);
  });
});

describe("a lost phone", () => {
  test.each([
    "유심 분실",
    "유심 잃어버렸어요",
    "핸드폰 도난",
    "폰 잃어버렸어요",
    "lost my phone",
  ])("“%s”: the carriers stop the line", (q) => {
    expect(companies(q).slice(0, 3).sort()).toEqual(["kt", "lguplus", "skt"]);
  });
  test.each([
    ["kt 폰 분실", "kt"],
    ["sk 유심 분실", "skt"],
    ["휴대폰 분실 카카오페이로 돈 빠져나감", "kakaopay"],
  ])("“%s”: who is named is asked, and no other carrier", (q, named) => {
    expect([...new Set(companies(q))].filter((one) => ["kt", "lguplus", "skt", "kakaopay"].includes(one))).toEqual([
      named,
    ]);
  });
});

describe("matters of bodies", () => {
  test.each([
    ["임금체불 신고", "moel-1350"],
    ["통신사 위약금 분쟁", "telecom-mediation"],
    ["개인정보 유출 신고", "privacy-report"],
    ["가챠 확률 조작", "lootbox-relief"],
    ["알바비를 안 줘요", "moel-1350"],
    ["퇴직금 안 줌", "moel-1350"],
    ["unpaid wages", "moel-1350"],
    ["국민연금 반환일시금", "nps-1355"],
    ["건보료 너무 많이 나왔어요", "nhis"],
    ["종소세 신고를 잘못했어요", "nts-126"],
    ["스팸 문자가 너무 많이 와요", "kisa-118"],
    ["빚을 못 갚겠어요", "ccrs"],
    ["소보원 신고", "kca"],
    ["사이버 수사대", "ecrm"],
    ["불이 났어요", "fire-119"],
    ["엄마가 쓰러졌어요", "fire-119"],
    ["교통사고 났어요", "fire-119"],
    ["아이가 숨을 안 쉬어요", "fire-119"],
  ])("lead to the body by the words that people have for them: “%s”", (q, body) => {
    expect(first(q)).toBe(body);
  });
  test("stand beside a company, ours or not", () => {
    expect(ask("쿠팡 알바비 안 들어옴").results).toContainEqual({ authority: "moel-1350" });
    expect(companies("쿠팡 알바비 안 들어옴")).toContain("coupang");
    expect(ask("스타벅스 알바비 안 줘요")).toMatchObject({
      missing: "스타벅스",
      results: [{ authority: "moel-1350" }, {}, {}],
    });
  });
  test("do not hide what is asked without a company", () => {
    const { asks, results } = ask("급여통장 정지 월급 못빼");
    expect(asks).toBe("account-frozen");
    expect(results).toContainEqual({ authority: "fss-1332" });
  });
  test("of which one asks how to reach somebody, ask for no company", () => {
    expect(ask("세금 문의").asks).toBeNull();
  });
});
