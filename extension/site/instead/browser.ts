/** In the place of WXT's module, for pages of the web: nothing of an extension is there. */
export const browser = undefined;
