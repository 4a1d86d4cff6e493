import type { browser as Browser } from "wxt/browser";

declare const chrome: typeof Browser;

/**
 * The extension's side, in both browsers. Not `wxt/browser`: it asks for `runtime` at once to tell the two names apart,
 * and that costs Chromium half a millisecond on every page.
 */
export const browser = chrome;
