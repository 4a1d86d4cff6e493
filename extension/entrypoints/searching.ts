import { browser } from "wxt/browser";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { asking } from "../core/asking.ts";
import { SETTINGS, settingsOf } from "../lib/settings.ts";
import { key, POINTER, type Pointer, type Slot } from "../lib/slices.ts";
import { type AskedLine, unpackNames } from "../searching/asked.ts";
import { drawLine } from "../searching/line.ts";

/** Runs on search pages, for those who asked for it. Reads the address, nothing of the page; sends nothing. */
export default defineUnlistedScript(async () => {
  const name = "asking/names";
  const stored = await browser.storage.local.get([SETTINGS, POINTER, key("a", name), key("b", name)]);
  const slot = (stored[POINTER] as Pointer | undefined)?.slot as Slot;
  const names = stored[key(slot, name)] as string | undefined;
  if (!names || settingsOf(stored[SETTINGS]).off.includes("*")) return;
  const known = unpackNames(names);
  let shown: string | null = null;
  let host: HTMLElement | null = null;
  const look = async () => {
    const service = asking(location.href, known);
    if (service === shown) return;
    shown = service;
    host?.remove();
    host = null;
    if (!service) return;
    const full = key(slot, `asking/${service}`);
    const line = (await browser.storage.local.get(full))[full] as AskedLine | undefined;
    if (line && shown === service) host = drawLine(line, () => host?.remove());
  };
  navigation.addEventListener("currententrychange", () => void look());
  await look();
});
