import { compose as en, pictures as enPictures } from "../../../../dataset/words/en.json";
import { compose as ko, pictures as koPictures } from "../../../../dataset/words/ko.json";
import type { Words } from "../../../core/compose/compose.ts";
import { currentLang } from "../../../ui/words/words.ts";

type Values = Record<string, string | number>;
type Plain<T> = { [K in keyof T]: T[K] extends string ? K : never }[keyof T];

const fill = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (all, name) => `${values[name] ?? all}`);
const mine = () => (currentLang() === "ko" ? ko : en);

/** Words of the composer. `a|b`: the first where `n` is one. */
export function compose(key: Plain<typeof ko>, values: Values = {}): string {
  const [one = "", more = one] = mine()[key].split("|");
  return fill(values.n === 1 ? one : more, values);
}

export const pictures = (key: keyof typeof koPictures, values: Values = {}): string =>
  fill((currentLang() === "ko" ? koPictures : enPictures)[key], values);

/** The question of a field; undefined where the guide's own name for it serves. */
export const question = (id: string): string | undefined => (mine().ask as Record<string, string>)[id];

/** An example; some depend on the device. */
export const example = (id: string, device: string | null): string | undefined => {
  const hints = mine().hint as Record<string, string>;
  return hints[`${id}.${device}`] ?? hints[id];
};

export const adviceTitle = (topic: keyof typeof ko.advice): string => mine().advice[topic];

/** What is in letters, in both languages: the letter does not follow the interface. */
export const letters: Words = { ko: ko.write, en: en.write };
/** The same words in the language of the interface. */
export const letterWords = () => letters[currentLang()];
