/** Open or closed: a walk over compiled opening hours. No rule about weekdays or holidays lives here. */
import { addDays, dateIn, midnight } from "./clock.ts";
import type { HoursTable, ViewChannel } from "./schema.ts";
import { ageOf } from "./trust.ts";

const MINUTE = 60_000;
const LETTERS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

export interface Openness {
  /** null = the table does not speak of that moment. */
  open: boolean | null;
  /** When that ends; null when unknown. */
  changesAt: Date | null;
}

export interface OpenSpan {
  from: Date;
  to: Date;
}

export interface OpenDay {
  /** `YYYY-MM-DD` in the service's zone. */
  date: string;
  /** null = the table does not reach that day; empty = closed all day. */
  spans: OpenSpan[] | null;
}

/** Opening spans as minutes since 1970 UTC, in order. */
function* openings(table: HoursTable): Generator<[number, number]> {
  let at = table.start;
  let open = true;
  for (const letter of table.walk ?? "") {
    const length = table.spans[LETTERS.indexOf(letter)] ?? Number.NaN;
    if (open) yield [at, at + length];
    at += length;
    open = !open;
  }
}

/** Is it open at that moment, and until when does that hold? */
export function openAt(table: HoursTable, at: Date): Openness {
  const minute = at.getTime() / MINUTE;
  if (!(minute >= table.first && minute < table.last)) return { open: null, changesAt: null };
  for (const [from, to] of openings(table)) {
    if (minute < from) return { open: false, changesAt: new Date(from * MINUTE) };
    // A letter without a span means a newer format: say nothing rather than something wrong.
    if (Number.isNaN(to)) return { open: null, changesAt: null };
    // What begins where the table ends may go on.
    if (minute < to) return { open: true, changesAt: to < table.last ? new Date(to * MINUTE) : null };
  }
  return { open: false, changesAt: null };
}

/** The same for a channel; null when its hours may not be stated: none, or no longer fresh on the day `today`. */
export function channelOpenAt(channel: ViewChannel, table: HoursTable | undefined, at: Date, today: string): Openness {
  const fresh = channel.hours_trust && ageOf(channel.hours_trust, today) === "fresh";
  if (!table || !channel.hours || !fresh) return { open: null, changesAt: null };
  return openAt(table, at);
}

/**
 * The next `count` days from the day of `from`, with their opening spans. A night belongs to the day it begins on;
 * what stays open for a day or longer is cut at midnight.
 */
export function nextDays(table: HoursTable, from: Date, count: number): OpenDay[] {
  const today = dateIn(table.timezone, from);
  return Array.from({ length: count }, (_, at) => {
    const date = addDays(today, at);
    const begin = midnight(table.timezone, date).getTime() / MINUTE;
    const end = midnight(table.timezone, addDays(date, 1)).getTime() / MINUTE;
    return { date, spans: begin < table.first || end > table.last ? null : spansOf(table, begin, end) };
  });
}

function spansOf(table: HoursTable, begin: number, end: number): OpenSpan[] {
  const spans: OpenSpan[] = [];
  for (const [start, stop] of openings(table)) {
    if (Number.isNaN(stop) || start >= end) break;
    const long = stop - start >= 1440;
    if (long ? stop <= begin : start < begin) continue;
    const [from, to] = long ? [Math.max(start, begin), Math.min(stop, end)] : [start, stop];
    spans.push({ from: new Date(from * MINUTE), to: new Date(to * MINUTE) });
  }
  return spans;
}
