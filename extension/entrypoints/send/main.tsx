import { render } from "preact";
import { isPrivate } from "../../core/private.ts";
import { open } from "../../lib/db.ts";
import { languageOf } from "../../lib/language.ts";
import { linesOf } from "../../lib/list.ts";
import { readSettings } from "../../lib/settings.ts";
import { fromDb } from "../../lib/sheets.ts";
import { readSent } from "../../send/address.ts";
import { Send } from "../../send/Send.tsx";
import { send } from "../../ui/texts.ts";
import { setLang } from "../../ui/words.ts";

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
