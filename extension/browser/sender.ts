import { browser } from "wxt/browser";

/** Does a page of the extension itself, or its background, say this? Content scripts speak from addresses of others. */
export const fromOwnPage = ({ url }: { url?: string }): boolean => !!url?.startsWith(browser.runtime.getURL("/"));
