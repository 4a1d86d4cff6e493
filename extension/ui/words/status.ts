import { openAt } from "../../core/hours/hours.ts";
import type { HoursTable, Open } from "../../core/schema.ts";
import { hoursOn } from "../../core/sheet/pick.ts";
import type { Hours, Times } from "../../core/sheet/times.ts";
import { dayAt } from "../../core/sheet/trust.ts";

const MINUTE = 6e4;
const DAY = 864e5;

/** A word or two beside a heading. */
export interface Tag {
  tone: "good" | "warn" | "mute";
  text: string;
}

/** Is somebody there now? `short` fits the pill and the strip, `text` is the chip. */
export interface Status {
  tone: "good" | "warn";
  short: string;
  text: string;
}

/**
 * `text` with a moment in place of `{t}`: 18:30 · 내일 10:00 · 목요일 10:00 · 11월 26일 10:00, by clocks that are `ahead`
 * minutes of UTC, which is named behind where it is not the device's. Without Intl: its first call in a process takes a
 * browser longer than all the rest of a pill.
 */
function withMoment(text: string, at: number, now: number, ahead: number, { days, months, words }: Times): string {
  const [then, today] = [at, now].map((time) => new Date(time + ahead * MINUTE)) as [Date, Date];
  const clock = then.toISOString().slice(11, 16);
  const inDays = Math.floor(+then / DAY) - Math.floor(+today / DAY);
  const day =
    at - now < 6 * DAY
      ? days[then.getUTCDay()]
      : words.onDate.replace("{m}", months[then.getUTCMonth()] ?? "").replace("{d}", `${then.getUTCDate()}`);
  const moment = inDays < 1 ? clock : inDays < 2 ? words.tomorrow.replace("{t}", clock) : `${day} ${clock}`;
  const here = new Date(at).getTimezoneOffset() === -ahead;
  return text.replace("{t}", moment) + (here ? "" : ` (GMT${ahead < 0 ? "" : "+"}${ahead / 60})`);
}

/** By these hours; none where they do not reach `now` (ms). */
function statusIn(table: HoursTable | undefined, now: number, frame: Times): Status | undefined {
  if (!table) return undefined;
  const { words } = frame;
  const { open, changesAt } = openAt(table, new Date(now));
  if (open === null) return undefined;
  const clock = table.clocks?.find(({ until }) => changesAt && +changesAt < until * MINUTE);
  const fill = (text: string, plain: string) =>
    changesAt && clock ? withMoment(text, +changesAt, now, clock.offset, frame) : plain;
  return open
    ? { tone: "good", short: fill(words.until, words.openNow), text: fill(words.openUntil, words.openNow) }
    : { tone: "warn", short: fill(words.opens, words.closedNow), text: fill(words.opensAt, words.closedNow) };
}

/** The same, as long as whoever says these hours is fresh: hours end where their clocks say so. `now` in ms. */
export function statusOf(
  open: Open | undefined,
  { trusts, tables }: Hours,
  now: number,
  frame: Times,
): Status | undefined {
  if (!open) return undefined;
  const table = tables[open.hours];
  const day = dayAt(now, table?.clocks?.[0]?.offset);
  return hoursOn(open, trusts, day) ? statusIn(table, now, frame) : undefined;
}
