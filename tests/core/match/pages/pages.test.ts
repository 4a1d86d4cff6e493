import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { visible } from "../../../../extension/core/match/pages/dom.ts";
import { extractTopic, linesOf } from "../../../../extension/core/match/pages/index.ts";
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
    const at = new URL(url);
    expect(extractTopic(at, document, visible)).toEqual({ title, headings });
    // Whoever only asks whether the page says something else looks at the same places; what the address names, it tells.
    const lines = linesOf(at, document);
    extractTopic(at, document, (read) => {
      const named = at.hostname === "cs.daum.net" && /faqId=\d|#\d/.test(url);
      expect(named || lines.some((one) => [...document.querySelectorAll(one)].includes(read)), read.outerHTML).toBe(
        true,
      );
      return visible(read);
    });
  });
});
