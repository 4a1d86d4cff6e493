import { expect, test } from "vitest";
import en from "../../../dataset/words/en.json";
import ko from "../../../dataset/words/ko.json";

test("both languages have the same words, with the same places in them", () => {
  for (const section of ["card", "popup", "footer", "options", "manifest"] as const) {
    expect(Object.keys(en[section])).toEqual(Object.keys(ko[section]));
    for (const [key, text] of Object.entries(ko[section])) {
      const places = (words: string) => words.match(/\{\w+\}/g)?.sort() ?? [];
      expect(places(en[section][key as never]), `${section}.${key}`).toEqual(places(text));
      expect(text, `${section}.${key}`).not.toMatch(/!/);
    }
  }
});
