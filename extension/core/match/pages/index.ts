/** The page's topic, by the site it is on. */
import type { PageTopic } from "../topic.ts";
import { daum } from "./cs.daum.net.ts";
import { kakao } from "./cs.kakao.com.ts";
import { headings, ownTitle, type Sees } from "./dom.ts";
import { hellotalk } from "./hellotalk.com.ts";
import { x } from "./help.x.com.ts";
import type { Site } from "./page.ts";

const SITES: Readonly<Record<string, Site | undefined>> = {
  "help.x.com": x,
  "support.x.com": x,
  "help.twitter.com": x,
  "support.twitter.com": x,
  "cs.kakao.com": kakao,
  "cs.daum.net": daum,
  "hellotalk.com": hellotalk,
  "www.hellotalk.com": hellotalk,
};

/** Any other site. */
const other: Site = {
  topic: (_location, document, sees) => ({
    title: ownTitle(document),
    headings: headings(document, "main h1, h1, h2", sees, 2, "nav, footer, aside"),
  }),
  lines: () => ["h1", "h2"],
};

const siteOf = ({ hostname }: Location | URL): Site => SITES[hostname] ?? other;

/**
 * Title and headings of a page, as `matchPage` takes them. Reads the document, changes nothing. `sees`: before a page is
 * drawn, what is written there may have to do.
 */
export function extractTopic(location: Location | URL, document: Document, sees: Sees): Required<PageTopic> {
  return siteOf(location).topic(location, document, sees);
}

/** Selectors of the headings that count on this page, and perhaps of some that do not. */
export const linesOf = (location: Location | URL, document: Document): readonly string[] =>
  siteOf(location).lines(location, document);
