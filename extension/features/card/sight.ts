import type { Kind } from "../../browser/messages.ts";

/**
 * Choices that change something for good, and where they are asked instead when the card cannot be seen for sure: a page
 * may lure people into a click, and over pages of our own nothing can lie.
 */
const LASTING: Partial<Record<Kind, Kind>> = {
  off: "options",
  offCompany: "options",
  offAll: "options",
  side: "options",
  solved: "log",
};

export const askedInSight = (ask: Kind, seen: boolean): Kind => (seen ? ask : (LASTING[ask] ?? ask));

const LONG_ENOUGH = 300; // ms for which it has to have been in sight before a click
const EVERY = 100; // ms, the shortest the browser allows

export interface Sight {
  /** Have people been able to see it all this while? In doubt: no. */
  clear(): boolean;
  end(): void;
}

/**
 * Watches whether people can see `card`, which is in `host`. Chromium knows what is painted over it; Firefox does
 * not tell, so there we look for what may lie over it (docs/decisions/0017).
 */
export function watchSight(host: Element, card: Element): Sight {
  let since = Number.POSITIVE_INFINITY;
  const note = (visible: boolean): void => {
    since = visible ? Math.min(since, performance.now()) : Number.POSITIVE_INFINITY;
  };
  const clear = () => performance.now() - since >= LONG_ENOUGH;
  if (!("trackVisibility" in IntersectionObserver.prototype)) {
    const timer = setInterval(() => note(uncovered(host)), EVERY);
    return { clear: () => uncovered(host) && clear(), end: () => clearInterval(timer) };
  }
  const read = (entries: IntersectionObserverEntry[]): void => {
    const last = entries.at(-1) as (IntersectionObserverEntry & { isVisible?: boolean }) | undefined;
    if (last) note(!!last.isVisible);
  };
  const options = { trackVisibility: true, delay: EVERY } as IntersectionObserverInit;
  const observer = new IntersectionObserver(read, options);
  observer.observe(card);
  return {
    clear: () => {
      read(observer.takeRecords());
      return clear();
    },
    end: () => observer.disconnect(),
  };
}

/** Nothing is known that could lie over the host or take its colours away. */
function uncovered(host: Element): boolean {
  const html = document.documentElement;
  // What follows in the tree is painted later, and so is the top layer.
  if (host.parentNode !== html || host.nextElementSibling) return false;
  const above = document.querySelectorAll(":popover-open, :modal, :fullscreen, :active-view-transition");
  if ([...above].some((one) => one !== host)) return false;
  const { opacity, filter, maskImage, mixBlendMode } = getComputedStyle(html);
  if (opacity !== "1" || filter !== "none" || maskImage !== "none" || mixBlendMode !== "normal") return false;
  return ["none", "normal"].includes(getComputedStyle(html, "::after").content);
}
