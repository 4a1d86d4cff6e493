import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import type { Message } from "../../browser/messages.ts";
import { type Check, closing, type Outcome, open } from "../../data/db.ts";
import type { Why } from "../../data/refused.ts";
import { type DataState, dataState } from "../../data/state.ts";
import { day } from "../../ui/words/said-dates.ts";
import { options } from "../../ui/words/texts.ts";
import { currentLang } from "../../ui/words/words.ts";
import { watchChanges } from "./changes.ts";

const sentences = {
  updated: "stateUpdated",
  same: "stateSame",
  offline: "stateOffline",
  refused: "stateRefused",
  expired: "stateExpired",
  full: "stateFull",
  broken: "stateBroken",
} as const satisfies Record<Outcome, string>;

const whys = {
  stranger: "stateStranger",
  older: "stateOlder",
  altered: "stateAltered",
  unreadable: "stateUnreadable",
  outgrown: "stateOutgrown",
  answer: "stateAnswer",
  clock: "stateClock",
} as const satisfies Record<Why, string>;

/** How the last check ended, and why. */
const said = ({ outcome, why }: Pick<Check, "outcome" | "why">): string =>
  options((why && whys[why]) ?? sentences[outcome] ?? "stateBroken");

const readState = (): Promise<DataState | null> => closing(open(), (db) => dataState(db, Date.now()));

const moment = (at: number): string =>
  new Intl.DateTimeFormat(currentLang() === "ko" ? "ko-KR" : "en-GB", { dateStyle: "long", timeStyle: "short" }).format(
    at,
  );

/** What data is in force, who signed it, how old it is, and the button that asks for newer. */
export const Data = () => {
  const [state, setState] = useState<DataState | null>(null);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Outcome | null>(null);
  // Where the storage fails, the page says so instead of staying empty.
  const read = () => readState().then(setState, () => setTold("broken"));
  useEffect(() => watchChanges(() => void read()), []);
  const update = async () => {
    setBusy(true);
    const answer = await browser.runtime.sendMessage({ kind: "update" } satisfies Message).catch(() => null);
    setTold((answer ?? "broken") as Outcome);
    setBusy(false);
    await read();
  };
  // What was noted says why; a check that could not be noted is told as it was answered.
  const how = told && state?.check?.outcome !== told ? { outcome: told } : state?.check;
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
      <p role="status">{how && said(how)}</p>
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
