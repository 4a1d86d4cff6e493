import { render } from "preact";
import { browser } from "wxt/browser";
import type { Forward, Message } from "../../browser/messages.ts";
import { fromOwnPage } from "../../browser/sender.ts";
import { languageOf, readSettings } from "../../browser/settings.ts";
import { setLang } from "../../ui/words/words.ts";
import { preparePrivateWindow } from "../private-window/prepare-private-window.ts";
import { Shell } from "./Shell.tsx";

await preparePrivateWindow();
const settings = await readSettings();
const lang = languageOf(settings);
setLang(lang);
document.documentElement.lang = lang;

// In a tab of its own, it comes forward when asked instead of being opened twice; a panel has no tab and stays silent.
const tab = await browser.tabs.getCurrent();
if (tab?.id !== undefined) {
  const { id, windowId } = tab;
  browser.runtime.onMessage.addListener((message: Forward | Message, sender, answer) => {
    if (message?.kind !== "forward" || !fromOwnPage(sender)) return;
    location.hash = message.hash;
    void browser.tabs.update(id, { active: true });
    void browser.windows?.update(windowId, { focused: true });
    answer(true);
  });
}

const app = document.getElementById("app");
if (app) render(<Shell onSettings={() => void browser.runtime.openOptionsPage()} />, app);
