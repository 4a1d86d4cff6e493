import { render } from "preact";
import { languageOf, readSettings } from "../../browser/settings.ts";
import { isPrivate } from "../../core/private.ts";
import { open } from "../../data/db.ts";
import { linesOf } from "../../data/popup-cache/lists.ts";
import { fromDb } from "../../data/sheets.ts";
import { send } from "../../ui/words/texts.ts";
import { setLang } from "../../ui/words/words.ts";
import { preparePrivateWindow } from "../private-window/prepare-private-window.ts";
import { readSent } from "./guide-address.ts";
import { Send } from "./Send.tsx";

await preparePrivateWindow();
const lang = languageOf(await readSettings());
setLang(lang);
document.documentElement.lang = lang;
document.title = send("title");

const sent = readSent(location.hash);
const db = await open();
const { lines } = await linesOf(fromDb(db), lang, sent ? [sent] : []);
db.close();
const [line] = lines;

const app = document.getElementById("app");
if (app) {
  render(
    <>
      <header>
        <i class="mark" aria-hidden="true">
          문
        </i>
        <h1>{send("title")}</h1>
        {line && <span>{[line.name, isPrivate(line.row) ? "" : line.row.title].filter(Boolean).join(" · ")}</span>}
      </header>
      {line ? <Send service={line.service} issue={line.row.issue} /> : <p class="state">{send("nothing")}</p>}
      <footer>
        <span>{send("unofficial")}</span>
      </footer>
    </>,
    app,
  );
}
