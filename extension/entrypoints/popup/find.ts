import type { TopicWords } from "../../core/schema.ts";
import { buildIndex, search } from "../../core/search.ts";
import { symptom } from "../../core/symptom.ts";
import { entry } from "../../lib/db.ts";
import type { Loaded } from "./load.ts";

export interface Found {
  service: string;
  issue: string;
}

export type Finder = (query: string) => Found[];

// A name or a few letters is a search; a sentence is something a person copied from the screen.
const SENTENCE = 20;
const RESULTS = 8;

/** Built once per popup, then each keystroke only looks things up. */
export async function makeFinder({ db, services, tab }: Loaded): Promise<Finder> {
  const names = ["search/issues", "topic/issues"];
  const words = await Promise.all(names.map(async (name) => [name, await entry<TopicWords>(db, name)] as const));
  const index = buildIndex({
    ...Object.fromEntries([...services.values()].map((service) => [`service/${service.id}`, service])),
    ...Object.fromEntries(words),
  });
  return (query) => {
    const hits = [search(index, query), symptom(index, query, tab?.service)];
    if (query.trim().length > SENTENCE) hits.reverse();
    const best = new Map(hits.flat().map(({ service, issue }) => [`${service}/${issue}`, { service, issue }]));
    return [...best.values()].slice(0, RESULTS);
  };
}
