/** Names that pose as a company's desk: its brand with a word of a help desk or a login, and nothing else. Or that carry a brand. */

/** What people are asked to do at a desk that is none. */
const DESK =
  "account accounts auth authentication center centre cs customer customers help helpcenter helpdesk login logon recover recovery secure security signin support unlock verification verify".split(
    " ",
  );
/** Said beside them without meaning more. */
const FILL = "app co com id info kor korea kr m member mobile my net official online service team user web www".split(
  " ",
);
// A short brand stands inside too many words (pineapplesupport.org); set apart by hyphens it may be shorter.
const GLUED = 5;
const APART = 4;

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
    if (brand.length < APART || !label.includes(brand)) continue;
    const kinds = parts.map((part) => (part === brand ? "brand" : partsOf(part, brand)));
    const said = kinds.join(" ");
    if (!kinds.includes(null) && said.includes("brand") && said.includes("desk")) return brand;
  }
  return null;
}

/** Names that are words of their own as well: apple-valley, steam-engine. */
const WORDS_TOO = new Set(["apple", "discord", "melon", "steam", "telegram"]);
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
  const glued: [string, string][] = brand.length >= GLUED ? [[brand, "brand"]] : [];
  for (const [word, kind] of [...glued, ...WORDS]) {
    const rest = part.startsWith(word) ? partsOf(part.slice(word.length), brand) : null;
    if (rest !== null) return `${kind} ${rest}`;
  }
  return null;
}
