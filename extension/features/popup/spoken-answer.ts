import type { ServedEmergency } from "../../core/schema.ts";
import { results } from "../../ui/words/texts-results.ts";
import { say } from "../../ui/words/words.ts";
import type { AnswerLines } from "./answer-lines.ts";

/** What the line to the first minute says of a block; the calm one speaks for itself. */
export const offerTitle = ({ tone, title }: ServedEmergency): string =>
  tone === "calm" ? say(title) : results("perhaps", { title: say(title) });

/** The answer as a screen reader tells it while somebody types: one sentence each, not every row of every letter. */
export function spokenAnswer({
  contacts,
  emergency,
  perhaps,
  missing,
  calling,
  lines,
  which,
  bodies,
}: AnswerLines): string {
  const rows = lines.lines.length + bodies.length;
  const said = [
    emergency && say(emergency.title),
    perhaps && offerTitle(perhaps),
    missing !== null && results("missing", { name: missing }),
    calling,
    which && results(which.unclear ? "nothing" : "whichService"),
    rows > 0 && results("found", { n: rows }),
  ].filter(Boolean);
  return said.join(" ") || (contacts ? "" : results("nothing"));
}
