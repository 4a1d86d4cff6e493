/** The log of inquiries: what a person sent, until when an answer may come, what comes after. */
import { addDays, dateIn } from "../dates.ts";
import { isPrivate } from "../private.ts";
import type { Calendar, Deadline, Rung as GuideRung, Text } from "../schema.ts";
import { channelKey, type GuideWithWays, type Way } from "../sheet/guide.ts";
import { replyDates } from "./reply.ts";

/** Where a date comes from: what an agent said, what the company promises, what people report. */
type Basis = "told" | "promised" | "reported";

/** Days are `YYYY-MM-DD`; null = unknown and stays unknown. */
export interface Due {
  earliest: string | null;
  latest: string | null;
  basis: Basis | null;
}

/** One inquiry. It carries the names it was made with, so it outlives the record of the service. */
export interface Case {
  id: string;
  service: string;
  issue: string;
  name: Text;
  /** The problem in short. */
  about: Text;
  /** Key of the channel (with older data its id: read it by `channelOf`), and its name; null = not said. */
  channel: string | null;
  way: Text | null;
  /** Zone in which the company counts its days. */
  timezone: string;
  /** ISO 8601 moment of sending. */
  sent: string;
  number: string;
  agent: string;
  promise: string;
  /** The day until which somebody promised an answer, above all other dates. */
  told: string | null;
  notes: string;
  due: Due;
  /** Day of the answer; day on which the person called it finished. */
  answered: string | null;
  closed: string | null;
  /** The last change, and the moment a notification was shown, in ms since 1970. */
  changed: number;
  reminded: number | null;
}

export type Status = "waiting" | "overdue" | "answered" | "closed";

/** Fields a person fills in by hand. */
export const WRITTEN = ["number", "agent", "promise", "notes"] as const;

// What can be sent to somebody; help articles and the like never answer.
const ASKED = ["web-form", "email", "chat", "in-app", "phone", "post", "social"];
const ZONE = "Asia/Seoul";

/** Every way of a guide that takes an inquiry, best first. */
export const waysOf = ({ ways }: GuideWithWays): Way[] =>
  ways.filter(({ exists, kind }) => exists && ASKED.includes(kind));

const named = (guide: GuideWithWays, key: string | null | undefined): Way | undefined =>
  waysOf(guide).find((way) => way.key === key);

/** The way that takes the letter; none where nobody does. */
export const letterWay = (guide: GuideWithWays): Way | undefined => named(guide, guide.write_to);

/** The way a person most likely took: the one for letters, else the one the guide advises. */
export const likelyWay = (guide: GuideWithWays): Way | undefined => letterWay(guide) ?? named(guide, guide.taken);

/** The key of the channel that an inquiry went to, with whatever data it was noted down. */
export const channelOf = ({ service, channel }: Pick<Case, "service" | "channel">): string | null =>
  channel && channelKey(service, channel);

/** The way that an inquiry went; none where its guide does not know it, or not any more. */
export const wayOf = (one: Pick<Case, "service" | "channel">, guide: GuideWithWays | undefined): Way | undefined =>
  guide && named(guide, channelOf(one));

/** Until when an answer may come: promised first, else reported; no window, no dates. */
export function dueOf(
  way: Pick<Way, "reply" | "timezone"> | undefined,
  calendar: Calendar | undefined,
  sent: Date,
  told: string | null,
): Due {
  if (told) return { earliest: null, latest: told, basis: "told" };
  const { promised, reported } = way?.reply ?? {};
  const dates = replyDates(promised ?? reported, calendar, sent, way?.timezone ?? ZONE);
  return { ...dates, basis: promised ? "promised" : reported ? "reported" : null };
}

/** A fresh case with everything that can be known at once. `id` is a UUID. */
export function newCase(
  guide: GuideWithWays,
  way: Way | undefined,
  calendar: Calendar | undefined,
  id: string,
  sent: Date,
): Case {
  return {
    id,
    service: guide.service,
    issue: guide.issue,
    name: guide.name,
    about: guide.issue_label,
    channel: way?.key ?? null,
    way: way?.name ?? null,
    timezone: way?.timezone ?? ZONE,
    sent: sent.toISOString(),
    number: "",
    agent: "",
    promise: "",
    told: null,
    notes: "",
    due: dueOf(way, calendar, sent, null),
    answered: null,
    closed: null,
    changed: sent.getTime(),
    reminded: null,
  };
}

/** On the last day an answer may still come; the day after, it is late. Without dates nothing is ever late. */
export function statusOf({ closed, answered, due, timezone }: Case, now: Date, dayIn = dateIn): Status {
  if (closed) return "closed";
  if (answered) return "answered";
  return due.latest && dayIn(timezone, now) > due.latest ? "overdue" : "waiting";
}

/** Those that may be shown where nobody asked for them: in the popup, on the button, in a calendar. */
export const shownCases = (cases: Case[]): Case[] => cases.filter((one) => !isPrivate(one));

export const isOpen = ({ closed, answered }: Case): boolean => !closed && !answered;

/** Until when the law wants the company to have acted, for companies it names. Korean law counts Korean days. */
export function lawDue(
  duties: Deadline[],
  korea: Calendar | undefined,
  sent: Date,
): { duty: Deadline; latest: string }[] {
  return duties.flatMap((duty) => {
    const { latest } = replyDates(duty.answer_within, korea, sent, ZONE);
    return latest ? [{ duty, latest }] : [];
  });
}

/** A rung and the day from which it makes sense. */
export interface Rung {
  rung: GuideRung;
  from: string;
}

/** The ladder in order of days. While the company may still answer, a body that wants to see silence sends one away. */
export function ladder({ sent, timezone, due }: Case, escalate: GuideRung[]): Rung[] {
  const day = dateIn(timezone, new Date(sent));
  return escalate
    .map((rung) => {
      const counted = addDays(day, rung.after_days);
      const late = due.latest && rung.after_days > 0 ? addDays(due.latest, 1) : counted;
      return { rung, from: counted > late ? counted : late };
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** The first rung for which silence is the reason; where there is none, the first of all. */
export const nextRung = (rungs: Rung[]): Rung | undefined => rungs.find(({ rung }) => rung.after_days > 0) ?? rungs[0];

// Nobody wants to be woken at midnight; the day is counted where the company counts it.
const MORNING = 10;

/**
 * The morning of the last day for an answer, in ms, by the clock of this device; null where nobody waits for a day, and
 * where nobody may be told: no reminder and no badge speaks of what is private.
 */
function morningOf(one: Case): number | null {
  if (!isOpen(one) || !one.due.latest || isPrivate(one)) return null;
  const [year = 0, month = 1, day = 1] = one.due.latest.split("-").map(Number);
  return new Date(year, month - 1, day, MORNING).getTime();
}

/** When to remind, in ms; null = nothing to remind of. */
export const remindAt = (one: Case): number | null => (one.reminded === null ? morningOf(one) : null);

/** Has its last day come, with no answer noted? Told or not: it stays so until the person says how it ended. */
export const hasCome = (one: Case, now: Date): boolean => {
  const morning = morningOf(one);
  return morning !== null && morning <= now.getTime();
};

/** Overdue first, then by the day an answer is due, then those without a day, then what is done; newest first within. */
export function inOrder(cases: Case[], now: Date): Case[] {
  const rank = { overdue: 0, waiting: 1, answered: 2, closed: 3 } as const;
  // Thousands of cases lie in a few zones, and asking a browser for the day in one is slow.
  const days = new Map<string, string>();
  const dayIn = (zone: string): string => {
    const day = days.get(zone) ?? dateIn(zone, now);
    days.set(zone, day);
    return day;
  };
  const dueOf = (one: Case) => (isOpen(one) ? Number((one.due.latest ?? "9999-99-99").replaceAll("-", "")) : 0);
  // Numbers, read once for each case: comparing texts takes ten times as long.
  return cases
    .map((one) => ({ one, rank: rank[statusOf(one, now, dayIn)], due: dueOf(one), sent: Date.parse(one.sent) }))
    .sort((a, b) => a.rank - b.rank || a.due - b.due || b.sent - a.sent)
    .map(({ one }) => one);
}
