import { today } from "../../../ui/words/case-words.ts";

/** The moment of a day a person names: now, if it is today; else noon, which is that same day in any zone near. */
export const momentOf = (day: string, now: Date): Date => (day === today(now) ? now : new Date(`${day}T12:00:00`));
