/** X Help Center: articles (h1) and forms inside a client-side app (h2.headline). */
import { headings, ownTitle } from "./dom.ts";
import type { Site } from "./page.ts";

// Sharing, bookmarking and "was this helpful" are below every article.
const WIDGETS = "[class*=b24], [class*=share], [class*=feedback], nav, footer";

export const x: Site = {
  topic: (_location, document, sees) => ({
    title: ownTitle(document),
    // Only in the client-side app does a second line say more. Articles have hidden headings further down, and whoever has
    // read a hidden one reads the page anew. Below h1 policy pages all say the same ("What is in violation of this policy?").
    headings: headings(
      document,
      "main h1, #twtr-spa-main h2.headline, h1",
      sees,
      document.getElementById("twtr-spa-main") ? 2 : 1,
      WIDGETS,
    ),
  }),
  lines: () => ["#twtr-spa-main h2.headline", "h1"],
};
