import { describe, expect, test } from "vitest";
import { isShared, noticesOf, sharedNotices } from "../../extension/core/ambiguous.ts";
import type { View } from "../../extension/core/schema.ts";
import { topicIssue } from "../../extension/core/topic.ts";
import { bundle } from "./data.ts";

const views = Object.entries(bundle)
  .filter(([key]) => key.startsWith("view/"))
  .map(([, view]) => view as View);
const of = (service: string) => views.filter((view) => view.service === service);
const guide = (service: string, issue: string) => of(service).find((view) => view.issue === issue) as View;

const LOCKED = { issue: "account-locked", screen: ["계정이 잠겼습니다", "Your account has been locked", "Appeal it"] };
const SUSPENDED = { issue: "account-suspended", screen: ["정지", "Your account is suspended", "appeal it!"] };
const BILLED = { issue: "payment-refund", screen: ["Appeal it"] };

describe("pages that speak of several problems", () => {
  test("words in two guides make one question, however they are written; other problems ask nothing", () => {
    expect(sharedNotices([LOCKED, SUSPENDED, BILLED] as View[])).toEqual([
      {
        issue: "account-locked+account-suspended",
        between: ["account-locked", "account-suspended"],
        words: ["appeal it"],
      },
    ]);
    expect(sharedNotices([LOCKED, BILLED] as View[])).toEqual([]);
  });

  test("each problem is known by its own notice, the person's language first", () => {
    const all = [LOCKED, SUSPENDED, BILLED] as View[];
    expect(noticesOf(LOCKED as View, all, "ko")).toEqual(["계정이 잠겼습니다", "Your account has been locked"]);
    expect(noticesOf(SUSPENDED as View, all, "en")).toEqual(["Your account is suspended", "정지"]);
    expect(noticesOf(BILLED as View, all, "en")).toEqual([]);
  });

  test.each([
    ["x", "account-locked", "계정이 잠겼습니다"],
    ["x", "account-suspended", "계정이 정지되었습니다"],
    ["x", "spam-message-limit", "읽기 전용"],
    ["kakaotalk", "spam-message-limit", "이용자 보호조치"],
    ["kakaotalk", "account-suspended", "이용제한"],
  ])("%s, %s is told apart by ‘%s’", (service, issue, notice) => {
    expect(noticesOf(guide(service, issue), of(service), "ko")[0]).toBe(notice);
  });

  test("the heading of X's appeal form asks, the headings of one problem do not", () => {
    const words = (bundle["topic/issues"] as { words: Record<string, string[]> }).words;
    const asked = Object.fromEntries(sharedNotices(of("x")).map((one) => [one.issue, one.words]));
    const issue = (heading: string, path: string) =>
      topicIssue({ words: { ...words, ...asked } }, { title: "Contact us", headings: [heading] }, path);
    expect(issue("Appeal a locked or suspended account", "/forms/account-access/appeals")).toBe(
      "account-locked+account-suspended",
    );
    expect(issue("Help with locked or limited account", "/managing-your-account/locked-and-limited-accounts")).toBe(
      "account-locked+spam-message-limit",
    );
    expect(issue("About suspended accounts", "/managing-your-account/suspended-x-accounts")).toBe("account-suspended");
    expect(isShared("account-suspended")).toBe(false);
  });
});
