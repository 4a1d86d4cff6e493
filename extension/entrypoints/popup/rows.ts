import type { HoursTable } from "../../core/schema.ts";
import { type Db, entry } from "../../lib/db.ts";
import { hoursIn, type Line } from "../../lib/list.ts";
import { frame } from "../../ui/print.ts";
import type { Row } from "../../ui/Rows.tsx";
import type { Tag } from "../../ui/sheet.ts";
import { statusOf, type Tables } from "../../ui/status.ts";
import { say } from "../../ui/words.ts";
import type { Place } from "./App.tsx";

export interface Lines {
  lines: Line[];
  tables: Tables;
}

export async function withHours(db: Db, lines: Line[]): Promise<Lines> {
  const read = async (name: string) => [name, await entry<HoursTable>(db, name)] as const;
  return { lines, tables: Object.fromEntries(await Promise.all(hoursIn(lines).map(read))) };
}

/** Lines as a list shows them, in the person's language, with what holds now. */
export function rowsOf({ lines, tables }: Lines, onPlace: (place: Place) => void): Row[] {
  const now = Date.now();
  const words = frame();
  // Many lines share few hours.
  const chips = new Map<string, Tag | undefined>();
  const chipOf = ({ reach }: Line): Tag | undefined => {
    const hours = JSON.stringify(reach);
    if (!chips.has(hours)) {
      const status = statusOf(reach, tables, now, words);
      chips.set(hours, status && { tone: status.tone, text: status.short });
    }
    return chips.get(hours);
  };
  return lines.map((line) => ({
    title: [line.name, line.problem].filter(Boolean).map(say).join(" · "),
    note: say(line.note),
    chip: chipOf(line),
    onOpen: () => onPlace({ service: line.service, issue: line.issue }),
  }));
}
