import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { onPhone } from "../../browser/handset.ts";
import { languageOf, readSettings } from "../../browser/settings.ts";
import type { Settings } from "../../browser/settings-shape.ts";
import { welcome } from "../../ui/words/texts.ts";
import { setLang } from "../../ui/words/words.ts";
import { watchChanges } from "../options/changes.ts";
import { Engines } from "../options/Engines.tsx";
import { EXAMPLES } from "./examples.ts";
import { HelpPage } from "./HelpPage.tsx";
import { Pin } from "./Pin.tsx";
import { type Example, readExample } from "./read-example.ts";
import { SearchPage } from "./SearchPage.tsx";

interface Seen {
  settings: Settings;
  /** null where it could not be read; undefined while it is read for the first time. */
  example: Example | null | undefined;
}

/** Reads the settings and a guide, and both again whenever one of them has changed: right after the installation the data may still be on its way. */
function useSeen(): Seen | undefined {
  const [seen, setSeen] = useState<Seen>();
  useEffect(() => {
    let last = 0;
    return watchChanges(async () => {
      const now = ++last;
      const settings = await readSettings();
      if (now === last) setSeen((before) => ({ settings, example: before?.example }));
      const example = await readExample(languageOf(settings)).catch((error: unknown) => {
        console.error("[munuigil]", error);
        return null;
      });
      if (now === last) setSeen({ settings, example });
    });
  }, []);
  return seen;
}

/** What this is, shown by itself: the card of a real guide, the line of a real service. Nothing is on that was not chosen. */
export const Welcome = () => {
  const seen = useSeen();
  const read = seen?.example !== undefined;
  useEffect(() => {
    // The popup leads here, and what it names is drawn only now.
    const named = location.hash.slice(1);
    if (named) document.getElementById(named)?.scrollIntoView({ block: "center" });
  }, [read]);
  if (!seen) return null;
  const { settings, example } = seen;
  const lang = languageOf(settings);
  setLang(lang);
  document.documentElement.lang = lang;
  document.title = welcome("title");
  return (
    <>
      <header class="top">
        <span class="mark" aria-hidden="true">
          문
        </span>
        <b>{welcome("name")}</b>
      </header>
      <section class="first">
        <div>
          <h1>{welcome("promise")}</h1>
          <ol class="does">
            {(["does1", "does2", "does3"] as const).map((key) => (
              <li>{welcome(key)}</li>
            ))}
          </ol>
          <p class="next">
            <a class="try" href={EXAMPLES[lang].page} target="_blank" rel="noopener noreferrer">
              {welcome("try")}
            </a>
            <a class="find" href="/popup.html" target="_blank" rel="noopener">
              {welcome("find")}
            </a>
          </p>
          <p class="soft">{welcome(onPhone() ? "tryHintPhone" : "tryHint")}</p>
        </div>
        <HelpPage lang={lang} example={example} />
      </section>
      <section class="asks" aria-labelledby="searching">
        <div>
          <h2 id="searching">{welcome("searching")}</h2>
          <p>{welcome("searchingWay")}</p>
          <Engines off={settings.off} />
          <p class="soft">{welcome("searchingPrivacy")}</p>
        </div>
        <SearchPage line={example?.line} />
      </section>
      <Pin />
      <footer>
        <button type="button" class="plainbutton" onClick={() => void browser.runtime.openOptionsPage()}>
          {welcome("settings")}
        </button>
        <p class="soft">
          {welcome("privacy")} {welcome("unofficial")}
        </p>
      </footer>
    </>
  );
};
