/** What every `extension/core/match/pages/<host>.ts` offers. */
import type { PageTopic } from "../topic.ts";
import type { Sees } from "./dom.ts";

/** Reads what the page at `location` is about. Touches nothing. */
export type ReadTopic = (
  location: Pick<Location, "pathname" | "search" | "hash">,
  document: Document,
  sees: Sees,
) => Required<PageTopic>;
