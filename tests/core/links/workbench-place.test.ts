import { expect, test } from "vitest";
import { type Place, readPlace, writePlace } from "../../../extension/core/links/workbench-place.ts";

test.each<[string, Place]>([
  ["#compose/kakaotalk/spam-message-limit", { tab: "compose", service: "kakaotalk", issue: "spam-message-limit" }],
  ["#compose", { tab: "compose", service: null, issue: null }],
  ["#compose/x", { tab: "compose", service: "x", issue: null }],
  ["#cases", { tab: "cases", id: null }],
  ["#cases/5f0c", { tab: "cases", id: "5f0c" }],
  ["#sent/daum/mail/1795305600000", { tab: "sent", service: "daum", issue: "mail", at: 1795305600000 }],
  ["#check/02%2F3%20%23", { tab: "check", value: "02/3 #" }],
])("%s and back", (hash, place) => {
  expect(readPlace(hash)).toEqual(place);
  expect(writePlace(place)).toBe(hash);
});

test.each([
  "",
  "#",
  "#nonsense/x",
  "#sent/daum",
  "#%E0%A4%A",
  "#compose//mail",
])("“%s” leads to the writing desk", (hash) => expect(readPlace(hash).tab).toBe("compose"));
