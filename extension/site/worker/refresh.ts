import type { Lang } from "../../core/lang.ts";
import { current, lastCheck, open } from "../../data/db.ts";
import type { Fetch } from "../../data/fetch.ts";
import { sync } from "../../data/sync.ts";
import { openKept } from "../kept.ts";
import { bringPages } from "../page-file.ts";
import { keepShell } from "./shell.ts";

/** Pages are not opened from here when nobody has asked the server for this long (ms). */
const STALE = 24 * 36e5;
/** What has just failed is not tried again with every page (ms). */
const PAUSE = 10 * 60_000;

const fromServer: Fetch = (url, init) => fetch(url, init);

let tried = 0;
/** Languages whose files are all here: looked at once for as long as the browser lets this worker live. */
const ready = new Set<Lang>();
let working: Promise<void> | undefined;

/** Asks the server for newer facts and the pages that say the same, as far as that is due. Never throws. */
export function refresh(lang: Lang): Promise<void> {
  working ??= work(lang)
    .catch((error: unknown) => {
      tried = Date.now();
      console.info("[munuigil] no new pages:", error instanceof Error ? error.message : error);
    })
    .finally(() => {
      working = undefined;
    });
  return working;
}

async function work(lang: Lang): Promise<void> {
  const now = Date.now();
  if (now - tried < PAUSE) return;
  const data = await open();
  const kept = await openKept();
  try {
    const check = await lastCheck(data);
    if (!(await current(data)) || !check || now - check.at > STALE) {
      const outcome = await sync({ db: data, server: "", keys: __KEYS__, fetch: fromServer, now });
      if (outcome === "offline") throw new Error(outcome);
    }
    const facts = (await current(data))?.sha256;
    if (!ready.has(lang)) await keepShell([lang]);
    ready.add(lang);
    if (!facts || (await kept.get("state", lang))?.bundle === facts) return;
    await bringPages(kept, lang, facts, { keys: __KEYS__, fetch: fromServer });
  } finally {
    data.close();
    kept.close();
  }
}
