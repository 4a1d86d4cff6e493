import { browser } from "wxt/browser";

/**
 * Is this Firefox for Android? It has no windows and, alone of all, no word for them. For pages of the extension and
 * the background only: content scripts are never told of windows.
 */
export const onPhone = (): boolean => !!browser?.runtime && !browser.windows;
