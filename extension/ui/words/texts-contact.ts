import { contact as contactEn } from "../../../dataset/words/en.json";
import { contact as contactKo } from "../../../dataset/words/ko.json";
import { speak } from "./speak.ts";

/** Words of the contact check, which is in several pages and in each without the others' words. */
export const contact = /* @__PURE__ */ speak(contactKo, contactEn);
