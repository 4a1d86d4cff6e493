// The line on search pages: a browser in which it can be switched on, pages with results, and what the line says there.
import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { ENGINES, originsOf } from "../../../extension/core/search/engines.ts";
import { address } from "../../fixtures/pages/site.ts";
import { results } from "../../fixtures/pages/sites/searching.ts";
import { beginWith, session } from "./begin.ts";
import { waitForHint } from "./overlay.ts";
import { until } from "./until.ts";

export const LINE = "munuigil-line";
export const KAKAO = "카톡 고객센터 전화번호";
const ORIGINS = ENGINES.flatMap(originsOf);
export let options: Page;

/** A browser that agrees to every search engine, and the options; to be called once in a suite. */
export function beginSearching(): void {
  beginWith(["data", "session"], {
    ready: async () => {
      await session.agreeTo(ORIGINS);
      options = await session.extensionPage("options.html");
      await options.waitForSelector("[name=searching-naver]");
    },
  });
}

/** Opens the result page for what was typed, in a new tab or in this one. */
export async function search(place: Parameters<typeof results>[0], query: string, tab?: Page): Promise<Page> {
  const found = results(place, query);
  session.pages.add(found);
  await tab?.goto(address(found), { waitUntil: "load" });
  return tab ?? session.visit(address(found));
}

export const said = (page: Page): Promise<string | null> =>
  page.evaluate(
    (name) => document.querySelector(name)?.shadowRoot?.querySelector<HTMLElement>(".line")?.innerText ?? null,
    LINE,
  );

export async function says(page: Page, part: string): Promise<void> {
  await until(async () => !!(await said(page))?.includes(part), `the line says “${part}”`).catch(async (error) => {
    throw new Error(`${error}; on ${decodeURI(page.url())} it says ${await said(page)}`);
  });
}

/** Content scripts have run in a tab that was opened before this. */
export async function later(): Promise<void> {
  const control = await session.visit("https://help.x.com/en");
  await waitForHint(control);
  await control.close();
}

export async function saysNothing(page: Page): Promise<void> {
  await later();
  assert.equal(await said(page), null, decodeURI(page.url()));
}

export const isOn = (engine: string) =>
  options.$eval(`[name=searching-${engine}]`, (one) => (one as HTMLInputElement).checked);

/** Presses the switches until they stand like this. */
export async function turn(wanted: boolean, engines = ["naver", "daum", "google"]): Promise<void> {
  await options.bringToFront();
  for (const engine of engines) {
    if ((await isOn(engine)) === wanted) continue;
    await options.click(`[name=searching-${engine}]`);
    await until(async () => (await isOn(engine)) === wanted, `${engine} is turned ${wanted ? "on" : "off"}`);
  }
  const count = (await Promise.all(ENGINES.map(async ({ id, hosts }) => ((await isOn(id)) ? hosts.length : 0)))).reduce(
    (sum, one) => sum + one,
  );
  await until(async () => (await registered()).length === count, `the script stands on ${count} hosts`);
}

interface Api {
  scripting: {
    getRegisteredContentScripts(): Promise<{ id: string; matches?: string[] }[]>;
    unregisterContentScripts(): Promise<void>;
  };
  storage: { local: { get(keys: null): Promise<object> } };
  tabs: { query(of: object): Promise<{ url?: string }[]> };
}
export type WithApi = Record<"browser" | "chrome", Api | undefined>;

export const registered = (): Promise<string[]> =>
  options.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as WithApi;
    return ((await (browser ?? chrome)?.scripting.getRegisteredContentScripts()) ?? []).flatMap(
      ({ matches }) => matches ?? [],
    );
  });

/** Addresses of tabs, as far as the extension may know them: its own, and those it has leave for. */
export const ownTabs = (): Promise<string[]> =>
  options.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as WithApi;
    return ((await (browser ?? chrome)?.tabs.query({})) ?? []).map(({ url }) => url ?? "");
  });
