import { render } from "preact";
import { isPrivate } from "../../core/private.ts";
import type { View } from "../../core/schema.ts";
import { entry, open } from "../../lib/db.ts";
import { languageOf } from "../../lib/language.ts";
import { readSettings } from "../../lib/settings.ts";
import { readSent } from "../../send/address.ts";
import { Send } from "../../send/Send.tsx";
import { send } from "../../ui/texts.ts";
import { say, setLang } from "../../ui/words.ts";

const lang = languageOf(await readSettings());
setLang(lang);
document.documentElement.lang = lang;
document.title = send("title");

const sent = readSent(location.hash);
const db = await open();
const view = sent ? await entry<View>(db, `view/${sent.service}/${sent.issue}`) : undefined;
db.close();

const app = document.getElementById("app");
if (app) {
  render(
    <>
      <header>
        <i class="mark" aria-hidden="true">
          문
        </i>
        <h1>{send("title")}</h1>
        {view && (
          <span>{[say(view.name), isPrivate(view) ? "" : say(view.issue_label)].filter(Boolean).join(" · ")}</span>
        )}
      </header>
      {view ? <Send service={view.service} issue={view.issue} /> : <p class="state">{send("nothing")}</p>}
      <footer>
        <span>{send("unofficial")}</span>
      </footer>
    </>,
    app,
  );
}
