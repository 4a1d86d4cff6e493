import type { Lang } from "../../core/lang.ts";
import { closing, entry, open } from "../../data/db.ts";
import { openKept } from "../kept-pages.ts";
import { STYLE } from "../page-file.ts";
import { refresh } from "./refresh.ts";
import type { Asked } from "./scope.ts";

/** How long somebody waits for newer pages before those of yesterday are shown (ms). */
const PATIENCE = 3000;
const TYPES: Record<string, string> = { css: "text/css", html: "text/html" };

const langOf = (path: string): Lang => (/^\/en(\/|$)/.test(path) ? "en" : "ko");
const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** A page or the style sheet of a language, as it lies here. */
const kept = (lang: Lang, address: string): Promise<Response | undefined> =>
  closing(openKept(), async (db) => {
    const [text, state] = await Promise.all([db.get("pages", [lang, address]), db.get("state", lang)]);
    if (text === undefined) return;
    const type = TYPES[address.split(".")[1] ?? "html"];
    return new Response(text, { headers: [...(state?.headers ?? []), ["content-type", `${type}; charset=utf-8`]] });
  });

const isKept = (lang: Lang): Promise<boolean> => closing(openKept(), async (db) => !!(await db.get("state", lang)));

/** A page, from this phone where it has it. Not even its address leaves the phone then. */
export async function answerPage(event: Asked, path: string): Promise<Response> {
  const lang = langOf(path);
  const fresh = refresh(lang);
  event.waitUntil(fresh);
  // Nothing is due nearly always, and then this takes a moment. Pages that are only just coming are not waited for.
  if (await isKept(lang)) await Promise.race([fresh, pause(PATIENCE)]);
  const address = path === "/" ? path : path.replace(/\/$/, "");
  const found = await kept(lang, address);
  if (found) return found;
  return fetch(event.request).catch(async (error: unknown) => {
    const base = lang === "en" ? "/en" : "";
    const plain = await kept(lang, `${base}/offline.html`);
    if (!plain) throw error;
    return plain;
  });
}

/** The style sheet that came with the pages; both languages have the same. */
export const answerStyle = async (request: Request): Promise<Response> =>
  (await kept("ko", STYLE)) ?? (await kept("en", STYLE)) ?? fetch(request);

/** Opening hours are in the facts. */
export async function answerHours(request: Request, name: string): Promise<Response> {
  const table = await closing(open(), (db) => entry(db, name));
  if (!table) return fetch(request);
  return new Response(JSON.stringify(table), { headers: { "content-type": "application/json" } });
}
