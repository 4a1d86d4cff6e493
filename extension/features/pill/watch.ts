import { whenIdle } from "./moments.ts";

/** ms from one look to the next while a page goes on changing: forms may appear ten seconds late. */
const PAUSES = [100, 300, 700, 2000, 3000, 5000];
/** What changes without a trace in the tree, as style sheets that come late do, is looked for at these times, in ms. */
const LATE = [1000, 4000, 6000];

/** Written by pages where something comes, goes, opens or is chosen; not `style`, which moving things write all the time. */
const CHANGES = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: ["class", "hidden", "open", "aria-hidden"],
};

/** How many looks in a row have come of changes: none as long as the page has not changed since it is watched. */
export let pauses = 0;

/**
 * Calls `first` after the page's first frame, and `look` whenever the page may be about something else since: when
 * something has changed on it, after a navigation without reload and after a click. `look` must be cheap; it is told
 * whether somebody has done something since the page was loaded.
 */
export function watch(first: () => void, look: (acted: boolean) => void): void {
  let late = 0;
  let timer = 0;
  let queued = false;
  let acted = false;
  let listening = false;
  // The first change says that something happens; all others until the look are none of its business, and cost nothing.
  const changes = new MutationObserver(() => {
    listen();
    changes.disconnect();
    soon(PAUSES[pauses] ?? 5000);
    pauses++;
  });

  function see(): void {
    look(acted);
    changes.disconnect();
    changes.observe(document, CHANGES);
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
    if (!wait) return;
    timer = window.setTimeout(() => {
      see();
      next();
    }, wait);
  }

  /**
   * In both browsers a patched pushState sees nothing from here; this event does. Not before something changes or is
   * clicked: no other page goes on without a reload, and `navigation` costs 4 KB.
   */
  function listen(): void {
    if (listening) return;
    listening = true;
    navigation.addEventListener("currententrychange", () => {
      soon(0);
      settle();
    });
  }

  function settle(): void {
    listen();
    acted = true;
    clearTimeout(timer);
    pauses = 0;
    late = 0;
    next();
  }

  addEventListener("click", settle, { capture: true, passive: true });
  changes.observe(document, CHANGES);
  whenIdle(first);
  next();
}
