/** Kakao help: lists with an opened question, bare articles (helps_html), search, inquiry form. */
import { headings, ownTitle, type Sees, seen } from "./dom.ts";
import type { ReadTopic, Site } from "./page.ts";

const CHOSEN = "li.on, [aria-current]";
const OPENED = ".on .info_tit .link_cont, .on .tit_info, .item_info.on .link_cont";
const ARTICLE = "article :is(h1, h3.tit_public)";
const BARE = "h1, h2, h3, h4, strong, dt, p";
// Every page carries folded layers that speak of 탈퇴 and 도용.
const LAYERS = ".basic_layer, .dimmed_layer, [class*=layer], form";

const topic: ReadTopic = (location, document, sees) => {
  // A search page repeats what somebody typed; only its service and category numbers may speak.
  if (location.pathname.startsWith("/search")) return { title: "", headings: [] };
  const menu = document.getElementById("kakaoGnb");
  const labels = [seen(menu?.querySelector(CHOSEN), sees)].filter(Boolean);
  const list = document.getElementById("faq_list");
  const question =
    (list && headings(list, OPENED, sees, 1, LAYERS)[0]) ?? bareQuestion(location.pathname, document, sees);
  const label = labels.map((text) => `[${text}]`).join("");
  return { title: ownTitle(document), headings: [`${label} ${question}`.trim()].filter(Boolean) };
};

const isBare = (path: string): boolean => path.startsWith("/helps_html");

/** A bare article has no menu and no classes: its first line is the question. */
function bareQuestion(path: string, document: Document, sees: Sees): string {
  if (!isBare(path)) return headings(document, ARTICLE, sees, 1, LAYERS)[0] ?? "";
  return headings(document, BARE, sees, 1, LAYERS)[0] ?? "";
}

export const kakao: Site = {
  topic,
  lines: ({ pathname }) =>
    isBare(pathname) ? [BARE] : [`#kakaoGnb :is(${CHOSEN})`, `#faq_list :is(${OPENED})`, ARTICLE],
};
