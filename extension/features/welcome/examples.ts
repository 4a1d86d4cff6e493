import type { Lang } from "../../core/lang.ts";

/** A guide that is shown first, and a help page where its pill stands; the suite of the welcome page opens it. */
export const EXAMPLES: Record<Lang, { service: string; issue: string; page: string }> = {
  ko: {
    service: "kakaotalk",
    issue: "account-suspended",
    page: "https://cs.kakao.com/helps?locale=ko&category=680&service=8",
  },
  en: {
    service: "x",
    issue: "account-suspended",
    page: "https://help.x.com/en/managing-your-account/suspended-x-accounts",
  },
};

/** Whose phone is searched for in the picture of a search page. */
export const SEARCHED_FOR = "coupang";
