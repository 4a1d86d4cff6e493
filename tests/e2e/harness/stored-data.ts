// What lies on the device, read behind the extension's back: the bundle in IndexedDB and the slices in storage.local.
import type { Page } from "puppeteer-core";
import type { ExtensionApi } from "./session.ts";

export interface StoredData {
  /** sha256 and version of the data in force. */
  sha256: string;
  ver: number;
  /** What the pill of the asked sheet says in IndexedDB. */
  sheet: string;
  entries: number;
  /** sha256 of the problem model in force. */
  model: string;
  /** Highest version seen, of all keys. */
  seen: number;
  pointer: { slot: string; bundle: string };
  /** What content scripts read of the same sheet through the pointer; null where it points at nothing. */
  pill: string | null;
  /** Names of slices that the pointer's slot has. */
  slices: number;
  /** Slices that no pointer leads to. */
  stray: number;
  /** sha256 of the data that the popup's records were made from, and what they call its service; null: none. */
  made: { bundle: string; says: string | null } | null;
}

export const readStored = (inside: Page, problem: string): Promise<StoredData> =>
  inside.evaluate(async (name) => {
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    const db = await ask(indexedDB.open("munuigil"));
    // One transaction, so that an update cannot come in between.
    const tx = db.transaction(["entries", "state", "seen", "made"]);
    const [now, model, sheet, entries, seen, of, home] = (await Promise.all([
      ask(tx.objectStore("state").get("current")),
      ask(tx.objectStore("state").get("model")),
      ask(tx.objectStore("entries").get(`sheet/ko/${name}`)),
      ask(tx.objectStore("entries").count()),
      ask(tx.objectStore("seen").getAll()),
      ask(tx.objectStore("made").get("of")),
      ask(tx.objectStore("made").get("home/ko")),
    ])) as [
      { sha256: string; ver: number },
      { sha256: string },
      { pill: { text: string } },
      number,
      { ver: number }[],
      { bundle: string } | undefined,
      { common: { lines: { service: string; name: string }[] } } | undefined,
    ];
    db.close();
    const { browser, chrome } = globalThis as unknown as Record<string, ExtensionApi | undefined>;
    const stored = (await (browser ?? chrome)?.storage.local.get(null)) ?? {};
    const pointer = stored.now as { slot: string; bundle: string };
    const slices = Object.keys(stored).filter((key) => /^[ab]\//.test(key));
    const mine = slices.filter((key) => key.startsWith(`${pointer.slot}/`));
    const [service = "", issue = ""] = name.split("/");
    const page = Object.entries(stored)
      .filter(([key]) => key.startsWith(`${pointer.slot}/page/`))
      .map(([, text]) => JSON.parse(text as string) as { pills: Record<string, Record<string, { text: string }>> })
      .find(({ pills }) => pills[service]);
    const pill = page?.pills[service]?.[issue];
    return {
      sha256: now.sha256,
      ver: now.ver,
      model: model.sha256,
      sheet: sheet.pill.text,
      entries,
      seen: Math.max(...seen.map(({ ver }) => ver)),
      pointer: { slot: pointer.slot, bundle: pointer.bundle },
      pill: pill?.text ?? null,
      slices: mine.length,
      stray: slices.length - mine.length,
      made: of
        ? {
            bundle: of.bundle,
            says: home?.common.lines.find(({ service }) => name.startsWith(`${service}/`))?.name ?? null,
          }
        : null,
    };
  }, problem);
