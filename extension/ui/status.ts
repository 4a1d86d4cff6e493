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

/** A moment as people say it: 18:30 · 내일 10:00 · 목요일 10:00 · 11월 26일 10:00. In the clock of `zone`, named when it is not the device's. */
export function moment(at: number, now: number, timeZone: string, { lang, words }: Frame): string {
  const format = (time: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(lang === "ko" ? "ko-KR" : "en-GB", { timeZone, ...options }).format(time);
  const clock = format(at, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZoneName: new Intl.DateTimeFormat().resolvedOptions().timeZone === timeZone ? undefined : "short",
  });
  const date = format(at, {});
  if (date === format(now, {})) return clock;
  if (date === format(now + DAY, {})) return words.tomorrow.replace("{t}", clock);
  return `${format(at, at - now < 6 * DAY ? { weekday: "long" } : { month: "long", day: "numeric" })} ${clock}`;
}

/** The first channel of which it can be said whether a person is there. `now` in ms. */
export function statusOf(reaches: (Reach | undefined)[], tables: Tables, now: number, frame: Frame): Status | undefined {
  const { words } = frame;
  for (const [hours, staleAt] of reaches.filter((reach) => reach !== undefined)) {
    const table = tables[hours];
    if (!table || (staleAt && Date.parse(staleAt) <= now)) continue;
    const { open, changesAt } = openAt(table, new Date(now));
    if (open === null) continue;
    const fill = (text: string, plain: string) =>
      changesAt ? text.replace("{t}", moment(+changesAt, now, table.timezone, frame)) : plain;
    return open
      ? { tone: "good", short: fill(words.until, ""), text: fill(words.openUntil, words.openNow) }
      : { tone: "warn", short: fill(words.opensAt, words.closedNow), text: fill(words.opensAt, words.closedNow) };
  }
}
