/** What is served in both languages: emergencies, and the sources behind them. Sheets come printed. */
import { isSafe } from "../../core/links/link.ts";
import type { Button, EvidenceView, Fold, SheetRow } from "../../core/schema.ts";
import { day } from "../words/said-dates.ts";
import { say, type Word, word } from "../words/words.ts";
import type { Press } from "./Urgent.tsx";

/** Buttons for the first minute; what leads nowhere is none. A number is printed apart so that no line breaks it. */
export const pressesOf = (buttons: Button[]): Press[] =>
  buttons.flatMap(({ text, number, url, opens, ends }) => {
    const href = isSafe(url);
    return href || opens ? { number, text: say(text).slice(number?.length ?? 0), href, ends } : [];
  });

const sourceTypes: Record<EvidenceView["type"], Word> = {
  official: "official",
  "official-copy": "official",
  law: "law",
  press: "press",
  community: "community",
};

/** Who says it, since when, when somebody looked, and who says otherwise. Only official, law and press are links. */
function evidenceRow(one: EvidenceView): SheetRow {
  const { publisher, title, type, url, published, captured, seen, tried, stance, note } = one;
  const stated = published ?? captured;
  const differs = stance === "contradicts" ? [word("differs")] : [];
  return {
    when: [word(sourceTypes[type]), stated ? day(stated) : word("undated"), ...differs].join(" · "),
    head: { text: [say(publisher), title].filter(Boolean).join(" · "), href: type === "community" ? undefined : url },
    lines: [...(note ? [say(note)] : []), word(tried ? "tried" : "read", day(seen))],
  };
}

/** Who says all this, and how many say otherwise; nothing where nobody does. */
export function evidenceFold(evidence: EvidenceView[]): Fold[] {
  if (!evidence[0]) return [];
  const differing = evidence.filter(({ stance }) => stance === "contradicts").length;
  const note = word("sources", evidence.length) + (differing ? ` (${word("differsN", differing)})` : "");
  return [{ id: "proof", title: word("evidence"), note, rows: evidence.map(evidenceRow) }];
}
