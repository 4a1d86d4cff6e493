import { GENERAL } from "../../core/issues.ts";
import { goOn, textOn } from "../../core/sheet/pick.ts";
import type { Times } from "../../core/sheet/times.ts";
import { dayAt } from "../../core/sheet/trust.ts";
import type { Line, Lines } from "../../data/popup-cache/lists.ts";
import { statusOf, type Tag } from "../../ui/words/status.ts";
import type { Place } from "./spot.ts";

/** What a row shows now. */
export interface Shown {
  place: Place;
  title: string;
  note: string;
  /** A number that may be dialled, unless everybody there is off now. */
  call?: { number: string; href: string };
  /** Whether somebody is there, and on which way where the note speaks of another. */
  status?: Tag;
}

/** A problem as people say it, with the notice they know it by: 메시지를 보낼 수 없어요 · ‘이용자 보호조치’. */
const problemOf = ({ title, known }: Line["row"]): string => known ?? title;

/** Whose row it is, what it is about, or both. */
export const titles = {
  whole: ({ name, row }: Line): string => [name, ...(row.issue === GENERAL ? [] : [row.title])].join(" · "),
  service: ({ name }: Line): string => name,
  problem: ({ row }: Line): string => problemOf(row),
  own: ({ name, row }: Line): string => (row.issue === GENERAL ? name : problemOf(row)),
};

/** Lines as a list shows them at `now` (ms). */
export function shownOf({ lines, ...beside }: Lines, now: number, frame: Times, title = titles.whole): Shown[] {
  const { trusts } = beside;
  const today = dayAt(now);
  return lines.map((line) => {
    const { service, row } = line;
    const { issue, note, numbers, go, open, open_way } = row;
    const status = statusOf(open, beside, now, frame);
    const { text: number, href = "" } = go ? goOn(go, trusts, today) : { text: "" };
    const call = href.startsWith("tel:") && status?.tone !== "warn" ? { number, href } : undefined;
    return {
      place: { service, issue },
      title: title(line),
      note: textOn(note, numbers, trusts, today),
      call,
      status:
        status && !call ? { tone: status.tone, text: [open_way, status.short].filter(Boolean).join(" ") } : undefined,
    };
  });
}
