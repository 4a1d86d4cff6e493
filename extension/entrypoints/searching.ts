import { browser } from "wxt/browser";
import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { asking } from "../core/asking.ts";
import { SEARCHED } from "../lib/searching.ts";
import { type Ask, bare, SETTINGS, settingsOf } from "../lib/settings.ts";
import { key, POINTER, type Pointer } from "../lib/slices.ts";
import { type AskedLine, KNOWN, lineOf, type Packed, unpack } from "../searching/asked.ts";
import { drawLine } from "../searching/line.ts";

/** What the line says at this address; null where it says nothing. */
async function lineHere(): Promise<AskedLine | null> {
  const slots = (["a", "b"] as const).map((slot) => key(slot, KNOWN));
  const stored = await browser.storage.local.get([SETTINGS, SEARCHED, POINTER, ...slots]);
  const { slot } = (stored[POINTER] ?? {}) as Partial<Pointer>;
  const packed = slot && (stored[key(slot, KNOWN)] as Packed | undefined);
  const { off } = settingsOf(stored[SETTINGS]);
  const { hostname } = location;
  const granted = ((stored[SEARCHED] ?? []) as string[]).includes(hostname);
  if (!packed || !granted || off.includes("*") || off.includes(bare(hostname))) return null;
  const service = asking(location.href, unpack(packed));
  if (!service) return null;
  const full = key(slot, lineOf(service));
  return ((await browser.storage.local.get(full))[full] as AskedLine | undefined) ?? null;
}

/** Runs on result pages, for those who asked for it. Reads the address, nothing of the page; sends nothing. */
export default defineUnlistedScript(async () => {
  let host: HTMLElement | null = null;
  /** What stands there or was closed there: it is not drawn again. */
  let shown = "";
  let looks = 0;
  const tell = (ask: Ask, service?: string) =>
    // Rejected where the extension is gone or another version: then the line has nobody behind it.
    void Promise.resolve(browser.runtime.sendMessage({ ask, service })).catch(() => host?.remove());
  const look = async () => {
    const mine = ++looks;
    const line = await lineHere().catch(() => null);
    // The address has changed again meanwhile.
    if (mine !== looks) return;
    const now = line ? JSON.stringify(line) : "";
    if (now === shown) return;
    shown = now;
    host?.remove();
    host = line && drawLine(line, { ways: () => tell("ways", line.service), off: () => tell("searchingOff") });
  };
  // Engines exchange results without a load. Settings, data and leave may change in another tab.
  navigation.addEventListener("currententrychange", () => void look());
  browser.storage.local.onChanged.addListener((changes) => {
    if (SETTINGS in changes || SEARCHED in changes || POINTER in changes) void look();
  });
  await look();
});
