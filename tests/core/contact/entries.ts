/** A few contacts of made-up and real names, as the compiler writes them, and a checker that knows no others. */
import { readFileSync } from "node:fs";
import { bringHosts, Checker } from "../../../extension/core/contact/index.ts";
import type { Contact } from "../../../extension/core/schema.ts";

const TODAY = "2026-11-22";
export const WHY = { ko: "이유예요.", en: "A reason." };

const TRUST: Contact["trust"] = {
  word: "official",
};

interface Over {
  channel?: string;
  trust?: Partial<Contact["trust"]>;
}

function entry(verdict: Contact["verdict"], service?: string, { channel, trust }: Over = {}): Contact {
  return { verdict, service, channel, text: WHY, trust: { ...TRUST, ...trust } };
}

/** A domain of which only the home page is the company's. */
const shop = (host: string, service: string): Record<string, Contact> => ({
  [host]: entry("official", service),
  [`${host}/*`]: entry("open-path", service),
  [`*.${host}`]: entry("open-path", service),
});

/** A host on which the company alone writes. */
const desk = (host: string, service: string): Record<string, Contact> => ({
  [host]: entry("official", service),
  [`${host}/*`]: entry("official", service),
});

const ENTRIES: Record<string, Contact> = {
  ...shop("kakao.com", "kakaotalk"),
  ...desk("cs.kakao.com", "kakaotalk"),
  "cs.kakao.com/requests?locale=ko&service=8": entry("official", "kakaotalk", { channel: "web-form" }),
  "cs.kakao.com/@*": entry("open-path", "kakaotalk"),
  "pf.kakao.com": entry("open-path", "kakaotalk"),
  "pf.kakao.com/*": entry("open-path", "kakaotalk"),
  "pf.kakao.com/_aBc": entry("official", "kakaotalk", { channel: "chat" }),
  ...desk("support.kakaopay.com", "kakaopay"),
  ...shop("x.com", "x"),
  ...desk("help.x.com", "x"),
  "x.com/settings/*": entry("official", "x"),
  "any:x.com/support": entry("official", "x", { channel: "support-account" }),
  ...shop("daangn.com", "karrot"),
  ...shop("facebook.com", "facebook"),
  "facebook.com/help/*": entry("official", "facebook"),
  ...shop("naver.com", "naver"),
  ...shop("netflix.com", "netflix"),
  ...shop("apple.com", "apple"),
  ...shop("toss.im", "toss"),
  ...shop("line.me", "line"),
  ...shop("hellotalk.com", "hellotalk"),
  ...shop("samsung.com", "samsung"),
  ...desk("ecrm.police.go.kr", "ecrm"),
  "*.tistory.com": entry("open-path"),
  "part:search": entry("open-path"),
  "part:forum": entry("open-path"),
  "fake-desk.example": entry("impostor", "kakaotalk"),
  "fake-desk.example/*": entry("impostor", "kakaotalk"),
  "*.fake-desk.example": entry("impostor", "kakaotalk"),
  "support@toss.im": entry("official", "toss", { channel: "email" }),
  "15883820": entry("official", "naver", { channel: "phone", trust: { since: "2026-03-02" } }),
  "15777011": entry("official", "coupang", { channel: "phone" }),
  "118": entry("official", "kisa-118"),
  "1332": entry("official", "fss-1332"),
  "142235": entry("official", "online-damage-365"),
  "16441111": entry("impostor", "kakaopay", {
    trust: { word: "reported", since: "2026-05-01", old_at: "2027-05-01" },
  }),
  "15990000": entry("official", "haneul", {
    channel: "phone",
    trust: { word: "reported", since: "2021-07-01", old_at: "2026-12-28" },
  }),
  "15990001": entry("was-official", "haneul", { channel: "old-phone", trust: { word: "changed" } }),
  "16000987": entry("unknown", "baemin", { channel: "phone", trust: { word: "disputed" } }),
  "chat:다음 고객센터": entry("official", "daum", { channel: "chat" }),
  "spelt:다음고객센터": entry("unknown", "daum", { channel: "chat", trust: { word: "unverified" } }),
  "chat:카카오페이": entry("official", "kakaopay", { channel: "chat" }),
  "chat:이용자고객센터": entry("impostor", "kakaotalk"),
};

await bringHosts();
const checker = new Checker([
  ...Object.entries(ENTRIES).map(([key, value]) => [`contact/${key}`, value] as const),
  // Their help pages lie on hosts of others.
  ...Object.entries({
    "kakao-gift": "선물하기 카카오",
    kakaotalk: "카카오톡 카카오 카카오",
    instagram: "인스타그램 메타 인스타",
    x: "엑스 엑스 twitter",
    tistory: "티스토리 AXZ",
    brunch: "브런치 카카오",
  }).map(([id, said]) => {
    const [ko = "", firm = "", ...aliases] = said.split(" ");
    return [`service/${id}`, { aliases, name: { ko }, operator: { ko: firm } }] as const;
  }),
]);

export const check = (value: string, today = TODAY) => checker.check(value, today);

/** The worst answer: “official kakaotalk/web-form”. */
export function short(value: string, today = TODAY): string {
  const [{ verdict, service, channel }] = check(value, today);
  return `${verdict}${service ? ` ${service}` : ""}${channel ? `/${channel}` : ""}`;
}

/** Domains of brand-domains.txt: firms with a name of ours in theirs. */
export const brandDomains: string[] = readFileSync(new URL("brand-domains.txt", import.meta.url), "utf8")
  .replace(/^#.*$/gm, "")
  .split(/\s+/)
  .filter((domain) => domain !== "");
