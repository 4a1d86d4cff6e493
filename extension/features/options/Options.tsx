import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { changeSettings, languageOf, readSettings, switchHosts } from "../../browser/settings.ts";
import type { Settings } from "../../browser/settings-shape.ts";
import { options } from "../../ui/words/texts.ts";
import { setLang } from "../../ui/words/words.ts";
import { watchChanges } from "./changes.ts";
import { Data } from "./Data.tsx";
import { Searching } from "./Searching.tsx";
import { Sites } from "./Sites.tsx";

/** One choice out of a few; each takes effect at once. */
function Choice<T extends string>(props: {
  title: string;
  name: string;
  value: T;
  of: [T, string][];
  onPick: (value: T) => void;
}) {
  return (
    <section>
      <h2 id={props.name}>{props.title}</h2>
      <fieldset class="choices" aria-labelledby={props.name}>
        {props.of.map(([value, label]) => (
          <label>
            <input
              type="radio"
              name={props.name}
              value={value}
              checked={props.value === value}
              onChange={() => props.onPick(value)}
            />
            {label}
          </label>
        ))}
      </fieldset>
    </section>
  );
}

export const Options = (): ComponentChildren => {
  const [settings, setSettings] = useState<Settings>();
  const [failed, setFailed] = useState(false);
  const read = () => void readSettings().then(setSettings);
  useEffect(() => watchChanges(read), []);
  if (!settings) return null;
  const lang = languageOf(settings);
  setLang(lang);
  document.documentElement.lang = lang;
  document.title = options("title");
  const saved = (work: Promise<void>) =>
    void work
      .then(
        () => setFailed(false),
        (error: unknown) => {
          console.error("[munuigil]", error);
          setFailed(true);
        },
      )
      .then(read);
  const change = (part: Partial<Settings>) => saved(changeSettings(() => part));
  return (
    <>
      <h1>
        <span class="mark" aria-hidden="true">
          문
        </span>
        {options("title")}
      </h1>
      {failed && (
        <p class="notice" role="alert">
          {options("unsaved")}
        </p>
      )}
      <Choice
        title={options("language")}
        name="lang"
        value={settings.lang}
        of={[
          ["auto", options("auto")],
          ["ko", options("ko")],
          ["en", options("en")],
        ]}
        onPick={(value) => change({ lang: value })}
      />
      <Choice
        title={options("position")}
        name="side"
        value={settings.side}
        of={[
          ["left", options("left")],
          ["right", options("right")],
        ]}
        onPick={(value) => change({ side: value })}
      />
      <Sites lang={lang} off={settings.off} onTurn={(hosts, on) => saved(switchHosts(hosts, on))} />
      <Searching off={settings.off} />
      <Data />
      <section>
        <h2>{options("mine")}</h2>
        <p>{options("mineWay")}</p>
        <a href="/sidepanel.html#cases">{options("mineOpen")}</a>
      </section>
      <p>
        <a href="/welcome.html">{options("welcome")}</a>
      </p>
      <p>
        {options("privacy")} {options("unofficial")}
      </p>
    </>
  );
};
