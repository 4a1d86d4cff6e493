import type { Lang } from "../../core/lang.ts";
import { make } from "../../data/popup-cache/build.ts";
import type { Bundle } from "../../data/shapes.ts";
import { buildLineData } from "../search-line/build-line-data.ts";
import { slicesOf } from "./build-page-data.ts";

const LANGS: readonly Lang[] = ["ko", "en"];

/**
 * Makes of a bundle that is not in force yet whatever is made once it is: what help pages read, what the popup reads, the
 * line on search pages. In every language, since people may change theirs at any time. Keeps nothing.
 * @throws where any of it cannot be made
 */
export async function tryOut(bundle: Bundle): Promise<void> {
  const held = new Map(Object.entries(bundle));
  for (const lang of LANGS) {
    await slicesOf(held, lang);
    await buildLineData(held, lang);
  }
  await make(held);
}
