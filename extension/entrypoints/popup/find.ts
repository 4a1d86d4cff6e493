import { search } from "../../core/search.ts";
import { numberOf, openIndex, type StoredIndex } from "../../core/search-index.ts";
import { symptom } from "../../core/symptom.ts";
import { INDEX } from "../../lib/made.ts";
import type { Loaded } from "./load.ts";

export interface Found {
  service: string;
  issue: string;
}

export interface Finder {
  find: (query: string) => Found[];
  /** Is this a service with guides (and not a public body)? */
  knows: (service: string) => boolean;
}

// A name or a few letters is a search; a sentence is something a person copied from the screen.
const SENTENCE = 20;
const RESULTS = 8;

/** Opened once per popup, then each keystroke only looks things up. */
export async function makeFinder({ made, tab }: Loaded): Promise<Finder> {
  const stored = await made<StoredIndex>(INDEX);
  if (!stored) throw new Error("no index to search in");
  const index = openIndex(stored);
  return {
    find: (query) => {
      const hits = [search(index, query), symptom(index, query, tab?.service)];
      if (query.trim().length > SENTENCE) hits.reverse();
      const best = new Map(hits.flat().map(({ service, issue }) => [`${service}/${issue}`, { service, issue }]));
      return [...best.values()].slice(0, RESULTS);
    },
    knows: (service) => numberOf(index, service) >= 0,
  };
}
