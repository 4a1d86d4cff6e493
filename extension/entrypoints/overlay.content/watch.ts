import { afterFrame, whenIdle } from "./moments.ts";

// Forms may appear ten seconds late; after that a page counts as settled until somebody moves.
const LATE = [300, 1000, 3000, 6000, 11000];

/**
 * Calls `look` whenever the page may be about something else: after its first frame, when late content may have come,
 * after a navigation without reload, after a click, and when the main heading changes. `look` must be cheap.
 */
export function watch(look: () => void): void {
  let timers: number[] = [];
  let queued = false;
  let heading: Element | null = null;

  const soon = (wait = 100) => {
    if (queued) return;
    queued = true;
    setTimeout(
      () =>
        whenIdle(() => {
          queued = false;
          see();
        }),
      wait,
    );
  };
  const observer = new MutationObserver(() => soon());

  function see(): void {
    const now = document.querySelector("h1, h2");
    if (now !== heading) {
      observer.disconnect();
      heading = now;
      if (now) observer.observe(now, { childList: true, characterData: true, subtree: true });
      if (now?.parentNode) observer.observe(now.parentNode, { childList: true });
    }
    look();
  }

  const settle = () => {
    timers.forEach(clearTimeout);
    timers = LATE.map((delay) => window.setTimeout(() => whenIdle(see), delay));
  };

  // In both browsers a patched pushState sees nothing from here; this event does.
  navigation.addEventListener("currententrychange", () => {
    soon(0);
    settle();
  });
  addEventListener("click", () => settle(), { capture: true, passive: true });
  afterFrame(see);
  settle();
}
