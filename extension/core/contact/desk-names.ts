/** Names that pose as a company's desk: its brand with a word of a help desk or a login, and nothing else. Or that carry a brand. */

/** What people are asked to do at a desk that is none. */
const DESK =
  "고객 고객센터 고객지원 도움말 로그인 문의 보안 복구 본인인증 분실 상담 상담원 센터 신고 안전 인증 전화번호 해제 환불 account accounts alert alerts appeal appeals auth authenticate authentication bill billing call callcenter cancel center centre check claim claims confirm contact cs customer customers dispute help helpcenter helpdesk hotline identity locked login logon loss nid notice otp payment payments protect reactivate recover recovery refund refunds restore safe safety secure security signin support suspended unban unblock unlock unsuspend update usim validate validation verification verify".split(
    " ",
  );
/** The same only where hyphens set it apart: in one word it is a firm's own name (coupangpay, kakaobank, applecare). */
const DESK_APART = new Set(["bank", "card", "care", "cert", "mail", "pay", "service"]);
/** Said beside them without meaning more. */
const FILL =
  "공식 계정 정지 서비스 코리아 팀 한국 app co com id info kor korea kr m mail member mobile my net official online service team user web www".split(
    " ",
  );
// A short brand stands inside too many words (pineapplesupport.org); set apart by hyphens it may have one letter.
const GLUED = 5;
const FIGURES = /^\d+$/;
const HANGUL = /^[가-힣]{2,}$/;
const least = (brand: string, letters: number) => (HANGUL.test(brand) ? 2 : letters);

/**
 * The brand that a label poses as, null for none.
 *
 * The whole label must be made of a brand, at least one word of a desk, and fillers, set apart by hyphens or not:
 * `kakao-cs`, `login-kakao-kr`, `kakaohelp`. Where anything else is beside the brand it is the name of another
 * firm: `kakaocorp`, `applebees`, `apple-valley-security`.
 */
export function brandPosedAs(label: string, brands: Iterable<string>): string | null {
  const parts = label.split(/[-_]/);
  for (const brand of brands) {
    // 118-center is a house number as well.
    if (FIGURES.test(brand) || brand.length < least(brand, 1) || !label.includes(brand)) continue;
    const kinds = parts.map((part) =>
      part === brand ? "brand" : DESK_APART.has(part) ? "desk" : partsOf(part, brand),
    );
    const said = kinds.join(" ");
    if (!kinds.includes(null) && said.includes("brand") && said.includes("desk")) return brand;
  }
  return null;
}

/** Names that are words of their own as well: apple-valley, steam-engine. */
const WORDS_TOO = new Set(["apple", "brunch", "discord", "melon", "steam", "telegram"]);

/** May what people call a service stand for it in the address of a stranger? Not where it is a word, or too short. */
export const isOnlyName = (name: string): boolean =>
  !WORDS_TOO.has(name) && (HANGUL.test(name) || (/^[a-z0-9]+$/.test(name) && name.length >= GLUED));

/** From so many letters on, no other word begins with a name by chance. */
const BEGINS = 7;

/**
 * The brand that a label carries beside words of any kind, null for none: `coupang-event`, `event-naver`, `netflixgift`.
 * That is no proof of a fake: partners and fans do so, too.
 */
export function brandCarried(label: string, brands: Iterable<string>): string | null {
  const parts = label.split(/[-_]/);
  const carries = (brand: string) =>
    brand.length >= GLUED &&
    !WORDS_TOO.has(brand) &&
    parts.some((part) => part === brand || (brand.length >= BEGINS && part.startsWith(brand)));
  // Of kakao and kakaopay the longer one is meant.
  return [...brands].filter(carries).sort((a, b) => b.length - a.length)[0] ?? null;
}

const WORDS: [string, string][] = [
  ...DESK.map((word): [string, string] => [word, "desk"]),
  ...FILL.map((word): [string, string] => [word, "fill"]),
];

/** What a part is made of: “brand desk”; null where letters are left over. */
function partsOf(part: string, brand: string): string | null {
  if (part === "") return "";
  const digits = /^\d+/.exec(part)?.[0];
  if (digits) return partsOf(part.slice(digits.length), brand);
  const glued: [string, string][] = brand.length >= least(brand, GLUED) ? [[brand, "brand"]] : [];
  for (const [word, kind] of [...glued, ...WORDS]) {
    const rest = part.startsWith(word) ? partsOf(part.slice(word.length), brand) : null;
    if (rest !== null) return `${kind} ${rest}`;
  }
  return null;
}
