/** X Help Center: articles (h1) and forms inside a client-side app (h2.headline). */
import { headings, ownTitle } from "./dom.ts";
import type { KnownField, ReadTopic } from "./page.ts";

// Sharing, bookmarking and "was this helpful" are below every article.
const WIDGETS = "[class*=b24], [class*=share], [class*=feedback], nav, footer";

export const topic: ReadTopic = (_location, document, sees) => ({
  title: ownTitle(document),
  // Below h1 policy pages all say the same ("What is in violation of this policy?").
  headings: headings(document, "main h1, #twtr-spa-main h2.headline, h1", sees, 2, WIDGETS),
});

export const fields: readonly KnownField[] = [
  { holds: "handle", name: "Screen_Name__c", prefix: "@" },
  { holds: "handle", name: "Reported_Screen_Name__c" },
  { holds: "email", name: "Form_Email__c", locked: true },
  { holds: "name", name: "Form_Name__c" },
  { holds: "name", name: "Content_Owner_Name__c" },
  { holds: "phone", name: "Form_number__c" },
  { holds: "phone", name: "SuppliedPhone" },
  { holds: "body", name: "DescriptionText" },
  { holds: "link", name: "Infringing_Urls__c[0].value" },
];
