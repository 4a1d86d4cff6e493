import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { visible } from "../../../../extension/core/match/pages/dom.ts";
import { extractTopic } from "../../../../extension/core/match/pages/index.ts";
import { proofs } from "./proofs.ts";

describe("topic of a page", () => {
  test.each(proofs)("$what", ({ url, html, title, headings }) => {
    const head = html.match(/^<title>.*?<\/title>/)?.[0] ?? "";
    const { document, Element } = parseHTML(
      `<!doctype html><html><head>${head}</head><body>${html.slice(head.length)}</body></html>`,
    );
    // A document without a layout knows only what is written on its elements.
    Element.prototype.checkVisibility = function (this: Element) {
      return !this.closest("[style*='display:none']");
    };
    expect(extractTopic(new URL(url), document, visible)).toEqual({ title, headings });
  });
});
