/** Daum help: question lists (one may be opened), single questions on mobile, inquiry and report forms. */
import { headings, ownTitle, type Sees, seen } from "./dom.ts";
import type { ReadTopic } from "./page.ts";

// Below every answer stands a survey form ("위 도움말에 만족하셨나요?").
const WIDGETS = ".surveyArea, .faq_rate, .faq_notice, .desc_faq, nav, footer";

export const topic: ReadTopic = (location, document, sees) => {
  if (location.pathname.startsWith("/search")) return { title: "", headings: [] };
  const id =
    new URLSearchParams(location.search).get("faqId") ?? location.hash.replace(/^#(?:faqId=)?/, "").split(":~:")[0];
  // The hash is the visitor's text: only digits may become part of a selector.
  const asked = id && /^\d+$/.test(id) ? document.getElementById(id)?.querySelector(".btn_faq") : null;
  const open =
    seen(asked, sees) || headings(document, ".faq_item.on .btn_faq", sees, 1, WIDGETS)[0] || labelled(document, sees);
  const list = seen(document.querySelector("#faqBody, #mArticle h3"), sees);
  return { title: ownTitle(document), headings: [open, list].filter(Boolean) };
};

/** Mobile pages of one question: the line that begins with its category in brackets. Lists have many and say nothing. */
function labelled(document: Document, sees: Sees): string {
  if (document.querySelector(".faq_item")) return "";
  const lines = headings(document, "h1, h2, h3, h4, strong, dt, p, a", sees, 40, WIDGETS);
  return lines.find((text) => /^\[[^\]]+\] ?\S/.test(text)) ?? "";
}
