import { useEffect, useMemo, useState } from "preact/hooks";
import {
  type Case,
  dueOf,
  isOpen,
  ladder,
  lawDue,
  nextRung,
  statusOf,
  wayOf,
  waysOf,
} from "../../../core/cases/cases.ts";
import type { Sheet } from "../../../core/schema.ts";
import { foldOf, linesOf } from "../../../core/sheet/folds.ts";
import type { GuideWithWays } from "../../../core/sheet/guide.ts";
import { change, forget } from "../../../data/private-db.ts";
import { Chip } from "../../../ui/card/Parts.tsx";
import { sentences, tagOf, titleOf, today } from "../../../ui/words/case-words.ts";
import { cases } from "../../../ui/words/texts.ts";
import { say } from "../../../ui/words/words.ts";
import { type Context, calendarOf, guideOf, sheetOf } from "../context.ts";
import { Ladder, RungAction } from "./Ladder.tsx";
import { Law } from "./Law.tsx";
import { Back, Fold, Heading, Lines, Sure } from "./layout.tsx";
import { Notes } from "./Notes.tsx";
import { Share } from "./Share.tsx";

/** How the case on screen came to be. */
export type Arrival = "made" | "already" | null;

interface OneCaseProps {
  context: Context;
  one: Case;
  arrival: Arrival;
  onChange: () => void;
  onAnother: (next: Case) => void;
  onGone: () => void;
}

const bases = { told: "basisTold", promised: "basisPromised", reported: "basisReported" } as const;

/** One inquiry: until when to wait, what to write down, who is next. */
export const OneCase = ({ context, one, arrival, onChange, onAnother, onGone }: OneCaseProps) => {
  const [guide, setGuide] = useState<GuideWithWays>();
  const [sheet, setSheet] = useState<Sheet>();
  const [said, setSaid] = useState("");
  useEffect(() => {
    void guideOf(context, one.service, one.issue).then(async (found) => {
      setGuide(found);
      setSheet(found && (await sheetOf(context, found))?.sheet);
    });
  }, [context, one.service, one.issue]);
  const ways = useMemo(() => (guide ? waysOf(guide) : []), [guide]);
  const now = new Date();
  const status = statusOf(one, now);
  const [wrote, until, rest] = sentences(one, now);

  /** Changes some fields and, where they decide it, the day of the answer. */
  const edit = async (part: Partial<Case>) => {
    try {
      await change(
        context.mine,
        one.id,
        (held) => {
          const next = { ...held, ...part };
          const counts = "sent" in part || "channel" in part || "told" in part;
          if (!counts) return part;
          const way = wayOf(next, guide);
          const due = dueOf(way, calendarOf(context, way), new Date(next.sent), next.told);
          return { ...part, due, timezone: way?.timezone ?? next.timezone, reminded: null };
        },
        Date.now(),
      );
      setSaid(cases("saved"));
    } catch {
      setSaid(cases("notSaved"));
    }
    onChange();
  };
  const remove = () => void forget(context.mine, one.id).then(onGone);
  const again = () =>
    onAnother({
      ...one,
      id: crypto.randomUUID(),
      number: "",
      agent: "",
      promise: "",
      told: null,
      notes: "",
      sent: now.toISOString(),
      changed: +now,
      reminded: null,
      due: dueNow(),
    });
  const dueNow = () => {
    const way = wayOf(one, guide);
    return dueOf(way, calendarOf(context, way), now, null);
  };
  const rungs = guide ? ladder(one, guide.escalate) : [];
  const next = nextRung(rungs);
  const after = linesOf(sheet, "next");
  const law = guide && isOpen(one) ? lawDue(guide.duties, context.calendars.get("KR"), new Date(one.sent)) : [];
  const answered = () => void edit({ answered: today(new Date()) });
  const answerButton = (main: boolean) => (
    <button type="button" class={main ? "act" : undefined} onClick={answered}>
      {cases("gotAnswer")}
    </button>
  );
  return (
    <article class="pane">
      <Back />
      {arrival && (
        <div class="notice" role="status">
          <p>{cases(arrival)}</p>
          {arrival === "made" ? (
            <button type="button" onClick={remove}>
              {cases("undo")}
            </button>
          ) : (
            <button type="button" onClick={again}>
              {cases("another")}
            </button>
          )}
        </div>
      )}
      <p class="kicker">{titleOf(one)}</p>
      <Heading focus>{[wrote, until].filter(Boolean).join("\n")}</Heading>
      {rest && <p class="so">{rest}</p>}
      <p class="chips">
        <Chip {...tagOf(one, now)} />
      </p>
      <p class="hint">
        {[say(one.way), isOpen(one) && one.due.basis && cases(bases[one.due.basis])].filter(Boolean).join(" · ")}
      </p>
      {status === "overdue" && next && <RungAction context={context} rung={next.rung} />}
      {status === "waiting" && answerButton(true)}
      <p class="sub">
        {status === "overdue" && answerButton(!next)}
        {isOpen(one) || (
          <button type="button" onClick={() => void edit({ answered: null, closed: null })}>
            {cases("reopen")}
          </button>
        )}
        {one.closed || (
          <button type="button" onClick={() => void edit({ closed: today(new Date()) })}>
            {cases("finish")}
          </button>
        )}
      </p>
      <p class="hint" role="status">
        {said}
      </p>
      {isOpen(one) && after[0] && (
        <Fold title={cases("after")} open={status === "waiting"}>
          <Lines of={after} />
        </Fold>
      )}
      <Law law={law} rights={foldOf(sheet, "rights")} now={now} said={status === "waiting" ? one.due.latest : null} />
      {isOpen(one) && <Ladder context={context} rungs={rungs} now={now} open={status === "overdue"} />}
      <Notes one={one} ways={ways} open={arrival !== null} onEdit={edit} />
      <Share one={one} now={now} />
      <Sure ask={cases("remove")} question={cases("removeSure")} yes={cases("yes")} onYes={remove} />
    </article>
  );
};
