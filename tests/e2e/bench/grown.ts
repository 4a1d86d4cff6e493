// More services than there are: copies with made-up Korean names, put into the database of the extension itself.
import type { Browser, Page } from "puppeteer-core";

/** The parts of records that a copy changes. */
interface Named {
  id: string;
  family: string;
  name: { ko: string; en: string };
  aliases: string[];
  domains: string[];
  words: Record<string, string[]>;
}

/** The part of the first screen that grows. */
interface Home {
  families: { id: string; services: string[] }[];
}

/** Puts so many services in force and waits until the background has made of them what the popup reads. */
export async function grow(browser: Browser, inside: Page, services: number): Promise<void> {
  await inside.evaluate(async (size) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    let seed = 20261122;
    const dice = (sides: number): number => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * sides);
    };
    const name = () => Array.from({ length: 2 + dice(3) }, () => String.fromCharCode(0xac00 + dice(11172))).join("");
    const db = await done(indexedDB.open("munuigil"));
    const range = IDBKeyRange.bound("service/", "service0", false, true);
    const entries = db.transaction("entries").objectStore("entries");
    const all = (await done(entries.getAll(range))) as Named[];
    const real = all.filter(({ id }) => !id.startsWith("grown-"));
    const copied = new Map<string, unknown>();
    for (const lang of ["ko", "en"])
      for (const { id } of real) copied.set(`${lang}/${id}`, await done(entries.get(`rows/${lang}/${id}`)));
    const homes = await Promise.all(["ko", "en"].map((lang) => done(entries.get(`home/${lang}`)) as Promise<Home>));
    const tx = db.transaction(["entries", "state"], "readwrite");
    const store = tx.objectStore("entries");
    for (let at = all.length; at < size; at++) {
      const model = real[at % real.length];
      if (!model) throw new Error("no services to copy");
      const [ko, id] = [name(), `grown-${at}`];
      const words = Object.fromEntries(
        Object.entries(model.words).map(([issue, texts]) => [issue, texts.map((text) => `${ko} ${text}`)]),
      );
      const domains = [`${id}.example`];
      store.put({ ...model, id, name: { ko, en: id }, aliases: [name()], domains, words }, `service/${id}`);
      for (const [lang, called] of [
        ["ko", ko],
        ["en", id],
      ])
        store.put(
          { ...(copied.get(`${lang}/${model.id}`) as object), service: id, name: called },
          `rows/${lang}/${id}`,
        );
      for (const { families } of homes) families.find(({ id }) => id === model.family)?.services.push(id);
    }
    for (const [at, home] of homes.entries()) store.put(home, `home/${["ko", "en"][at]}`);
    const now = (await done(tx.objectStore("state").get("current"))) as { sha256: string };
    tx.objectStore("state").put({ ...now, sha256: `grown to ${size}` }, "current");
    await new Promise((resolve, reject) => {
      tx.oncomplete = resolve;
      tx.onerror = reject;
    });
    db.close();
  }, services);
  // What is in force is looked after at each start of the background; it may be asleep already.
  const target = browser.targets().find((one) => one.type() === "service_worker");
  await (await target?.worker())?.close();
  await inside.evaluate(async (size) => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: string): Promise<void> } };
    };
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open("munuigil");
      opening.onsuccess = () => resolve(opening.result);
    });
    for (let made = ""; made !== `grown to ${size}`; ) {
      await chrome.runtime.sendMessage("cases").catch(() => {});
      await new Promise((resume) => setTimeout(resume, 200));
      made = await new Promise((resolve) => {
        const asking = db.transaction("made").objectStore("made").get("of");
        asking.onsuccess = () => resolve(asking.result?.bundle ?? "");
      });
    }
    db.close();
  }, services);
}

/** ms to read the stored index, and KB that it takes in memory, in a page of its own. */
export async function loadIndex(browser: Browser, id: string): Promise<{ ms: number[]; heap: number }> {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/manifest.json`, { waitUntil: "load" });
  const session = await page.createCDPSession();
  const heap = async () => {
    await session.send("HeapProfiler.collectGarbage");
    return ((await page.metrics()).JSHeapUsedSize ?? 0) / 1024;
  };
  const read = () =>
    page.evaluate(async () => {
      const start = performance.now();
      const db = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open("munuigil");
        opening.onsuccess = () => resolve(opening.result);
      });
      const index = await new Promise((resolve) => {
        const asking = db.transaction("made").objectStore("made").get("search");
        asking.onsuccess = () => resolve(asking.result);
      });
      const took = performance.now() - start;
      db.close();
      Object.assign(globalThis, { index });
      return took;
    });
  const empty = await heap();
  const ms = [await read()];
  const full = await heap();
  while (ms.length < 5) ms.push(await read());
  await page.close();
  return { ms, heap: full - empty };
}
