import { current, type Db, lastCheck, open } from "../data/db.ts";
import { fits, OF, type Of } from "../data/popup-cache/read.ts";
import { currentLang } from "../ui/words/words.ts";

/** What is on the phone is asked for again when it is this old (ms). */
const STALE = 12 * 36e5;

let coming: Promise<Db> | undefined;

/**
 * The signed data on this phone. The first search or check brings it, from the server of these pages and by the very code
 * of the extension; from then on it is there, and newer data comes beside it and is read by the next page.
 * @throws when there is none and none can be had or trusted
 */
export function storedData(): Promise<Db> {
  coming ??= bring().catch((error: unknown) => {
    coming = undefined;
    throw error;
  });
  return coming;
}

async function bring(): Promise<Db> {
  const db = await open();
  const [held, asked] = await Promise.all([current(db), lastCheck(db)]);
  const now = Date.now();
  if (!held || !asked || now - asked.at > STALE) {
    const asking = import("./bring-data.ts").then(({ bringData }) => bringData(db, now));
    // What is there serves, whether newer can be had or not.
    if (held) asking.catch(() => {});
    else await asking;
  }
  if (!(await current(db))) throw new Error("no data in place");
  // Pages come from here as well from now on. Where they do already, the worker sees to them.
  if (!navigator.serviceWorker?.controller)
    void import("./register-worker.ts").then(({ keepSite }) => keepSite(currentLang()));
  return db;
}

/**
 * What search looks into, made from the data in force where that is not done yet.
 * @param by the build that asks: records that another one made may look otherwise
 */
export async function searchable(by: string): Promise<Db> {
  const db = await storedData();
  const held = await current(db);
  if (held && !fits((await db.get("made", OF)) as Of | undefined, held, by))
    await (await import("./bring-data.ts")).keepMade(db, by);
  return db;
}
