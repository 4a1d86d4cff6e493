import { browser } from "wxt/browser";
import { onPhone } from "../../browser/handset.ts";

export type Name = "phone" | "firefox" | "edge" | "whale" | "chrome";

/** Which steps lead to the toolbar here. Only words depend on it, so a browser in disguise loses nothing. */
function nameOf(agent: string, phone: boolean): Name {
  if (phone) return "phone";
  if (/\bFirefox\//.test(agent)) return "firefox";
  if (/\bEdg\//.test(agent)) return "edge";
  return /\bWhale\//.test(agent) ? "whale" : "chrome";
}

export const thisBrowser = (): Name => nameOf(navigator.userAgent, onPhone());

/** Is the button in the toolbar? null where the browser does not say. */
export const onToolbar = async (): Promise<boolean | null> =>
  (await browser.action.getUserSettings?.().catch(() => null))?.isOnToolbar ?? null;
