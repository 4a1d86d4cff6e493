import { card as en } from "../../../dataset/words/en.json";
import { card as ko } from "../../../dataset/words/ko.json";
import type { Lang } from "../../core/lang.ts";
import type { Text } from "../../core/schema.ts";

export type Word = keyof typeof ko;

// A document speaks one language at a time, so the language is set once instead of handed through everything.
let lang: Lang = "ko";
const words: Record<Lang, Record<Word, string>> = { ko, en };

export const setLang = (next: Lang): void => {
  lang = next;
};

export const currentLang = (): Lang => lang;

/** A word of the card; `value` fills its one placeholder. */
export const word = (key: Word, value?: string | number): string =>
  value === undefined ? words[lang][key] : words[lang][key].replace(/\{\w\}/, `${value}`);

/** A served text in the person's language. */
export const say = (text: Text | null | undefined): string => text?.[lang] ?? "";
