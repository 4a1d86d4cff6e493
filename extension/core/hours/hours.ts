/** Open or closed: a look into compiled openings. No rule about weekdays or holidays lives here. */
import type { HoursTable } from "../schema.ts";

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
