import { footer as footerEn, help as helpEn, popup as popupEn } from "../../../dataset/words/en.json";
import { footer as footerKo, help as helpKo, popup as popupKo } from "../../../dataset/words/ko.json";
import { speak } from "./speak.ts";

export const popup = /* @__PURE__ */ speak(popupKo, popupEn);
/** Pages for phones have no such footer, and none of its words. */
export const footer = /* @__PURE__ */ speak(footerKo, footerEn);
export const help = /* @__PURE__ */ speak(helpKo, helpEn);
