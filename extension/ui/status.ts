import { openAt } from "../core/hours.ts";
import type { HoursTable } from "../core/schema.ts";
import { dayAt } from "../core/trust.ts";
import type { Frame, Reach } from "./sheet.ts";

const MINUTE = 6e4;
const DAY = 864e5;

export type Tables = Record<string, HoursTable | undefined>;

/** Is somebody there now? `short` fits the pill, `text` is the chip. */
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
export function withMoment(
  text: string,
  at: number,
  now: number,
  ahead: number,
  { days, months, words }: Frame,
): string {
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

/** The first channel of which it can be said whether a person is there. `now` in ms. */
export function statusOf(
  reaches: (Reach | undefined)[],
  tables: Tables,
  now: number,
  frame: Frame,
): Status | undefined {
  const { words } = frame;
  for (const [hours, endsAt] of reaches.filter((reach) => reach !== undefined)) {
    const table = tables[hours];
    // The day of the service: hours end where their clocks say so.
    if (!table || (endsAt && endsAt <= dayAt(now, table.clocks?.[0]?.offset))) continue;
    const { open, changesAt } = openAt(table, new Date(now));
    if (open === null) continue;
    const clock = table.clocks?.find(({ until }) => changesAt && +changesAt < until * MINUTE);
    const fill = (text: string, plain: string) =>
      changesAt && clock ? withMoment(text, +changesAt, now, clock.offset, frame) : plain;
    return open
      ? { tone: "good", short: fill(words.until, ""), text: fill(words.openUntil, words.openNow) }
      : { tone: "warn", short: fill(words.opens, words.closedNow), text: fill(words.opensAt, words.closedNow) };
  }
}
