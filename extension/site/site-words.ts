import { site as en } from "../../dataset/words/en.json";
import { site as ko } from "../../dataset/words/ko.json";
import { speak } from "../ui/words/speak.ts";

/** Words that only these pages say by script; the others stand in the pages. */
export const site = /* @__PURE__ */ speak(ko, en);
