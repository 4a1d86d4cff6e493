import { evidence as evidenceEn } from "../../../dataset/words/en.json";
import { evidence as evidenceKo } from "../../../dataset/words/ko.json";
import { speak } from "./speak.ts";

/** Who says so, and how sure it is. */
export const evidence = /* @__PURE__ */ speak(evidenceKo, evidenceEn);
