import { results as resultsEn } from "../../../dataset/words/en.json";
import { results as resultsKo } from "../../../dataset/words/ko.json";
import { speak } from "./speak.ts";

/** Words of what a search found, in popup, phone site and the line on search pages. */
export const results = /* @__PURE__ */ speak(resultsKo, resultsEn);
