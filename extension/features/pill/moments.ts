/**
 * After the next frame, for which the page has styled and laid itself out: a look at it costs nothing more then. A
 * page that nobody looks at makes no frames.
 */
export const afterFrame = (work: () => void): void => {
  if (document.hidden) {
    setTimeout(work);
    return;
  }
  // Not a timeout: while a page loads, Firefox lets those wait. A busy page does not.
  requestAnimationFrame(() => void requestIdleCallback(work, { timeout: 50 }));
};

const PATIENCE = 1000; // ms

/** When the page has nothing else to do; at the latest after a second. */
export const whenIdle = (work: () => void): void => void requestIdleCallback(work, { timeout: PATIENCE });
