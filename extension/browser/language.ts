import { browser } from "wxt/browser";
import type { Lang } from "../core/lang.ts";
import type { Settings } from "./settings-shape.ts";

/** The person's choice, or the browser's language: Korean where it is Korean, English elsewhere. */
export const languageOf = ({ lang }: Settings): Lang =>
  lang === "auto" ? (browser.i18n.getUILanguage().startsWith("ko") ? "ko" : "en") : lang;
