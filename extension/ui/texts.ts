import {
  cases as casesEn,
  contact as contactEn,
  fill as fillEn,
  help as helpEn,
  options as optionsEn,
  popup as popupEn,
  searching as searchingEn,
  send as sendEn,
  workbench as workbenchEn,
} from "../../dataset/words/en.json";
import {
  cases as casesKo,
  contact as contactKo,
  fill as fillKo,
  help as helpKo,
  options as optionsKo,
  popup as popupKo,
  searching as searchingKo,
  send as sendKo,
  workbench as workbenchKo,
} from "../../dataset/words/ko.json";
import { currentLang } from "./words.ts";

type Values = Record<string, string | number>;

/**
 * Words of the extension's own pages; the card's own are in words.ts, so that content scripts carry no others. Each
 * section is taken by name, so that a page carries only those it uses.
 */
const speak =
  <Key extends string>(ko: Record<Key, string>, en: Record<Key, string>) =>
  (key: Key, values: Values = {}): string =>
    (currentLang() === "ko" ? ko : en)[key].replace(/\{(\w+)\}/g, (all, name) => `${values[name] ?? all}`);

export const popup = /* @__PURE__ */ speak(popupKo, popupEn);
export const help = /* @__PURE__ */ speak(helpKo, helpEn);
export const options = /* @__PURE__ */ speak(optionsKo, optionsEn);
export const workbench = /* @__PURE__ */ speak(workbenchKo, workbenchEn);
export const cases = /* @__PURE__ */ speak(casesKo, casesEn);
export const contact = /* @__PURE__ */ speak(contactKo, contactEn);
export const fill = /* @__PURE__ */ speak(fillKo, fillEn);
export const searching = /* @__PURE__ */ speak(searchingKo, searchingEn);
export const send = /* @__PURE__ */ speak(sendKo, sendEn);
