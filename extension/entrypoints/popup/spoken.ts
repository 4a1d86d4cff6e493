import { popup } from "../../ui/texts.ts";
import { say } from "../../ui/words.ts";
import type { Said } from "./said.ts";

/** The answer as a screen reader tells it while somebody types: one sentence each, not every row of every letter. */
export function spoken({ contacts, emergency, missing, lines, which, bodies }: Said): string {
  const rows = lines.lines.length + bodies.length;
  const said = [
    emergency && say(emergency.title),
    missing !== null && popup("missing", { name: missing }),
    which && popup("whichService"),
    rows > 0 && popup("found", { n: rows }),
  ].filter(Boolean);
  return said.join(" ") || (contacts ? "" : popup("nothing"));
}
