/**
 * What of a sheet holds on a day: links that have not ended, and how the sentence about who says so reads by then.
 * scripts/compile/pick.py picks for the pages; tests/fixtures/picks.json holds both together.
 */
import type { Go, Open, Said, SaidForms, SheetTrust } from "../schema.ts";

/** Trust entries by their key, without `trust/`. */
export type Trusts = Readonly<Record<string, SheetTrust | undefined>>;

export type Age = "fresh" | "aging" | "old";

/** `fresh`: said as it is · `aging`: said with its month · `old`: said to be of long ago. `day` is `YYYY-MM-DD`. */
export function ageOf({ undated, aging_at, old_at }: SheetTrust, day: string): Age {
  if (old_at && day >= old_at) return "old";
  return undated || (aging_at && day >= aging_at) ? "aging" : "fresh";
}

/** Does what rests on this still hold? A key that is not there vouches for nothing. */
export function holds(key: string | undefined, trusts: Trusts, day: string): boolean {
  if (key === undefined) return true;
  const trust = trusts[key];
  return trust !== undefined && ageOf(trust, day) !== "old" && !(trust.until && day >= trust.until);
}

/** Words and, as long as it is one, the link. */
export function goOn(go: Go, trusts: Trusts, day: string): Pick<Go, "text" | "href"> {
  return holds(go.trust, trusts, day) ? go : { text: go.old ?? go.text };
}

/** Words in which numbers stand, in pieces: plain words and the numbers among them. */
export function piecesOf(text: string, numbers: readonly Go[] = []): (string | Go)[] {
  if (!numbers[0]) return [text];
  const any = numbers.map((one) => one.text.replace(/\D/g, "\\$&")).join("|");
  // 114 is none in 1588-0114.
  const pieces = text.split(new RegExp(`(?<![\\d-])(${any})(?![\\d-])`));
  return pieces.filter(Boolean).map((piece) => numbers.find((one) => one.text === piece) ?? piece);
}

/** The same as one text: each number reads otherwise once nobody may dial it any more. */
export const textOn = (text: string, numbers: readonly Go[] | undefined, trusts: Trusts, day: string): string =>
  piecesOf(text, numbers)
    .map((piece) => (typeof piece === "string" ? piece : goOn(piece, trusts, day).text))
    .join("");

/** Who says so, as it reads on that day. `month` says a date's month: 2026년 2월. */
export function saidOn(
  said: Said,
  forms: SaidForms,
  trusts: Trusts,
  day: string,
  month: (iso: string) => string,
): string {
  const trust = trusts[said.trust];
  const age = trust ? ageOf(trust, day) : "aging";
  const since = trust?.since;
  const form =
    age === "fresh"
      ? forms.fresh
      : age === "old"
        ? since
          ? forms.old
          : forms.old_undated
        : since
          ? forms.aging
          : forms.undated;
  // Who tried it says the month in the same breath: 직접 확인 · 2026년 12월 · mk.
  const own = said.by.includes("{when}");
  const by = own && age === "old" ? said.by.replace("{when} · ", "") : said.by;
  const line = (own && age !== "old" ? forms.fresh : form)
    .replace("{by}", by)
    .replace("{when}", since ? month(since) : "");
  return said.untried ? `${line} · ${forms.untried}` : line;
}

/** The table whose hours may be stated on that day: only from fresh ones somebody says open or closed. */
export function hoursOn(open: Open | undefined, trusts: Trusts, day: string): string | null {
  const trust = open && trusts[open.trust];
  return trust && ageOf(trust, day) === "fresh" ? open.hours : null;
}
