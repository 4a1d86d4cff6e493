/** Banks' and cards' own lines, found by a name that may be typed in part or by its first letters. */

import type { LossLine } from "../schema.ts";
import { initials, letters, onlyInitials, tight } from "../text/hangul.ts";

/** Lines one may still dial on `today` (`YYYY-MM-DD`) that have `query` in a name of the service or in the number. */
export function findLines(lines: LossLine[], query: string, today: string): LossLine[] {
  const asked = tight(query);
  // A syllable that is still being typed is a beginning of the finished one.
  const typed = letters(asked);
  return lines.filter(({ name, aliases, number, ends }) => {
    if (ends && today >= ends) return false;
    const names = [name.ko, name.en, number, ...aliases].map(tight);
    return onlyInitials(asked)
      ? names.some((known) => initials(known).startsWith(asked))
      : names.some((known) => letters(known).includes(typed));
  });
}
