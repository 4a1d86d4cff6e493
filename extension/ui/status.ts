import { openAt } from "../core/hours.ts";
import type { HoursTable } from "../core/schema.ts";
import type { Frame, Reach } from "./sheet.ts";

const DAY = 864e5;

export type Tables = Record<string, HoursTable | undefined>;

/** Is somebody there now? `short` fits the pill, `text` is the chip. */
export interface Status {
  tone: "good" | "warn";
  short: string;
  text: string;
}

/** `text` with a moment in place of `{t}`: 18:30 · 내일 10:00 · 목요일 10:00 · 11월 26일 10:00, in the clock of `timeZone`, which is named behind where it is not the device's. */
export function withMoment(text: string, at: number, now: number, timeZone: string, { lang, words }: Frame): string {
  const format = (time: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(lang === "ko" ? "ko-KR" : "en-GB", { timeZone, ...options }).format(time);
  const date = (time: number) => format(time, {});
  const clock = format(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const day = format(at, at - now < 6 * DAY ? { weekday: "long" } : { month: "long", day: "numeric" });
  const moment =
    date(at) === date(now)
      ? clock
      : date(at) === date(now + DAY)
        ? words.tomorrow.replace("{t}", clock)
        : `${day} ${clock}`;
  const here = new Intl.DateTimeFormat().resolvedOptions().timeZone === timeZone;
  const zone = here ? "" : ` (${format(at, { timeZoneName: "short" }).split(" ").pop()})`;
  return text.replace("{t}", moment) + zone;
}

/** The first channel of which it can be said whether a person is there. `now` in ms. */
export function statusOf(
  reaches: (Reach | undefined)[],
  tables: Tables,
  now: number,
  frame: Frame,
): Status | undefined {
  const { words } = frame;
  for (const [hours, staleAt] of reaches.filter((reach) => reach !== undefined)) {
    const table = tables[hours];
    if (!table || (staleAt && Date.parse(staleAt) <= now)) continue;
    const { open, changesAt } = openAt(table, new Date(now));
    if (open === null) continue;
    const fill = (text: string, plain: string) =>
      changesAt ? withMoment(text, +changesAt, now, table.timezone, frame) : plain;
    return open
      ? { tone: "good", short: fill(words.until, ""), text: fill(words.openUntil, words.openNow) }
      : { tone: "warn", short: fill(words.opens, words.closedNow), text: fill(words.opensAt, words.closedNow) };
  }
}
