import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type Place, readPlace, writePlace } from "../../core/links/workbench-place.ts";
import { isKept } from "../../data/private-db.ts";
import { workbench } from "../../ui/words/texts.ts";
import { type Context, openContext } from "./context.ts";
import { panes, type Tab, tabOf } from "./panes.ts";

interface ShellProps {
  /** Does the page have a head and a foot of its own, with mark and name? */
  framed?: boolean;
  /** Opens the settings; absent: there are none. */
  onSettings?: () => void;
  /** What is said before anything is written. */
  note?: ComponentChildren;
}

/** Tabs, the pane of the one that is open, and the line that says where all of it stays. */
export const Shell = ({ framed, onSettings, note }: ShellProps) => {
  const [place, setPlace] = useState<Place>(() => readPlace(location.hash));
  const [context, setContext] = useState<Context | "loading" | "broken">("loading");
  useEffect(() => {
    const follow = () => setPlace(readPlace(location.hash));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  const start = () => {
    setContext("loading");
    openContext().then(setContext, (error: unknown) => {
      console.error("[munuigil]", error);
      setContext("broken");
    });
  };
  useEffect(start, []);

  const tab = panes[tabOf(place)] ? tabOf(place) : "compose";
  document.title = workbench(tab);
  const Pane = panes[tab];
  const passing = typeof context === "object" && !isKept(context.mine);
  const go = (next: Place) => {
    location.hash = writePlace(next);
  };
  const Head = framed ? "div" : "header";
  const tabs = (Object.keys(panes) as Tab[]).filter((name) => panes[name]);
  return (
    <>
      <Head class="bench">
        {!framed && (
          <span class="mark" aria-hidden="true">
            문
          </span>
        )}
        <nav aria-label={workbench("nav")}>
          {tabs.map((name) => (
            <a href={`#${name}`} aria-current={name === tab ? "page" : undefined}>
              {workbench(name)}
            </a>
          ))}
        </nav>
        {onSettings && (
          <button type="button" class="ib" aria-label={workbench("settings")} onClick={onSettings}>
            ⚙
          </button>
        )}
      </Head>
      <main>
        <h1 class="unseen">{workbench("title")}</h1>
        {note}
        {passing && (
          <p class="notice" role="note">
            {workbench("passing")}
          </p>
        )}
        {context === "loading" ? (
          <p class="state" role="status">
            {workbench("loading")}
          </p>
        ) : context === "broken" ? (
          <div class="state" role="alert">
            <p>{workbench("broken")}</p>
            <button type="button" class="plainbutton" onClick={start}>
              {workbench("retry")}
            </button>
          </div>
        ) : (
          Pane && <Pane key={tab} context={context} place={place} go={go} />
        )}
        {framed && !passing && <p class="hint kept">{workbench("private")}</p>}
      </main>
      {!framed && (
        <footer>
          <span>{!passing && workbench("private")}</span>
          <span>{workbench("unofficial")}</span>
        </footer>
      )}
    </>
  );
};
