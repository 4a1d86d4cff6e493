/** Parts of a printed sheet, by the name of their anchor. */
import type { Sheet, SheetFold } from "../schema.ts";

/** The fold `prepare`, `next`, `rights` … wherever it lies; none where the sheet has nothing to say there. */
export const foldOf = (sheet: Pick<Sheet, "folds"> | undefined, id: string): SheetFold | undefined =>
  sheet?.folds?.flatMap((fold) => [fold, ...(fold.folds ?? [])]).find((fold) => fold.id === id);

/** Its lines. */
export const linesOf = (sheet: Pick<Sheet, "folds"> | undefined, id: string): string[] =>
  foldOf(sheet, id)?.lines ?? [];
