import { render } from "preact";
import { languageOf } from "../../lib/language.ts";
import { onPhone } from "../../lib/phone.ts";
import { readSettings } from "../../lib/settings.ts";
import { setLang } from "../../ui/words.ts";
import { App } from "./App.tsx";

const settings = await readSettings();
const lang = languageOf(settings);
setLang(lang);
document.documentElement.lang = lang;
// There the popup is a page of its own, as large as the screen.
document.documentElement.classList.toggle("whole", onPhone());
// Opened in a tab, for one service: there it need not be as narrow as a popup.
document.documentElement.classList.toggle("alone", location.hash !== "");
const app = document.getElementById("app");
if (app) render(<App />, app);
