import { render } from "preact";
import { languageOf } from "../../lib/language.ts";
import { readSettings } from "../../lib/settings.ts";
import { setLang } from "../../ui/words.ts";
import { App } from "./App.tsx";

const settings = await readSettings();
const lang = languageOf(settings);
setLang(lang);
document.documentElement.lang = lang;
const app = document.getElementById("app");
if (app) render(<App />, app);
