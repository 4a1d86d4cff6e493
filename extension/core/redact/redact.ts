/**
 * What is hidden in one field of an inquiry: findings of `detect.ts`, minus what belongs into this very field, minus what
 * the person deliberately left visible.
 */
import { findPersonal } from "./detect.ts";
import type { Kind } from "./kinds.ts";

/** What a field is for, as far as hiding is concerned. */
export interface Purpose {
  /** Kinds that belong into this field: an e-mail into the e-mail field. */
  keep: readonly Kind[];
  /** The word that is before the value in the letter ("주문번호"): masking reads numbers by their label. */
  context?: string;
  /** Phones of companies and bodies (see `officialNumbers`), which stay. */
  official?: ReadonlySet<string> | undefined;
}

export interface Finding {
  kind: Kind;
  /** UTF-16 offsets into the value. */
  start: number;
  end: number;
  /** Name of this finding while its text stays the same; edited, it is another finding and hidden again. */
  key: string;
  /** Left visible by the person's own decision. */
  shown: boolean;
}

/** How hidden places are called in one language: kind → name, and the frame around it with `{kind}`. */
export interface HideWords {
  kinds: Readonly<Record<string, string>>;
  hidden: string;
}

const FREE: Purpose = { keep: [] };

export function findingsIn(value: string, purpose: Purpose = FREE, shown: readonly string[] = []): Finding[] {
  const lead = purpose.context ? `${purpose.context}: ` : "";
  const seen = new Map<string, number>();
  return findPersonal(lead + value, purpose.keep, purpose.official)
    .filter(({ start }) => start >= lead.length)
    .map(({ kind, start, end }) => {
      const text = value.slice(start - lead.length, end - lead.length).replace(/\s+/g, " ");
      const name = `${kind}:${text}`;
      const nth = (seen.get(name) ?? 0) + 1;
      seen.set(name, nth);
      const key = nth > 1 ? `${name}#${nth}` : name;
      return { kind, start: start - lead.length, end: end - lead.length, key, shown: shown.includes(key) };
    });
}

export const kindName = (kind: string, words: HideWords): string => words.kinds[kind] ?? words.kinds.other ?? kind;

/** The value as it may leave the device. Of cards the last four digits stay: support asks for them. */
export function hide(value: string, found: readonly Finding[], words: HideWords): string {
  let out = "";
  let from = 0;
  for (const { kind, start, end, shown } of found) {
    if (shown) continue;
    const last = value.slice(start, end).normalize("NFKC").replace(/\D/g, "").slice(-4);
    const name = kind === "card" && last.length === 4 ? `${kindName(kind, words)} ****${last}` : kindName(kind, words);
    out += value.slice(from, start) + words.hidden.replace("{kind}", name);
    from = end;
  }
  return out + value.slice(from);
}
