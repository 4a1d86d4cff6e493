import type { Lang } from "../../core/lang.ts";
import { closing, current, lastCheck, open } from "../../data/db.ts";
import type { Fetch } from "../../data/fetch.ts";
import { sync } from "../../data/sync.ts";
import { openKept } from "../kept-pages.ts";
import { bringPages } from "../page-file.ts";
import { isDue, PAUSE } from "./due.ts";
import { keepShell } from "./shell.ts";

const fromServer: Fetch = (url, init) => fetch(url, init);

let failed = 0;
const working = new Map<Lang, Promise<void>>();
/** Languages whose files are all here: looked at once for as long as the browser lets this worker live. */
const ready = new Set<Lang>();

/** Asks the server for newer facts and the pages that say the same, as far as that is due. Never throws. */
export function refresh(lang: Lang): Promise<void> {
  const before = working.get(lang);
  if (before) return before;
  const now = work(lang)
    .catch((error: unknown) => {
      failed = Date.now();
      console.info("[munuigil] no new pages:", error instanceof Error ? error.message : error);
    })
    .finally(() => working.delete(lang));
  working.set(lang, now);
  return now;
}

async function work(lang: Lang): Promise<void> {
  const now = Date.now();
  if (now - failed < PAUSE) return;
  await closing(open(), (data) =>
    closing(openKept(), async (kept) => {
      if (!(await current(data)) || isDue(await lastCheck(data), now))
        await sync({ db: data, server: "", keys: __KEYS__, fetch: fromServer, now });
      const facts = (await current(data))?.sha256;
      if (!facts) throw new Error("no facts");
      if (!ready.has(lang)) await keepShell([lang]);
      ready.add(lang);
      if ((await kept.get("state", lang))?.bundle !== facts)
        await bringPages(kept, lang, facts, { keys: __KEYS__, fetch: fromServer });
    }),
  );
}
