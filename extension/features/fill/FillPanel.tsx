import { useEffect, useState } from "preact/hooks";
import { browser } from "wxt/browser";
import type { GuideWithWays } from "../../core/sheet/guide.ts";
import { fill } from "../../ui/words/texts.ts";
import { say } from "../../ui/words/words.ts";
import { fillForm, formTab, undoFill } from "./fill-form.ts";
import type { FillReport, FillValues } from "./form.ts";

const STATES: Record<Exclude<FillReport["state"], "done">, Parameters<typeof fill>[0]> = {
  sent: "already",
  report: "report",
  elsewhere: "elsewhere",
  unknown: "unknown",
  "no-access": "noAccess",
};

interface Done {
  tab: number | null;
  report: FillReport;
}

/** What was filled, what was left alone and why. Words beside every mark. */
const Result = ({ report }: { report: FillReport }) => {
  if (report.state !== "done") return <p>{fill(STATES[report.state])}</p>;
  return (
    <ul>
      {report.items.map(({ holds, outcome }) => (
        <li data-holds={holds} data-outcome={outcome}>
          <b>{fill(holds)}</b> · {fill(outcome === "too-long" ? "tooLong" : outcome)}
        </li>
      ))}
    </ul>
  );
};

/** Fills a known form from here, on a person's own click; where no form is known it says how else. */
export const FillPanel = ({ guide, values }: { guide: GuideWithWays; values: FillValues }) => {
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const [said, setSaid] = useState("");
  // In a tab the workbench hides the form, and on a phone the way back to it is long; beside a panel it is in sight.
  const [hides, setHides] = useState(false);
  useEffect(() => void browser.tabs.getCurrent().then((own) => setHides(!!own)), []);
  const forms = guide.ways.filter(({ kind, exists }) => kind === "web-form" && exists);
  const tested = forms.find((way) => way.fill === "tested");
  if (!tested) return forms[0] ? <p class="hint">{fill("copyOnly")}</p> : null;

  const start = async (event: MouseEvent) => {
    // Only a hand may start it, never a script.
    if (!event.isTrusted || busy) return;
    setBusy(true);
    setSaid("");
    const tab = await formTab();
    const report = tab === null ? null : await fillForm(tab, values);
    setDone(report && { tab, report });
    if (!report) setSaid(fill("openFirst"));
    setBusy(false);
  };
  const back = async (event: MouseEvent) => {
    if (!event.isTrusted || done?.tab == null) return;
    const { emptied, changed } = await undoFill(done.tab);
    setDone(null);
    setSaid(changed ? fill("undoneSome", { n: changed }) : fill(emptied ? "undone" : "nothingToUndo"));
  };
  const anyFilled = done?.report.items.some(({ outcome }) => outcome === "filled");
  return (
    <section class="piece fill">
      <b>{fill("title", { name: say(tested.name) })}</b>
      <p>{fill("how")}</p>
      <p class="sub">
        <button type="button" disabled={busy} onClick={(event) => void start(event)}>
          {fill(busy ? "busy" : "start")}
        </button>
        {anyFilled && (
          <button type="button" onClick={(event) => void back(event)}>
            {fill("undo")}
          </button>
        )}
        {anyFilled && hides && (
          <button type="button" onClick={() => void browser.tabs.update(done?.tab ?? undefined, { active: true })}>
            {fill("see")}
          </button>
        )}
      </p>
      <div role="status">
        {done && <Result report={done.report} />}
        {said && <p>{said}</p>}
      </div>
    </section>
  );
};
