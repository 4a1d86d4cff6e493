import type { Lang } from "../../core/lang.ts";
import type { Text } from "../../core/schema.ts";

// A document speaks one language at a time, so the language is set once instead of handed through everything.
let lang: Lang = "ko";

export const setLang = (next: Lang): void => {
  lang = next;
};

export const currentLang = (): Lang => lang;

/** A served text in the person's language. */
export const say = (text: Text | null | undefined): string => text?.[lang] ?? "";
