// What the workbench keeps, seen from a page of the extension: the private database, alarms, notifications, the badge.
import type { Page } from "puppeteer-core";
import type { Case } from "../../../extension/core/cases/cases.ts";
import { until } from "./until.ts";

interface Api {
  alarms: {
    get(name: string): Promise<{ scheduledTime: number } | undefined>;
    clear(name: string): Promise<boolean>;
  };
  notifications: { getAll(): Promise<object> };
  action: { getBadgeText(of: { tabId?: number }): Promise<string> };
  tabs: { query(of: { url?: string }): Promise<{ id: number; url?: string }[]> };
  storage: { local: { get(keys: null): Promise<object> } };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
}

type WithApi = Record<string, Api | undefined>;

export const readCases = (inside: Page): Promise<Case[]> =>
  inside.evaluate(
    () =>
      new Promise<Case[]>((done, fail) => {
        const opening = indexedDB.open("munuigil-private", 1);
        // Nobody wrote anything yet; the stores are not for a test to make.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => done([]);
        opening.onsuccess = () => {
          const asked = opening.result.transaction("cases").objectStore("cases").getAll();
          asked.onerror = () => fail(asked.error);
          asked.onsuccess = () => {
            opening.result.close();
            done(asked.result as Case[]);
          };
        };
      }),
  );

/** Waits until the log fulfils the condition, and returns it. */
export async function casesWhen(inside: Page, accept: (all: Case[]) => boolean, what: string): Promise<Case[]> {
  let all: Case[] = [];
  await until(async () => {
    all = await readCases(inside);
    return accept(all);
  }, what).catch((error: unknown) => {
    throw new Error(`${error}; the log says ${JSON.stringify(all)}`);
  });
  return all;
}

/** When the reminder rings, in ms; null where none is set. */
export const alarmAt = (inside: Page): Promise<number | null> =>
  inside.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as WithApi;
    return (await (browser ?? chrome)?.alarms.get("cases"))?.scheduledTime ?? null;
  });

export const clearAlarm = (inside: Page): Promise<void> =>
  inside.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as WithApi;
    await (browser ?? chrome)?.alarms.clear("cases");
  });

/** Starts the background with something that concerns no case. */
export const wakeBackground = (inside: Page): Promise<void> =>
  inside.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as WithApi;
    await (browser ?? chrome)?.runtime.sendMessage("nothing").catch(() => undefined);
  });

export const notifications = (inside: Page): Promise<string[]> =>
  inside.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as WithApi;
    return Object.keys((await (browser ?? chrome)?.notifications.getAll()) ?? {});
  });

/** How many tabs there are; a panel is none. */
export const tabCount = (inside: Page): Promise<number> =>
  inside.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as WithApi;
    return ((await (browser ?? chrome)?.tabs.query({})) ?? []).length;
  });

/** The addresses of all tabs that the extension may see: its own, and those of its hosts. */
export const tabAddresses = (inside: Page): Promise<string[]> =>
  inside.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as WithApi;
    return ((await (browser ?? chrome)?.tabs.query({})) ?? []).flatMap(({ url }) => url ?? []);
  });

/** The badge on the tab with this address. */
export const badgeOf = (inside: Page, url: string): Promise<string | null> =>
  inside.evaluate(async (address) => {
    const { browser, chrome } = globalThis as unknown as WithApi;
    const api = browser ?? chrome;
    const [tab] = (await api?.tabs.query({ url: address })) ?? [];
    return tab ? ((await api?.action.getBadgeText({ tabId: tab.id })) ?? "") : null;
  }, url);

/** What the toolbar button shows on tabs that have no text of their own. */
export const buttonText = (inside: Page): Promise<string> =>
  inside.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as WithApi;
    return (await (browser ?? chrome)?.action.getBadgeText({})) ?? "";
  });

/** Everything that content scripts can read, as one text. */
export const readable = (inside: Page): Promise<string> =>
  inside.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as WithApi;
    return JSON.stringify(await (browser ?? chrome)?.storage.local.get(null));
  });
