/** Open or closed: a look into compiled openings. No rule about weekdays or holidays lives here. */
import type { HoursTable } from "../schema.ts";

const MINUTE = 60_000;

export interface Openness {
  /** null = the table does not speak of that moment. */
  open: boolean | null;
  /** When that ends; null when unknown. */
  changesAt: Date | null;
}

/** Is it open at that moment, and until when does that hold? */
export function openAt(table: HoursTable, at: Date): Openness {
  const minute = at.getTime() / MINUTE;
  if (!(minute >= table.first && minute < table.last)) return { open: null, changesAt: null };
  let edge = table.start;
  // How often it has opened and closed by then.
  let edges = 0;
  for (const minutes of table.opens) {
    edge += minutes;
    if (minute < edge) break;
    edges++;
  }
  return {
    open: edges % 2 === 1,
    // What lasts to the end of the table may go on behind it.
    changesAt: edge > minute && edge < table.last ? new Date(edge * MINUTE) : null,
  };
}
