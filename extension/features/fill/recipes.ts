import { isFormAt, type Recipe } from "./form.ts";

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
export const recipeFor = (url: string): Recipe | null => recipes.find((recipe) => isFormAt(recipe, url)) ?? null;
