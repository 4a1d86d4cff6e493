/** In the place of features/fill/FillPanel.tsx: a page of the web reaches no other page, so forms are filled by hand. */
import type { GuideWithWays } from "../../core/sheet/guide.ts";
import { fill } from "../../ui/words/texts.ts";

export const FillPanel = ({ guide }: { guide: GuideWithWays }) =>
  guide.ways.some(({ kind, exists }) => kind === "web-form" && exists) ? <p class="hint">{fill("copyOnly")}</p> : null;
