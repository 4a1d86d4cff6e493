import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import type { Message } from "../../browser/messages.ts";
import { type Outcome, open } from "../../data/db.ts";
import { type DataState, dataState } from "../../data/state.ts";
import { day } from "../../ui/words/said-dates.ts";
import { options } from "../../ui/words/texts.ts";
import { currentLang } from "../../ui/words/words.ts";
import { whenChanged } from "./changes.ts";

const sentences = {
  updated: "stateUpdated",
  same: "stateSame",
  offline: "stateOffline",
  refused: "stateRefused",
  expired: "stateExpired",
} as const satisfies Record<Outcome, string>;

async function readState(): Promise<DataState | null> {
  const db = await open();
  const state = await dataState(db, Date.now());
  db.close();
  return state;
}

const moment = (at: number): string =>
  new Intl.DateTimeFormat(currentLang() === "ko" ? "ko-KR" : "en-GB", { dateStyle: "long", timeStyle: "short" }).format(
    at,
  );

/** What data is in force, who signed it, how old it is, and the button that asks for newer. */
export const Data = () => {
  const [state, setState] = useState<DataState | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const read = () => void readState().then(setState);
  useEffect(() => whenChanged(read), []);
  const update = async () => {
    setBusy(true);
    const outcome = ((await browser.runtime.sendMessage({ kind: "update" } satisfies Message).catch(() => null)) ??
      "offline") as Outcome;
    setSaid(options(sentences[outcome] ?? "stateOffline"));
    setBusy(false);
    read();
  };
  const days = state ? Math.floor((Date.now() - Date.parse(state.current.as_of)) / 864e5) : 0;
  return (
    <section>
      <h2>{options("data")}</h2>
      {state && (
        <dl>
          <dt>{options("asOf")}</dt>
          <dd class={state.old ? "stale" : undefined}>
            {day(state.current.as_of)} · {days > 0 ? options("ageDays", { n: days }) : options("ageToday")}
          </dd>
        </dl>
      )}
      <button type="button" class="plainbutton" disabled={busy} onClick={() => void update()}>
        {options(busy ? "updating" : "update")}
      </button>
      <p role="status">{said || (state?.check ? options(sentences[state.check.outcome]) : "")}</p>
      {state && (
        <details class="more">
          <summary>{options("details")}</summary>
          <dl>
            <dt>{options("version")}</dt>
            <dd>{state.current.ver}</dd>
            <dt>{options("signature")}</dt>
            <dd>
              {options("sigVerified", { kid: state.current.kid })}
              {state.current.source === "packaged" && <p>{options("sigPackaged")}</p>}
            </dd>
            <dt>{options("lastCheck")}</dt>
            <dd>{state.check ? moment(state.check.at) : options("never")}</dd>
          </dl>
        </details>
      )}
    </section>
  );
};
