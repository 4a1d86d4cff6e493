import type { Lang } from "../core/lang.ts";

/** What a page tells the worker: keep the pages of this language. */
export interface Keep {
  keep: Lang;
}

/** From now on pages come from this phone. Where a browser has no workers or forbids them, everything stays as it was. */
export async function keepSite(keep: Lang): Promise<void> {
  if (!navigator.serviceWorker) return;
  try {
    await navigator.serviceWorker.register("/worker.js");
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ keep } satisfies Keep);
  } catch (error) {
    console.info("[munuigil] not kept:", error instanceof Error ? error.message : error);
  }
}
