const PATIENCE = 1000; // ms

/**
 * When the page has nothing else to do; at the latest after a second. After the pill was drawn this comes behind the frame
 * that shows it, for which the page has styled and laid itself out, so that a look at it costs nothing more; asking for
 * that frame first would cost a tenth of all that a page pays.
 */
export const whenIdle = (work: () => void): void => void requestIdleCallback(work, { timeout: PATIENCE });
