import { type Case, type Status, statusOf } from "../../core/cases/cases.ts";
import { dateIn } from "../../core/dates.ts";
import type { Tag } from "./status.ts";
import { cases } from "./texts.ts";
import { currentLang, say } from "./words.ts";

/** The zone of the person's clock: the day they remember writing on. */
const here = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

export const today = (now: Date): string => dateIn(here(), now);
export const sentDay = ({ sent }: Case): string => dateIn(here(), new Date(sent));

/** A day as people say it: 11월 26일; the year only where it is another one. */
export function saidDay(day: string, now: Date): string {
  const sameYear = day.slice(0, 4) === today(now).slice(0, 4);
  return new Intl.DateTimeFormat(currentLang() === "ko" ? "ko-KR" : "en-GB", {
    timeZone: "UTC",
    day: "numeric",
    month: "long",
    ...(sameYear ? {} : { year: "numeric" }),
  }).format(Date.parse(day));
}

export const titleOf = ({ name, about }: Case): string => `${say(name)} · ${say(about)}`;

const tones = { waiting: "mute", overdue: "warn", answered: "mute", closed: "mute" } as const satisfies Record<
  Status,
  Tag["tone"]
>;

export const tagOf = (one: Case, now: Date): Tag => {
  const status = statusOf(one, now);
  return { tone: tones[status], text: cases(status) };
};

/** When it was sent, until when an answer may come, and whether to write again: up to three sentences. */
export function sentences(one: Case, now: Date): string[] {
  const { due, answered, closed } = one;
  const sent = sentDay(one);
  if (closed) return [cases("closedOn", { d: saidDay(closed, now) })];
  const wrote = cases("wrote", { d: saidDay(sent, now) });
  if (answered) return [wrote, cases("answeredOn", { d: saidDay(answered, now) })];
  if (statusOf(one, now) === "overdue")
    return [wrote, cases("late", { by: saidDay(due.latest ?? "", now) }), cases("nextWay")];
  const until = due.latest
    ? cases(due.basis === "told" ? "toldBy" : "mayBy", { by: saidDay(due.latest, now) })
    : due.earliest
      ? cases("mayFrom", { from: saidDay(due.earliest, now) })
      : cases("unknown");
  return [wrote, until, cases("again")];
}

export const sentence = (one: Case, now: Date): string => sentences(one, now).join(" ");
