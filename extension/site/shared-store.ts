/** What another app has shared, from the worker that takes it to the page that shows it. Few lines, because every page may need them. */

interface Shared {
  text: string;
  at: number;
}

/** Something shared and never looked at is nobody's business any more (ms). */
const KEPT_FOR = 10 * 60_000;

/** Asks, last of all things, for what the work returns. */
function inStore<T>(work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open("munuigil-shared", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("shared");
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const tx = opening.result.transaction("shared", "readwrite");
      const asked = work(tx.objectStore("shared"));
      tx.onabort = () => fail(tx.error);
      tx.oncomplete = () => {
        opening.result.close();
        done(asked.result);
      };
    };
  });
}

export const keepShared = (text: string, at: number): Promise<unknown> =>
  inStore((store) => store.put({ text, at } satisfies Shared, "text"));

/** What was shared a moment ago, once: from then on it is nowhere but in the field. */
export async function takeShared(now: number): Promise<string> {
  const found = await inStore<Shared | undefined>((store) => {
    const asked = store.get("text");
    store.clear();
    return asked;
  });
  return found && now - found.at < KEPT_FOR ? found.text : "";
}
