import { useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { originsOf } from "../../browser/host-permissions.ts";
import { bareHost, switchHosts } from "../../browser/settings.ts";
import { popup } from "../../ui/words/texts-popup.ts";
import type { Loaded } from "./loaded.ts";

/** Why nothing shows on this help page, and the one way on. */
export const TabNotice = ({ data }: { data: Loaded }) => {
  const { tab, settings } = data;
  const [granted, setGranted] = useState(false);
  const [on, setOn] = useState(false);
  if (!tab?.help) return null;
  const reload = () => void browser.tabs.reload(tab.id).then(() => close());
  if (granted || on) {
    return (
      <div class="notice" role="status">
        <p>{popup("hostDone")}</p>
        <button type="button" onClick={reload}>
          {popup("reload")}
        </button>
      </div>
    );
  }
  if (tab.forbidden) {
    // Firefox closes the popup while it asks, so nothing may be left to do afterwards.
    const ask = () => void browser.permissions.request({ origins: originsOf(tab.host) }).then(setGranted);
    return (
      <div class="notice">
        <p>{popup("hostOff")}</p>
        <button type="button" onClick={ask}>
          {popup("hostOn")}
        </button>
      </div>
    );
  }
  const off = ["*", bareHost(tab.host)].find((host) => settings.off.includes(host));
  if (off) {
    return (
      <div class="notice">
        <p>{popup(off === "*" ? "allOff" : "siteOff")}</p>
        <button type="button" onClick={() => void switchHosts(["*", bareHost(tab.host)], true).then(() => setOn(true))}>
          {popup("siteOn")}
        </button>
      </div>
    );
  }
  return null;
};
