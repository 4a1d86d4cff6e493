const OPENINGS = "openings";
const BEFORE = 3;

/** Counts an opening of the popup. True once: when it has been opened three times before, and is no stranger any more. */
export function countOpening(): boolean {
  const before = Number(localStorage.getItem(OPENINGS)) || 0;
  if (before <= BEFORE) localStorage.setItem(OPENINGS, `${before + 1}`);
  return before === BEFORE;
}
