import { render } from "preact";
import { onPhone } from "../../browser/handset.ts";
import { languageOf } from "../../browser/settings.ts";
import { setLang } from "../../ui/words/words.ts";
import { preparePrivateWindow } from "../private-window/prepare-private-window.ts";
import { App } from "./App.tsx";
import { startReading } from "./early.ts";
import { fitHeight } from "./fit-height.ts";
import { offer } from "./lazy.ts";
import { load } from "./load.ts";
import { countOpening } from "./openings.ts";

/** ms in which the data mostly is there: then nobody sees that it had to be opened. */
const PATIENCE = 150;

const minded = preparePrivateWindow();
const asked = globalThis.early ?? startReading();
// The script that asked first knows no other place to read from.
const early = asked.db.then(
  () => asked,
  () => startReading(),
);
const startAgain = () => load(startReading());
const loading = Promise.all([early, minded]).then(([found]) => load(found));
const first = Promise.race([loading.catch(() => undefined), new Promise<undefined>((go) => setTimeout(go, PATIENCE))]);

const lang = languageOf(await asked.settings);
setLang(lang);
document.documentElement.lang = lang;
// On a phone, or opened by hand, the popup is a page of its own.
const page = onPhone() || (await asked.own) !== undefined;
document.documentElement.classList.toggle("tab", page);
document.documentElement.classList.toggle("whole", onPhone());
// Opened by hand it is looked at, not come back to; on a phone there is no other way.
const due = (onPhone() || !page) && countOpening() && (await (await offer.come()).notYet());
const app = document.getElementById("app");
if (app) {
  render(<App first={await first} due={due} loading={loading} again={startAgain} />, app);
  if (!page) fitHeight(app);
}
