import { tellPages } from "../../browser/case-channel.ts";
import type { Case } from "../../core/cases/cases.ts";
import { closing } from "../../data/db.ts";
import { openPrivate, solve } from "../../data/private-db.ts";
import { today } from "../../ui/words/case-words.ts";

/** Closes what waits for an answer about a problem that is solved. @returns whether anything did */
export async function closeSolved(problem: Pick<Case, "service" | "issue">): Promise<boolean> {
  const closed = await closing(openPrivate(), (db) => solve(db, problem, today(new Date()), Date.now()));
  if (closed) tellPages();
  return closed;
}
