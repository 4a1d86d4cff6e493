import { browser } from "wxt/browser";
import { LONGEST } from "../core/contact/limit.ts";
import { openWorkbench } from "./workbench-window.ts";

const ID = "check";

/** On selected text and on links. Browsers keep the entry between starts, so it is made at installation only. */
export function addCheckMenu(): void {
  // Phones have no such menu.
  browser.contextMenus?.removeAll(() => {
    browser.contextMenus.create({
      id: ID,
      title: browser.i18n.getMessage("check"),
      contexts: ["selection", "link"],
    });
  });
}

/** To be called in the first tick. The answer appears in the workbench: what a page can draw, a page can forge. */
export function watchCheckMenu(): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId, selectionText, linkUrl }, tab) => {
    // One letter more than is looked at: the check itself says that a text is too long.
    const value = (selectionText?.trim() || linkUrl || "").slice(0, LONGEST + 1);
    if (menuItemId === ID && value) void openWorkbench({ tab: "check", value }, tab?.windowId);
  });
}
