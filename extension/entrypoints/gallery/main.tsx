import { render } from "preact";
import type { View } from "../../core/schema.ts";
import { frame, print, printPill } from "../../ui/print.ts";
import { type Lang, say, setLang } from "../../ui/words.ts";
import { Overlay } from "../overlay.content/Overlay.tsx";
import { NOW, states, tables } from "./states.ts";

const params = new URLSearchParams(location.search);
const theme = params.get("theme");
const wanted = params.get("lang") ?? (navigator.language.startsWith("ko") ? "ko" : "en");
const lang: Lang = wanted === "en" ? "en" : "ko";
setLang(lang);
document.documentElement.lang = lang;
if (theme) document.documentElement.style.colorScheme = theme;
// For screenshots: everything unfolded, or one state only.
const unfolded = params.has("unfolded");
const only = params.get("state");

const Both = ({ view, problems }: { view: View; problems?: View[] }) => {
  const props = {
    pill: printPill(view),
    sheet: {
      ...print(view, "https://example.org/issues/new"),
      problems: problems?.map(({ issue, issue_title }) => ({ issue, title: say(issue_title) })),
    },
    tables,
    now: NOW,
    frame: frame(),
    side: "right" as const,
  };
  return (
    <>
      <Overlay {...props} />
      <Overlay {...props} open />
    </>
  );
};

const app = document.getElementById("app");
if (app) {
  render(
    <>
      <h1>Gallery</h1>
      {Object.entries(states)
        .filter(([name]) => !only || name === only)
        .map(([name, state]) => (
          <figure id={name}>
            <figcaption>{name}</figcaption>
            <Both {...state} />
          </figure>
        ))}
    </>,
    app,
  );
  if (unfolded) for (const fold of document.querySelectorAll("details")) fold.open = true;
}
