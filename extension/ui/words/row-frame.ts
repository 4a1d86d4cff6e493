import { times as timesEn } from "../../../dataset/words/en.json";
import { times as timesKo } from "../../../dataset/words/ko.json";
import { onPhone } from "../../browser/handset.ts";
import type { PillWords, Times } from "../../core/sheet/times.ts";
import { speak } from "./speak.ts";
import { copying } from "./texts-copying.ts";
import { currentLang } from "./words.ts";

/** Words of a button that copies. */
export interface CopyWords {
  copy: string;
  copied: string;
}

/** What rows with a number and their hours show besides what is served. */
export interface RowFrame extends Times {
  words: PillWords & CopyWords;
  /** Is this a phone? Only there a number is a link. */
  phone: boolean;
}

const WORDS = [
  "openUntil",
  "openNow",
  "until",
  "opensAt",
  "opens",
  "closedNow",
  "tomorrow",
  "onDate",
  "reload",
] as const;
const time = /* @__PURE__ */ speak(timesKo, timesEn);

/** `names` as one record, each said by `word`. */
export const wordsOf = <Name extends string>(
  word: (name: Name) => string,
  names: readonly Name[],
): Record<Name, string> => Object.fromEntries(names.map((name) => [name, word(name)])) as Record<Name, string>;

/** In the language set by `setLang`. */
export const times = (): Times => ({
  lang: currentLang(),
  days: time("days").split(" "),
  months: time("months").split(" "),
  words: wordsOf(time, WORDS),
});

/** The same for rows. */
export const rowFrame = (): RowFrame => {
  const now = times();
  return {
    ...now,
    words: { ...now.words, copy: copying("copy"), copied: copying("copied") },
    phone: onPhone(),
  };
};
