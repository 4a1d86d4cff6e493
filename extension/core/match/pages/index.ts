/** The page's topic, by the site it is on. */
import type { PageTopic } from "../topic.ts";
import { topic as daum } from "./cs.daum.net.ts";
import { topic as kakao } from "./cs.kakao.com.ts";
import { headings, ownTitle, type Sees } from "./dom.ts";
import { topic as hellotalk } from "./hellotalk.com.ts";
import { topic as x } from "./help.x.com.ts";
import type { ReadTopic } from "./page.ts";

const SITES: Readonly<Record<string, ReadTopic>> = {
  "help.x.com": x,
  "support.x.com": x,
  "help.twitter.com": x,
  "support.twitter.com": x,
  "cs.kakao.com": kakao,
  "cs.daum.net": daum,
  "hellotalk.com": hellotalk,
  "www.hellotalk.com": hellotalk,
};

/**
 * Title and headings of a page, as `matchPage` takes them. Reads the document, changes nothing. `sees`: before a page is
 * drawn, what is written there may have to do.
 */
export function extractTopic(location: Location | URL, document: Document, sees: Sees): Required<PageTopic> {
  const site = SITES[location.hostname];
  if (site) return site(location, document, sees);
  return { title: ownTitle(document), headings: headings(document, "main h1, h1, h2", sees, 2, "nav, footer, aside") };
}
