import { copying as copyingEn } from "../../../dataset/words/en.json";
import { copying as copyingKo } from "../../../dataset/words/ko.json";
import { speak } from "./speak.ts";

/** Words of buttons that copy. */
export const copying = /* @__PURE__ */ speak(copyingKo, copyingEn);
