/** Where the pages for phones begin: what costs little is done at once, everything else comes when somebody asks for it. */
import { setLang } from "../ui/words/words.ts";
import { takeDesk } from "./desk-button.ts";
import { sayOpen } from "./open-now.ts";
import { takeText } from "./text-field.ts";

setLang(document.documentElement.lang === "en" ? "en" : "ko");
void sayOpen(document);
takeText("search", async () => (await import("./Search.tsx")).answerBelow);
takeDesk();
takeText("check", async () => (await import("./ContactField.tsx")).answerBelow);
