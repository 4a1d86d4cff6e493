import type { Case } from "../core/cases.ts";
import { today } from "../ui/case-words.ts";
import { tellPages } from "./case-news.ts";
import { openPrivate, solve } from "./private-db.ts";

/** Closes what waits for an answer about a problem that is solved. @returns whether anything did */
export async function solved(problem: Pick<Case, "service" | "issue">): Promise<boolean> {
  const db = await openPrivate();
  try {
    const closed = await solve(db, problem, today(new Date()), Date.now());
    if (closed) tellPages();
    return closed;
  } finally {
    db.close();
  }
}
