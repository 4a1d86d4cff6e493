import en from "../../dataset/words/en.json";
import ko from "../../dataset/words/ko.json";
import { currentLang } from "./words.ts";

/** Words of the extension's own pages; the card's own are in words.ts, so that content scripts carry no others. */
export const popup = (key: keyof typeof ko.popup, values: Values = {}): string =>
  fill((currentLang() === "ko" ? ko : en).popup[key], values);

export const options = (key: keyof typeof ko.options, values: Values = {}): string =>
  fill((currentLang() === "ko" ? ko : en).options[key], values);

export const workbench = (key: keyof typeof ko.workbench, values: Values = {}): string =>
  fill((currentLang() === "ko" ? ko : en).workbench[key], values);

export const cases = (key: keyof typeof ko.cases, values: Values = {}): string =>
  fill((currentLang() === "ko" ? ko : en).cases[key], values);

export const send = (key: keyof typeof ko.send, values: Values = {}): string =>
  fill((currentLang() === "ko" ? ko : en).send[key], values);

type Values = Record<string, string | number>;

const fill = (text: string, values: Values): string =>
  text.replace(/\{(\w+)\}/g, (all, name) => `${values[name] ?? all}`);
