/** What every `extension/core/match/pages/<host>.ts` offers. */
import type { PageTopic } from "../topic.ts";
import type { Sees } from "./dom.ts";

/** Reads what the page at `location` is about. Touches nothing. */
export type ReadTopic = (
  location: Pick<Location, "pathname" | "search" | "hash">,
  document: Document,
  sees: Sees,
) => Required<PageTopic>;

/**
 * Selectors of all that may speak there, for whoever only wants to know whether it says something else by now. One by one:
 * what lies below an id is found without looking at the rest of a large page.
 */
type Lines = (location: Pick<Location, "pathname">, document: Document) => readonly string[];

export interface Site {
  topic: ReadTopic;
  lines: Lines;
}
