import { browser } from "wxt/browser";
import { ENGINES, type Engine, originsOf, resultPagesOf } from "../core/search/engines.ts";

const ID = "searching";
/** In storage.local: the hosts that may carry the line. Tabs that are open already learn from it when that ends. */
export const SEARCHED = "searched";

/** Which hosts of search engines the person gave leave for. */
export async function grantedHosts(): Promise<string[]> {
  const hosts = ENGINES.flatMap((engine) => engine.hosts);
  const granted = await Promise.all(
    hosts.map((host) => browser.permissions.contains({ origins: [`https://${host}/*`] })),
  );
  return hosts.filter((_host, at) => granted[at]);
}

/** To be called within the click: the browser asks the person. */
export const askForEngine = (engine: Engine): Promise<boolean> =>
  browser.permissions.request({ origins: originsOf(engine) });

export const revokeEngine = (engine: Engine): Promise<boolean> =>
  browser.permissions.remove({ origins: originsOf(engine) });

export const revokeSearching = (): Promise<boolean> =>
  browser.permissions.remove({ origins: ENGINES.flatMap(originsOf) });

/**
 * The script stands exactly where leave was given: registered after the grant, gone after its withdrawal. Browsers
 * forget registrations with an update of the extension, so this is looked at on every start.
 */
export const registerSearchLine = async (): Promise<void> =>
  await navigator.locks.request(ID, async () => {
    const hosts = await grantedHosts();
    const matches = ENGINES.flatMap((engine) =>
      engine.hosts.filter((host) => hosts.includes(host)).map((host) => resultPagesOf(engine, host)),
    );
    const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
    const known = registered?.matches ?? [];
    if (known.length !== matches.length || !matches.every((one) => known.includes(one))) {
      if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
      if (matches[0])
        await browser.scripting.registerContentScripts([
          { id: ID, matches, js: ["searching.js"], runAt: "document_end" },
        ]);
    }
    const told = (await browser.storage.local.get(SEARCHED))[SEARCHED] as string[] | undefined;
    if (`${told ?? ""}` !== `${hosts}`) await browser.storage.local.set({ [SEARCHED]: hosts });
  });

/** To be called in the first tick. */
export function watchSearchPermission(): void {
  browser.permissions.onAdded.addListener(() => void registerSearchLine());
  browser.permissions.onRemoved.addListener(() => void registerSearchLine());
}
