import called from "../../core/called.json";
import type { Lang } from "../../core/lang.ts";
import type { CallLine } from "../../core/schema.ts";
import { besideAsking, LONGEST } from "../../core/search/asking.ts";
import { holds } from "../../core/sheet/pick.ts";
import type { Line } from "../../data/popup-cache/lists.ts";
import { besideOf, type Get } from "../../data/sheets.ts";

/**
 * What is known of calling the company that fits best, where somebody looks for its phone or its people: that there is
 * none comes before all else. Null where the row itself has a number. `day` is `YYYY-MM-DD`.
 */
export async function callingOf(
  get: Get,
  lang: Lang,
  query: string,
  [first]: readonly Line[],
  day: string,
): Promise<string | null> {
  // A code that does not come has to do with numbers, too, and is nothing to call for. A notice names desks by itself.
  if (query.length > LONGEST) return null;
  if (!first || !called.includes(first.row.issue) || !besideAsking(query).asks) return null;
  if (first.row.go || first.row.numbers?.[0]) return null;
  const line = await get<CallLine>(`line/${lang}/${first.service}`);
  const { trusts } = await besideOf(get, lang, line);
  return line?.states?.find(({ said }) => holds(said?.trust, trusts, day))?.text ?? null;
}
