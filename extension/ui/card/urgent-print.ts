/** What is served in both languages: emergencies, and the sources behind them. Sheets come printed. */
import { isSafe } from "../../core/links/link.ts";
import type { Button, EvidenceView, Fold, SheetRow } from "../../core/schema.ts";
import { day } from "../words/said-dates.ts";
import { evidence } from "../words/texts-evidence.ts";
import { say } from "../words/words.ts";
import type { Press } from "./Urgent.tsx";

/** Buttons for the first minute; what leads nowhere is none. A number is printed apart so that no line breaks it. */
export const pressesOf = (buttons: Button[]): Press[] =>
  buttons.flatMap(({ text, number, url, opens, ends }) => {
    const href = isSafe(url);
    return href || opens ? { number, text: say(text).slice(number?.length ?? 0), href, ends } : [];
  });

const sourceTypes = {
  official: "official",
  "official-copy": "official",
  law: "law",
  press: "press",
  community: "community",
} as const;

/** Who says it, since when, when somebody looked, and who says otherwise. Only official, law and press are links. */
function evidenceRow(one: EvidenceView): SheetRow {
  const { publisher, title, type, url, published, captured, seen, tried, stance, note } = one;
  const stated = published ?? captured;
  const differs = stance === "contradicts" ? [evidence("differs")] : [];
  return {
    when: [evidence(sourceTypes[type]), stated ? day(stated) : evidence("undated"), ...differs].join(" · "),
    head: { text: [say(publisher), title].filter(Boolean).join(" · "), href: type === "community" ? undefined : url },
    lines: [...(note ? [say(note)] : []), evidence(tried ? "tried" : "read", { t: day(seen) })],
  };
}

/** Who says all this, and how many say otherwise; nothing where nobody does. */
export function evidenceFold(views: EvidenceView[]): Fold[] {
  if (!views[0]) return [];
  const differing = views.filter(({ stance }) => stance === "contradicts").length;
  const note =
    evidence("sources", { n: views.length }) + (differing ? ` (${evidence("differsN", { n: differing })})` : "");
  return [{ id: "proof", title: evidence("evidence"), note, rows: views.map(evidenceRow) }];
}
