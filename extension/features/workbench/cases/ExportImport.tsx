import { useState } from "preact/hooks";
import { BadFile } from "../../../core/cases/case-files.ts";
import type { Case } from "../../../core/cases/cases.ts";
import { calendar } from "../../../core/cases/ics.ts";
import { CannotOpen } from "../../../data/encrypt-file.ts";
import { allCases, eraseAll, take } from "../../../data/private-db.ts";
import { today } from "../../../ui/words/case-words.ts";
import { cases } from "../../../ui/words/texts.ts";
import type { Context } from "../context.ts";
import { eventsOf } from "./events.ts";
import { Fold, Sure } from "./layout.tsx";
import { Locked, readLog, writeLog } from "./log-files.ts";
import { saveFile } from "./save-file.ts";

/** The name a field has on screen, for words that two copies disagree on. */
const label = (field: string): string =>
  ({
    number: cases("number"),
    agent: cases("agent"),
    promise: cases("promise"),
    told: cases("told"),
    answered: cases("answeredDay"),
    closed: cases("closedDay"),
    sent: cases("sent"),
    way: cases("way"),
  })[field] ?? field;

function whyNot(error: unknown): string {
  if (error instanceof CannotOpen) return cases("fault_passphrase");
  if (!(error instanceof BadFile)) return cases("notSaved");
  const text = cases(`fault_${error.fault}`);
  return error.place ? cases("badAt", { place: error.place, why: text }) : text;
}

/** Letters; a shorter passphrase is guessed by a machine that has the file. Advice, not a rule. */
const SHORT = 12;

/** The log as a file, a calendar, or gone. */
export const ExportImport = ({ context, all, onChange }: { context: Context; all: Case[]; onChange: () => void }) => {
  const [said, setSaid] = useState("");
  const [pass, setPass] = useState("");
  const [locked, setLocked] = useState<File | null>(null);
  const now = new Date();
  const name = (ending: string) => `munuigil-${today(now)}.${ending}`;

  const save = async () => {
    if (pass) setSaid(cases("sealing"));
    // Read anew: the background may have noted a reminder meanwhile.
    saveFile(name("json"), await writeLog(await allCases(context.mine), pass, new Date()));
    setPass("");
    setSaid("");
  };
  const load = async (file: File, given: string | null) => {
    const merged = await take(context.mine, await readLog(file, given), label);
    setLocked(null);
    setSaid(cases("imported", { added: merged.added, changed: merged.changed, same: merged.same }));
    onChange();
  };
  const attempt = (work: () => Promise<void>) =>
    void work().catch((error: unknown) => setSaid(cases("bad", { why: whyNot(error) })));
  const open = (file: File | undefined) =>
    attempt(async () => {
      setLocked(null);
      setSaid("");
      if (!file) return;
      await load(file, null).catch((error: unknown) => {
        if (!(error instanceof Locked)) throw error;
        setLocked(file);
      });
    });
  const days = async () => {
    const events = await eventsOf(context, all, new Date());
    if (!events.length) return setSaid(cases("icsNone"));
    setSaid("");
    saveFile(name("ics"), new Blob([calendar(events, new Date())], { type: "text/calendar;charset=utf-8" }));
  };
  return (
    <Fold title={cases("keep")}>
      {all[0] && (
        <>
          <label class="fld">
            {cases("pass")}
            <input
              type="password"
              autocomplete="new-password"
              value={pass}
              onInput={(event) => setPass(event.currentTarget.value)}
            />
            <small>{cases("passHint")}</small>
            <small role="status">{pass && [...pass].length < SHORT && cases("passShort", { n: SHORT })}</small>
          </label>
          <p class="sub">
            <button type="button" onClick={() => attempt(save)}>
              {cases("export")}
            </button>
            <button type="button" onClick={() => attempt(days)}>
              {cases("ics")}
            </button>
          </p>
        </>
      )}
      <p class="sub">
        <label class="file">
          {cases("import")}
          <input
            type="file"
            class="unseen"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              open(currentTarget.files?.[0]);
              currentTarget.value = "";
            }}
          />
        </label>
      </p>
      <p class="hint">{cases("importHint")}</p>
      {locked !== null && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const given = new FormData(event.currentTarget).get("pass");
            setSaid("");
            attempt(() => load(locked, `${given}`));
          }}
        >
          <p role="status">{cases("locked")}</p>
          <label class="fld">
            {cases("passphrase")}
            <input type="password" name="pass" autocomplete="off" required />
          </label>
          <p class="sub">
            <button type="submit">{cases("unlock")}</button>
          </p>
        </form>
      )}
      <p class="hint" role="alert">
        {said}
      </p>
      <Sure
        ask={cases("erase")}
        question={cases("eraseSure", { n: all.length })}
        yes={cases("eraseYes")}
        onYes={() =>
          attempt(async () => {
            await eraseAll(context.mine);
            setSaid(cases("erased"));
            onChange();
          })
        }
      />
    </Fold>
  );
};
