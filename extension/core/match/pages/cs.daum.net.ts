/** Daum help: question lists (one may be opened), single questions on mobile, inquiry and report forms. */
import { headings, ownTitle, type Sees, seen } from "./dom.ts";
import type { ReadTopic, Site } from "./page.ts";

const OPENED = ".faq_item.on .btn_faq";
const LIST = "#faqBody, #mArticle h3";
const ANY = "h1, h2, h3, h4, strong, dt, p, a";
// Below every answer stands a survey form ("위 도움말에 만족하셨나요?").
const WIDGETS = ".surveyArea, .faq_rate, .faq_notice, .desc_faq, nav, footer";

const topic: ReadTopic = (location, document, sees) => {
  if (location.pathname.startsWith("/search")) return { title: "", headings: [] };
  const id =
    new URLSearchParams(location.search).get("faqId") ?? location.hash.replace(/^#(?:faqId=)?/, "").split(":~:")[0];
  // The hash is the visitor's text: only digits may become part of a selector.
  const asked = id && /^\d+$/.test(id) ? document.getElementById(id)?.querySelector(".btn_faq") : null;
  const open = seen(asked, sees) || headings(document, OPENED, sees, 1, WIDGETS)[0] || labelled(document, sees);
  const list = seen(document.querySelector(LIST), sees);
  return { title: ownTitle(document), headings: [open, list].filter(Boolean) };
};

/** Mobile pages of one question: the line that begins with its category in brackets. Lists have many and say nothing. */
function labelled(document: Document, sees: Sees): string {
  if (document.querySelector(".faq_item")) return "";
  return headings(document, ANY, sees, 40, WIDGETS).find((text) => /^\[[^\]]+\] ?\S/.test(text)) ?? "";
}

export const daum: Site = {
  topic,
  lines: (_location, document) => [OPENED, LIST, ...(document.querySelector(".faq_item") ? [] : [ANY])],
};
