/** Open or closed: a look into compiled openings. No rule about weekdays or holidays lives here. */
import type { HoursTable } from "./schema.ts";

const MINUTE = 60_000;

export interface Openness {
  /** null = the table does not speak of that moment. */
  open: boolean | null;
  /** When that ends; null when unknown. */
  changesAt: Date | null;
}

const decoded = new WeakMap<HoursTable, readonly number[]>();

/** The minutes since 1970 UTC at which a table opens, closes, opens, …; worked out once. */
function edgesOf(table: HoursTable): readonly number[] {
  let edges = decoded.get(table);
  if (!edges) {
    let at = table.start;
    edges = table.opens.map((minutes) => {
      at += minutes;
      return at;
    });
    decoded.set(table, edges);
  }
  return edges;
}

/** Is it open at that moment, and until when does that hold? */
export function openAt(table: HoursTable, at: Date): Openness {
  const minute = at.getTime() / MINUTE;
  if (!(minute >= table.first && minute < table.last)) return { open: null, changesAt: null };
  const edges = edgesOf(table);
  const next = edges.findIndex((edge) => minute < edge);
  const edge = edges[next];
  return {
    open: next % 2 === 1,
    // What lasts to the end of the table may go on behind it.
    changesAt: edge !== undefined && edge < table.last ? new Date(edge * MINUTE) : null,
  };
}

/**
 * The same table, speaking only of the time from minute `from` to `until`, and of the opening in which that begins.
 * Outside it the answer is unknown, as ever.
 */
export function cutHours(table: HoursTable, from: number, until: number): HoursTable {
  const edges = edgesOf(table);
  // Openings stand at even places: the first that ends after `from`, and the first that begins too late.
  const begin = edges.findIndex((edge, at) => at % 2 === 1 && edge > from) - 1;
  const end = edges.findIndex((edge, at) => at % 2 === 0 && edge >= until);
  const last = edges[end] ?? table.last;
  const start = (begin < 0 ? undefined : edges[begin]) ?? last;
  const kept = begin < 0 ? [] : table.opens.slice(begin, end < 0 ? undefined : end);
  // The first gap counts from `start`, which is now the first opening.
  if (kept.length) kept[0] = 0;
  return { ...table, first: Math.max(table.first, Math.min(from, start)), last, start, opens: kept };
}
