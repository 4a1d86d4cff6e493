import { type Case, isOpen, ladder, nextRung, shownCases } from "../../../core/cases/cases.ts";
import type { DayEvent } from "../../../core/cases/ics.ts";
import type { ServedAuthority } from "../../../core/schema.ts";
import { entry } from "../../../data/db.ts";
import { sentence } from "../../../ui/words/case-words.ts";
import { cases } from "../../../ui/words/texts.ts";
import { say } from "../../../ui/words/words.ts";
import { type Context, guideOf } from "../context.ts";

/** The days worth a place in somebody's calendar: the last one for an answer, and the first one for the next step. */
export async function eventsOf(context: Context, all: Case[], now: Date): Promise<DayEvent[]> {
  const events: DayEvent[] = [];
  for (const one of shownCases(all).filter(isOpen)) {
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
    const guide = await guideOf(context, one.service, one.issue);
    const next = guide && nextRung(ladder(one, guide.escalate));
    const body = next && (await entry<ServedAuthority>(context.db, `authority/${next.rung.authority}`));
    if (body && next.rung.after_days > 0)
      events.push({
        uid: `${one.id}-${body.id}@munuigil`,
        day: next.from,
        summary: cases("icsRung", { ...names, body: say(body.name) }),
        description: say(next.rung.text) || description,
      });
  }
  return events;
}
