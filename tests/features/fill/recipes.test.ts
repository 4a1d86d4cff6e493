import { describe, expect, test } from "vitest";
import { ownName } from "../../../extension/features/fill/form.ts";
import { recipeFor, recipes } from "../../../extension/features/fill/recipes.ts";

describe("names of fields", () => {
  test.each([
    ["_1660688133@Form_Email__c", "form_email__c"],
    ["_-1737788478@Content_Owner_Name__c", "content_owner_name__c"],
    ["DescriptionText", "descriptiontext"],
    ["", ""],
  ])("the part after the @ of %s", (name, own) => {
    expect(ownName(name)).toBe(own);
  });
});

describe("which form stands at an address", () => {
  test.each([
    ["https://help.x.com/en/forms/account-access/appeals", "x/appeals-form"],
    ["https://help.twitter.com/ko/forms/account-access/appeals/", "x/appeals-form"],
    ["https://help.x.com/forms/account-access/appeals?lang=ko#top", "x/appeals-form"],
    // Another form below the same path, other forms, look-alikes, forms whose fields nobody has seen.
    ["https://help.x.com/en/forms/account-access/appeals/age", undefined],
    ["https://help.x.com/en/forms/safety-and-sensitive-content/abuse", undefined],
    ["https://help-x.com/en/forms/account-access/appeals", undefined],
    ["https://help.x.com.example.org/en/forms/account-access/appeals", undefined],
    ["https://cs.kakao.com/requests?service=8&locale=ko", undefined],
    ["https://cs.daum.net/question/form?siteId=43", undefined],
    ["about:blank", undefined],
  ])("%s", (url, channel) => {
    expect(recipeFor(url)?.channel).toBe(channel);
  });

  test("no recipe knows a field of somebody who is reported, and the mail of X stays X's", () => {
    const fields = recipes.flatMap((recipe) => recipe.fields);
    expect(fields.filter(({ name }) => name.startsWith("Reported_"))).toEqual([]);
    expect(fields.find(({ holds }) => holds === "email")?.locked).toBe(true);
  });
});
