/** In the place of extension/browser/handset.ts: does whoever reads this page hold a phone? Only there a number is dialled. */
export const onPhone = (): boolean => matchMedia("(pointer: coarse)").matches;
