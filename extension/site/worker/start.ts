/** The site's worker: where it begins. It comes with the first search, check or installation, never with a first view. */

import { openKept } from "../kept-pages.ts";
import type { Keep } from "../register-worker.ts";
import { refresh } from "./refresh.ts";
import { noble } from "./run-noble.ts";
import { type Asked, scope } from "./scope.ts";
import { answerHours, answerPage, answerStyle } from "./serve-pages.ts";
import { takeShare } from "./share.ts";
import { answerShell, dropOlder, inShell, keepShell } from "./shell.ts";

const SHARE = /^(\/en)?\/share$/;

scope.addEventListener("install", (event) => {
  event.waitUntil(Promise.all([keepWhatIsInUse(), haveNoble(), scope.skipWaiting()]));
});

scope.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([dropOlder(), scope.clients.claim()]));
});

scope.addEventListener("message", (event) => {
  const { keep } = (event.data ?? {}) as Partial<Keep>;
  if (keep === "ko" || keep === "en") event.waitUntil(refresh(keep));
});

scope.addEventListener("fetch", (event) => {
  const answer = answerOf(event);
  // A database that fails (a full phone, a browser that loses it) takes no page away that the server has.
  if (answer) event.respondWith(answer.catch(() => fetch(event.request)));
});

/** The answer to what this worker knows; nothing for what is the server's: the signed data, exports, other sites. */
function answerOf(event: Asked): Promise<Response> | undefined {
  const { request } = event;
  const { origin, pathname: path } = new URL(request.url);
  if (origin !== location.origin) return;
  const share = SHARE.exec(path);
  if (share && request.method === "POST") return takeShare(request, share[1] ?? "");
  if (request.method !== "GET" || path.startsWith("/v1/")) return;
  if (path === "/style.css") return answerStyle(request);
  if (path.startsWith("/hours/")) return answerHours(request, path.slice(1).replace(/\.json$/, ""));
  if (inShell(path)) return answerShell(request, path);
  if (request.mode === "navigate") return answerPage(event, path);
}

/** The first worker learns from a page which language that is; those that follow it have everything before they take over. */
async function keepWhatIsInUse(): Promise<void> {
  const db = await openKept();
  const langs = await db.getAllKeys("state").finally(() => db.close());
  await keepShell(langs);
}

/** Scripts may be run later only when they were run now. */
async function haveNoble(): Promise<void> {
  const [key] = __KEYS__;
  if (!key) return;
  const { kty, crv, x } = key;
  await crypto.subtle.importKey("jwk", { kty, crv, x }, "Ed25519", false, ["verify"]).catch(noble);
}
