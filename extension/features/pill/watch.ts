import { afterFrame, whenIdle } from "./moments.ts";

// Forms may appear ten seconds late; after that a page counts as settled until somebody moves.
const LATE = [300, 700, 2000, 3000, 5000]; // ms from one look to the next

/**
 * Calls `look` whenever the page may be about something else: after its first frame, when late content may have come,
 * after a navigation without reload, after a click, and when the main heading changes. `look` must be cheap.
 */
export function watch(look: () => void): void {
  let late = 0;
  let timer = 0;
  let queued = false;
  let heading: Element | null = null;
  let observer: MutationObserver | undefined;

  function see(): void {
    const now = document.querySelector("h1, h2");
    if (now !== heading) {
      heading = now;
      observer?.disconnect();
      observer ??= new MutationObserver(() => soon(100));
      if (now) observer.observe(now, { childList: true, characterData: true, subtree: true });
      if (now?.parentNode) observer.observe(now.parentNode, { childList: true });
    }
    look();
  }

  function soon(wait: number): void {
    if (queued) return;
    queued = true;
    setTimeout(whenIdle, wait, () => {
      queued = false;
      see();
    });
  }

  function next(): void {
    const wait = LATE[late++];
    if (wait) timer = window.setTimeout(turn, wait);
  }

  function turn(): void {
    see();
    next();
  }

  function settle(): void {
    clearTimeout(timer);
    late = 0;
    next();
  }

  // In both browsers a patched pushState sees nothing from here; this event does.
  navigation.addEventListener("currententrychange", () => {
    soon(0);
    settle();
  });
  addEventListener("click", settle, { capture: true, passive: true });
  afterFrame(see);
  next();
}
