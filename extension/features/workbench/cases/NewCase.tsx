import { useRef, useState } from "preact/hooks";
import { type Case, dueOf, likelyWay, newCase } from "../../../core/cases/cases.ts";
import { today } from "../../../ui/words/case-words.ts";
import { cases } from "../../../ui/words/texts.ts";
import { type Context, calendarOf, guideOf } from "../context.ts";
import { Picker } from "../Picker.tsx";
import { Back, Heading } from "./layout.tsx";
import { momentOf } from "./when.ts";

interface NewCaseProps {
  context: Context;
  start: { service: string; issue: string; at: number } | null;
  onSave: (one: Case) => Promise<void>;
}

type Written = Partial<Pick<Case, "number" | "agent" | "promise" | "told">>;

/** A note of something sent elsewhere, or some time ago. */
export const NewCase = ({ context, start, onSave }: NewCaseProps) => {
  const [service, setService] = useState(start?.service ?? null);
  const [issue, setIssue] = useState(start?.issue ?? null);
  const [day, setDay] = useState(today(new Date(start?.at || Date.now())));
  const [written, setWritten] = useState<Written>({});
  const [said, setSaid] = useState("");
  const form = useRef<HTMLElement>(null);
  const save = async () => {
    const guide = service && issue ? await guideOf(context, service, issue) : undefined;
    if (!guide || !day) {
      setSaid(cases(!service ? "chooseService" : !guide ? "chooseProblem" : "chooseDay"));
      // What stands first without an answer.
      const open = [...(form.current?.querySelectorAll<HTMLInputElement>("select, input[required]") ?? [])];
      return open.find(({ value }) => !value)?.focus();
    }
    const way = likelyWay(guide);
    const calendar = calendarOf(context, way);
    const sent = momentOf(day, new Date());
    const one = newCase(guide, way, calendar, crypto.randomUUID(), sent);
    const due = dueOf(way, calendar, sent, written.told ?? null);
    await onSave({ ...one, ...written, due }).catch(() => setSaid(cases("notSaved")));
  };
  const line = (field: "number" | "agent" | "promise") => (
    <label class="fld">
      {cases(field)}
      <input
        type="text"
        autocomplete="off"
        maxLength={500}
        onInput={({ currentTarget: { value } }) => setWritten({ ...written, [field]: value })}
      />
    </label>
  );
  return (
    <section class="pane" ref={form}>
      <Back />
      <Heading focus>{cases("addTitle")}</Heading>
      <Picker
        context={context}
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
      <p class="hint">{cases("addHint")}</p>
      {line("number")}
      {line("agent")}
      {line("promise")}
      <label class="fld">
        {cases("told")}
        <input
          type="date"
          min={day}
          onInput={({ currentTarget: { value } }) => setWritten({ ...written, told: value || null })}
        />
      </label>
      <button type="button" class="act" onClick={() => void save()}>
        {cases("save")}
      </button>
      <p role="alert" class="hint">
        {said}
      </p>
    </section>
  );
};
