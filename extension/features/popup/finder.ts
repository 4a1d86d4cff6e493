import { type Answer, answer } from "../../core/search/answer.ts";
import { placeOfService, servicesWithGuide } from "../../core/search/search-index.ts";
import { openEngine } from "../../data/popup-cache/engine.ts";
import type { Answer as Checked } from "../contact-check/checker.ts";
import type { Answers } from "../contact-check/late.ts";
import type { Searched } from "./loaded.ts";

/** What the contact check says, and what draws it: both come in one file, after the search. */
export interface Contacts {
  answers: Checked[];
  Answers: typeof Answers;
}

export interface Finder {
  find: (query: string) => Answer;
  /** What the contact check says of the query; null while it looks like words to search for. */
  check: (query: string) => Promise<Contacts | null>;
  /** Is this a service with guides (and not a public body)? */
  knows: (service: string) => boolean;
  /** The services that have a guide for this problem. */
  having: (issue: string) => string[];
}

/** Opened once per popup, then each keystroke only looks things up. */
export async function makeFinder({ db, made, tab }: Searched): Promise<Finder> {
  // It comes meanwhile, and the first answer waits for it rather than move when it is there.
  const checking = import("../contact-check/late.ts").then(async ({ makeAsker, hasContact, Answers }) => ({
    hasContact,
    Answers,
    ask: await makeAsker(db),
  }));
  const engine = await openEngine(db, made);
  return {
    find: (query) => answer(engine, query, tab?.service),
    check: async (query) => {
      try {
        const { ask, hasContact, Answers } = await checking;
        const answers = await ask(query);
        return hasContact(answers) ? { answers, Answers } : null;
      } catch (error) {
        // Where its file cannot be had, what the words find is said all the same.
        console.error("[munuigil]", error);
        return null;
      }
    },
    knows: (service) => placeOfService(engine.index, service) >= 0,
    having: (issue) => servicesWithGuide(engine.index, issue),
  };
}
