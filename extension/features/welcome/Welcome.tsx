import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import { onPhone } from "../../browser/handset.ts";
import type { Lang } from "../../core/lang.ts";
import { welcome } from "../../ui/words/texts.ts";
import { Engines } from "../options/Engines.tsx";
import { EXAMPLES } from "./examples.ts";
import { HelpPage } from "./HelpPage.tsx";
import { Pin } from "./Pin.tsx";
import { type Example, readExample } from "./read-example.ts";
import { SearchPage } from "./SearchPage.tsx";

/** What this is, shown by itself: the card of a real guide, the line of a real service. Nothing is on that was not chosen. */
export const Welcome = ({ lang }: { lang: Lang }) => {
  const [example, setExample] = useState<Example | null>();
  useEffect(
    () =>
      void readExample(lang).then(setExample, (error: unknown) => {
        console.error("[munuigil]", error);
        setExample(null);
      }),
    [],
  );
  useEffect(() => {
    // The popup leads here, and what it names is drawn only now.
    document.getElementById(location.hash.slice(1))?.scrollIntoView({ block: "center" });
  }, [example]);
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
          <a class="try" href={EXAMPLES[lang].page} target="_blank" rel="noopener noreferrer">
            {welcome("try")}
          </a>
          <p class="soft">{welcome(onPhone() ? "tryHintPhone" : "tryHint")}</p>
        </div>
        <HelpPage lang={lang} example={example} />
      </section>
      <section class="asks" aria-labelledby="searching">
        <div>
          <h2 id="searching">{welcome("searching")}</h2>
          <p>{welcome("searchingWay")}</p>
          <Engines off={[]} />
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
