import { help as helpEn, popup as popupEn } from "../../../dataset/words/en.json";
import { help as helpKo, popup as popupKo } from "../../../dataset/words/ko.json";
import { speak } from "./speak.ts";

export const popup = /* @__PURE__ */ speak(popupKo, popupEn);
export const help = /* @__PURE__ */ speak(helpKo, helpEn);
