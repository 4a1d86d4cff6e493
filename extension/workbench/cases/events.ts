import { type Case, isOpen, ladder, nextRung, shown } from "../../core/cases.ts";
import type { DayEvent } from "../../core/ics.ts";
import { sentence } from "../../ui/case-words.ts";
import { cases } from "../../ui/texts.ts";
import { say } from "../../ui/words.ts";
import { type Desk, viewOf } from "../desk.ts";

/** The days worth a place in somebody's calendar: the last one for an answer, and the first one for the next step. */
export async function eventsOf(desk: Desk, all: Case[], now: Date): Promise<DayEvent[]> {
  const events: DayEvent[] = [];
  for (const one of shown(all).filter(isOpen)) {
    const names = { name: say(one.name), about: say(one.about) };
    const description = [sentence(one, now), one.number && `${cases("number")}: ${one.number}`]
      .filter(Boolean)
      .join("\n");
    if (one.due.latest)
      events.push({
        uid: `${one.id}-answer@munuigil`,
        day: one.due.latest,
        summary: cases("icsDue", names),
        description,
      });
    const view = await viewOf(desk, one.service, one.issue);
    const next = view && nextRung(ladder(one, view.escalate));
    if (next && next.rung.after_days > 0)
      events.push({
        uid: `${one.id}-${next.rung.authority}@munuigil`,
        day: next.from,
        summary: cases("icsRung", { ...names, body: say(next.rung.name) }),
        description: say(next.rung.text) || description,
      });
  }
  return events;
}
