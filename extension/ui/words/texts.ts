import {
  cases as casesEn,
  engines as enginesEn,
  fill as fillEn,
  options as optionsEn,
  searching as searchingEn,
  send as sendEn,
  welcome as welcomeEn,
  workbench as workbenchEn,
} from "../../../dataset/words/en.json";
import {
  cases as casesKo,
  engines as enginesKo,
  fill as fillKo,
  options as optionsKo,
  searching as searchingKo,
  send as sendKo,
  welcome as welcomeKo,
  workbench as workbenchKo,
} from "../../../dataset/words/ko.json";
import { speak } from "./speak.ts";

/** Words of the pages besides the popup, whose own are in texts-popup.ts: it carries no others. */
export const options = /* @__PURE__ */ speak(optionsKo, optionsEn);
export const workbench = /* @__PURE__ */ speak(workbenchKo, workbenchEn);
export const cases = /* @__PURE__ */ speak(casesKo, casesEn);
export const engines = /* @__PURE__ */ speak(enginesKo, enginesEn);
export const fill = /* @__PURE__ */ speak(fillKo, fillEn);
export const searching = /* @__PURE__ */ speak(searchingKo, searchingEn);
export const send = /* @__PURE__ */ speak(sendKo, sendEn);
export const welcome = /* @__PURE__ */ speak(welcomeKo, welcomeEn);
