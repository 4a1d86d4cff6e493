/** From when to when an answer may be expected. */
import { addDays, dateIn, daysBetween } from "../dates.ts";
import type { Calendar, ServedChannel, ServedWindow } from "../schema.ts";

export interface ReplyDates {
  /** `YYYY-MM-DD` in the service's zone; null = unknown. */
  earliest: string | null;
  latest: string | null;
}

const HOUR = 3_600_000;
const UNKNOWN: ReplyDates = { earliest: null, latest: null };

/** Dates of a waiting time. The day of sending does not count; unknown calendars and open ends stay null. */
export function replyDates(
  window: ServedWindow | undefined,
  calendar: Calendar | undefined,
  sentAt: Date,
  timezone = "Asia/Seoul",
): ReplyDates {
  if (!window || Number.isNaN(sentAt.getTime())) return UNKNOWN;
  const date = (amount: number | undefined) => (amount === undefined ? null : dateAfter(amount, window.unit));
  const dateAfter = (amount: number, unit: string): string | null => {
    if (unit === "hour") return dateIn(timezone, new Date(sentAt.getTime() + amount * HOUR));
    const sent = dateIn(timezone, sentAt);
    if (unit === "day") return addDays(sent, amount);
    if (unit === "week") return addDays(sent, 7 * amount);
    return unit === "business-day" && calendar ? businessDay(calendar, sent, amount) : null;
  };
  return { earliest: date(window.min), latest: date(window.max) };
}

/** The `amount`-th business day after `sent`; 0 is the day itself or, when that is off, the next business day. */
export function businessDay(calendar: Calendar, sent: string, amount: number): string | null {
  let at = daysBetween(calendar.first, sent);
  let left = amount;
  // Outside its years a calendar knows nothing: the result is unknown, not "closed".
  if (at < 0 || at >= calendar.days.length) return null;
  if (amount === 0 && calendar.days[at] === "1") return sent;
  left = Math.max(1, left);
  while (left > 0) {
    at += 1;
    if (at >= calendar.days.length) return null;
    if (calendar.days[at] === "1") left -= 1;
  }
  return addDays(calendar.first, at);
}

/** The waiting time to count with: what is promised, else what people report. */
export const replyWindow = (channel: Pick<ServedChannel, "reply"> | undefined): ServedWindow | undefined =>
  channel?.reply?.promised ?? channel?.reply?.reported;
