import { browser } from "wxt/browser";
import { type Place, writePlace } from "../core/links/workbench-place.ts";
import type { Forward } from "./messages.ts";

const PAGE = "sidepanel.html";

/** The part of Chromium's and of Firefox's panels that is used here; each lacks the other's. */
interface Panels {
  sidePanel?: {
    setOptions(options: { path: string }): Promise<void>;
    open(where: { windowId: number }): Promise<void>;
  };
  sidebarAction?: { setPanel(panel: { panel: string }): Promise<void>; open(): Promise<void> };
}

async function inTab(hash: string): Promise<void> {
  const taken = await browser.runtime.sendMessage({ kind: "forward", hash } satisfies Forward).catch(() => null);
  if (taken !== true) await browser.tabs.create({ url: browser.runtime.getURL(`/${PAGE}${hash}`) });
}

/**
 * Opens the workbench beside the page where the browser has a panel, else in a tab. Panels open only within a click:
 * call it before anything is awaited. `windowId`: the window of the click, which Chromium asks for; Firefox has its
 * panel only for clicks in its own popup and menus.
 */
export async function openWorkbench(place: Place, windowId: number | undefined, ownClick = true): Promise<void> {
  const hash = writePlace(place);
  const { sidePanel, sidebarAction } = browser as Panels;
  try {
    if (sidePanel && windowId !== undefined) {
      // Not awaited: the click would be over.
      void sidePanel.setOptions({ path: PAGE + hash });
      return await sidePanel.open({ windowId });
    }
    if (sidebarAction && ownClick) {
      void sidebarAction.setPanel({ panel: `/${PAGE}${hash}` });
      return await sidebarAction.open();
    }
  } catch (error) {
    console.warn("[munuigil]", error);
  }
  await inTab(hash);
}
