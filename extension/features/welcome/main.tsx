import { render } from "preact";
import { languageOf } from "../../browser/language.ts";
import { readSettings } from "../../browser/settings.ts";
import { welcome } from "../../ui/words/texts.ts";
import { setLang } from "../../ui/words/words.ts";
import { preparePrivateWindow } from "../private-window/prepare-private-window.ts";
import { Welcome } from "./Welcome.tsx";

await preparePrivateWindow();
const lang = languageOf(await readSettings());
setLang(lang);
document.documentElement.lang = lang;
document.title = welcome("title");

const app = document.getElementById("app");
if (app) render(<Welcome lang={lang} />, app);
