import { safeAddress } from "../../core/match/match.ts";
import type { Recipe } from "./form.ts";

/** Forms whose real fields are known. One more needs a copy of the real form, a fixture and a test. */
export const recipes: readonly Recipe[] = [
  {
    channel: "x/appeals-form",
    hosts: ["help.x.com", "help.twitter.com"],
    path: "/forms/account-access/appeals",
    fields: [
      { holds: "handle", name: "Screen_Name__c", prefix: "@" },
      { holds: "email", name: "Form_Email__c", locked: true },
      { holds: "body", name: "DescriptionText" },
    ],
    sent: ["thank you", "already in the queue"],
  },
];

/** The recipe for the page at this address; null where copying by hand is the way. */
export function recipeFor(url: string): Recipe | null {
  const address = URL.canParse(url) ? safeAddress(new URL(url)) : null;
  return recipes.find(({ hosts, path }) => address && hosts.includes(address.host) && address.path === path) ?? null;
}
