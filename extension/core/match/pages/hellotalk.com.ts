/** HelloTalk FAQ: one question (h1) with its category in a line of text. There is no form. */
import { headings, ownTitle } from "./dom.ts";
import type { ReadTopic } from "./page.ts";

const RELATED = "nav, footer, aside, [class*=related]";

export const topic: ReadTopic = (location, document, sees) => {
  if (!location.pathname.includes("/faq")) return { title: "", headings: [] };
  return { title: ownTitle(document), headings: headings(document, "main h1, h1", sees, 1, RELATED) };
};
