/** HelloTalk FAQ: one question (h1) with its category in a line of text. There is no form. */
import { headings, ownTitle } from "./dom.ts";
import type { Site } from "./page.ts";

const RELATED = "nav, footer, aside, [class*=related]";

export const hellotalk: Site = {
  topic: (location, document, sees) =>
    location.pathname.includes("/faq")
      ? { title: ownTitle(document), headings: headings(document, "main h1, h1", sees, 1, RELATED) }
      : { title: "", headings: [] },
  lines: () => ["h1"],
};
