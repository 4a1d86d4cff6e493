/** Kakao help: lists with an opened question, bare articles (helps_html), search, inquiry form. */
import { headings, ownTitle, type Sees, seen } from "./dom.ts";
import type { ReadTopic } from "./page.ts";

// Every page carries folded layers that speak of 탈퇴 and 도용.
const LAYERS = ".basic_layer, .dimmed_layer, [class*=layer], form";

export const topic: ReadTopic = (location, document, sees) => {
  // A search page repeats what somebody typed; only its service and category numbers may speak.
  if (location.pathname.startsWith("/search")) return { title: "", headings: [] };
  const menu = document.getElementById("kakaoGnb");
  const labels = [seen(menu?.querySelector("li.on, [aria-current]"), sees)].filter(Boolean);
  const list = document.getElementById("faq_list");
  const question =
    (list && headings(list, ".on .info_tit .link_cont, .on .tit_info, .item_info.on .link_cont", sees, 1, LAYERS)[0]) ??
    bareQuestion(location.pathname, document, sees);
  const label = labels.map((text) => `[${text}]`).join("");
  return { title: ownTitle(document), headings: [`${label} ${question}`.trim()].filter(Boolean) };
};

/** A bare article has no menu and no classes: its first line is the question. */
function bareQuestion(path: string, document: Document, sees: Sees): string {
  if (!path.startsWith("/helps_html"))
    return headings(document, "article h1, article h3.tit_public", sees, 1, LAYERS)[0] ?? "";
  return headings(document, "h1, h2, h3, h4, strong, dt, p", sees, 1, LAYERS)[0] ?? "";
}
