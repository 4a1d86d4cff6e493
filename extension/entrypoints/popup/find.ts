import { type Answer, answer } from "../../core/answer.ts";
import { havingGuide, numberOf, openIndex, type StoredIndex } from "../../core/search-index.ts";
import { INDEX } from "../../lib/made.ts";
import { readModel } from "../../lib/model.ts";
import type { Loaded } from "./load.ts";

export interface Finder {
  find: (query: string) => Answer;
  /** Is this a service with guides (and not a public body)? */
  knows: (service: string) => boolean;
  /** The services that have a guide for this problem. */
  having: (issue: string) => string[];
}

/** Opened once per popup, then each keystroke only looks things up. */
export async function makeFinder({ db, made, tab }: Loaded): Promise<Finder> {
  const [stored, model] = await Promise.all([made<StoredIndex>(INDEX), readModel(db)]);
  if (!stored) throw new Error("nothing to search in");
  const engine = { index: openIndex(stored), model };
  return {
    find: (query) => answer(engine, query, tab?.service),
    knows: (service) => numberOf(engine.index, service) >= 0,
    having: (issue) => havingGuide(engine.index, issue),
  };
}
