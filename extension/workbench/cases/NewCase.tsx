import { useState } from "preact/hooks";
import { type Case, likelyWay, newCase } from "../../core/cases.ts";
import { today } from "../../ui/case-words.ts";
import { cases } from "../../ui/texts.ts";
import { calendarOf, type Desk, guideOf } from "../desk.ts";
import { Picker } from "../Picker.tsx";
import { Back, Heading } from "./parts.tsx";
import { momentOf } from "./when.ts";

interface NewCaseProps {
  desk: Desk;
  start: { service: string; issue: string; at: number } | null;
  onSave: (one: Case) => Promise<void>;
}

/** A note of something sent elsewhere, or some time ago. */
export const NewCase = ({ desk, start, onSave }: NewCaseProps) => {
  const [service, setService] = useState(start?.service ?? null);
  const [issue, setIssue] = useState(start?.issue ?? null);
  const [day, setDay] = useState(today(new Date(start?.at || Date.now())));
  const [failed, setFailed] = useState(false);
  const save = async () => {
    const guide = service && issue ? await guideOf(desk, service, issue) : undefined;
    if (!guide) return;
    const way = likelyWay(guide);
    const one = newCase(guide, way, calendarOf(desk, way), crypto.randomUUID(), momentOf(day, new Date()));
    await onSave(one).catch(() => setFailed(true));
  };
  return (
    <section class="pane">
      <Back />
      <Heading focus>{cases("addTitle")}</Heading>
      <Picker
        desk={desk}
        service={service}
        issue={issue}
        onPick={(one, problem) => {
          setService(one);
          setIssue(problem);
        }}
      />
      <label class="fld">
        {cases("sent")}
        <input
          type="date"
          value={day}
          max={today(new Date())}
          required
          onInput={(event) => setDay(event.currentTarget.value)}
        />
      </label>
      <button type="button" class="act" disabled={!service || !issue || !day} onClick={() => void save()}>
        {cases("save")}
      </button>
      <p role="alert" class="hint">
        {failed ? cases("notSaved") : ""}
      </p>
    </section>
  );
};
