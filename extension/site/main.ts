/** Where the pages for phones begin: what costs little is done at once, everything else comes when somebody asks for it. */
import { setLang } from "../ui/words/words.ts";
import { takeDesk } from "./desk-button.ts";
import { sayOpen } from "./open-now.ts";
import { takeText } from "./text-field.ts";

const lang = document.documentElement.lang === "en" ? "en" : "ko";
setLang(lang);
void sayOpen(document);
void import("./tools.ts");
takeText("search", async () => (await import("./Search.tsx")).answerBelow);
takeDesk();
takeText("check", async () => (await import("./ContactField.tsx")).answerBelow);
/** What another app has shared lies on the phone; only these words of it are in the address (worker/share.ts). */
if (location.hash === "#shared") void import("./take-shared.ts").then(({ takeWhatWasShared }) => takeWhatWasShared());

/** Whoever puts the site among their apps wants it without network, too. */
const keep = () => import("./register-worker.ts").then(({ keepSite }) => keepSite(lang));
addEventListener("appinstalled", keep);
if (matchMedia("(display-mode: standalone)").matches) void keep();
