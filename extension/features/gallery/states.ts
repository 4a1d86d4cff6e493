/** Guides that between them show everything a card can hold, by what is to be seen in them. */
export interface State {
  service: string;
  issue: string;
  /** When it is looked at; the same hour in every picture. */
  at: number;
  /** Which answer to the deciding question is pressed. */
  answer?: number;
}

const korea = (iso: string): number => Date.parse(`${iso}+09:00`);
/** A Monday morning, and the night before, when nobody answers. */
const MORNING = korea("2026-11-30T11:00:00");
const NIGHT = korea("2026-11-29T22:00:00");
/** When most of what is known has become old. */
const LATER = korea("2033-06-06T11:00:00");

const state = (name: string, at = MORNING, answer?: number): State => {
  const [service = "", issue = ""] = name.split("/");
  return { service, issue, at, answer };
};

export const states: Record<string, State> = {
  "do it yourself": state("kakaotalk/spam-message-limit"),
  "chat, open": state("daum/contact-general"),
  "chat, closed": state("daum/contact-general", NIGHT),
  "which of several": state("daum/mail"),
  "which of several, answered": state("daum/mail", MORNING, 1),
  "phone, open": state("coupang/contact-general"),
  urgent: state("kakaopay/account-hacked"),
  "urgent, private": state("kakaotalk/picture-threat"),
  "what does the screen say": state("x/account-locked+account-suspended"),
  form: state("x/account-suspended"),
  "two numbers": state("kakaobank/contact-general", NIGHT),
  "nobody answers for it": state("hellotalk/contact-general"),
  "of long ago": state("kakaopay/account-hacked", LATER),
};
