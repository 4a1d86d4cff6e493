import { card as cardEn } from "../../../dataset/words/en.json";
import { card as cardKo } from "../../../dataset/words/ko.json";
import type { Kind } from "../../browser/messages.ts";
import type { PillWords } from "../../core/sheet/times.ts";
import { type CopyWords, type RowFrame, rowFrame, wordsOf } from "./row-frame.ts";
import { speak } from "./speak.ts";

/** Words of the card. */
export const card = /* @__PURE__ */ speak(cardKo, cardEn);

/** Words that are on every card. */
export interface FrameWords extends PillWords, CopyWords {
  /** `{y}` takes a year, `{m}` a month. */
  inMonth: string;
  problems: string;
  back: string;
  menu: string;
  fold: string;
  thisWay: string;
  steps: string;
  sayThis: string;
  compose: string;
  appeal: string;
  /** Notes down what was just sent; of a call `called`, of what was sent earlier `already`. */
  sent: string;
  called: string;
  already: string;
  solved: string;
  unsolved: string;
  thanks: string;
  /** The same where what was noted down has been closed. */
  thanksClosed: string;
  wrong: string;
}

/** A choice that the background carries out, and its words. */
export type Choice = [ask: string, text: string];

/** What cards show besides their sheets. */
export interface Frame extends RowFrame {
  words: FrameWords;
  /** Where corrections go, with form and data named; absent: nowhere. */
  report?: string;
  /** Behind “⋯”. */
  menu: Choice[];
  /** Beside what can be written. */
  send: Choice[];
}

const WORDS = [
  "inMonth",
  "problems",
  "back",
  "menu",
  "fold",
  "thisWay",
  "steps",
  "sayThis",
  "compose",
  "appeal",
  "sent",
  "called",
  "already",
  "solved",
  "unsolved",
  "thanks",
  "thanksClosed",
  "wrong",
] as const;

/** In the language set by `setLang`. `report`: `issues_url` of the data. */
export const frame = (report?: string): Frame => {
  const rows = rowFrame();
  return {
    ...rows,
    words: { ...rows.words, ...wordsOf(card, WORDS) },
    ...(report && { report }),
    menu: [
      ["off", card("off")],
      ["offCompany", card("offCompany")],
      ["offAll", card("offAll")],
      ["side", card("otherSide")],
      ["options", card("settings")],
    ] satisfies [Kind, string][],
    // Who holds the phone needs no code to get the guide there.
    send: rows.phone ? [] : ([["send", card("send")]] satisfies [Kind, string][]),
  };
};
