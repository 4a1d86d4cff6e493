import { currentLang } from "../../../ui/words/words.ts";

/** A moment as people say it, by the clock of this device: 18:30 today, 11월 21일 before. `at` in ms. */
export function sayMoment(at: number, now = Date.now()): string {
  const locale = currentLang() === "ko" ? "ko-KR" : "en-GB";
  const today = new Date(at).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(
    locale,
    today ? { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } : { month: "long", day: "numeric" },
  ).format(at);
}
