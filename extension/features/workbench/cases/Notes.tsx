import { useEffect, useRef } from "preact/hooks";
import { type Case, channelOf } from "../../../core/cases/cases.ts";
import type { Way } from "../../../core/sheet/guide.ts";
import { sentDay, today } from "../../../ui/words/case-words.ts";
import { cases } from "../../../ui/words/texts.ts";
import { say } from "../../../ui/words/words.ts";
import { Fold } from "./layout.tsx";
import { momentOf } from "./when.ts";

interface NotesProps {
  one: Case;
  ways: Way[];
  open: boolean;
  onEdit: (part: Partial<Case>) => Promise<void>;
}

// Long enough not to write at every key, short enough that a closed panel loses nothing worth naming.
const PAUSE = 300;

/** What is worth writing down. Every field is kept as soon as the hand rests; there is no button to forget. */
export const Notes = ({ one, ways, open, onEdit }: NotesProps) => {
  const waiting = useRef<{ part: Partial<Case>; timer: number } | null>(null);
  const save = useRef(onEdit);
  save.current = onEdit;
  const flush = () => {
    const { part, timer } = waiting.current ?? {};
    clearTimeout(timer);
    waiting.current = null;
    if (part) void save.current(part);
  };
  const later = (part: Partial<Case>) => {
    clearTimeout(waiting.current?.timer);
    waiting.current = { part: { ...waiting.current?.part, ...part }, timer: window.setTimeout(flush, PAUSE) };
  };
  useEffect(() => {
    addEventListener("pagehide", flush);
    return () => {
      removeEventListener("pagehide", flush);
      flush();
    };
  }, []);

  const line = (field: "number" | "agent" | "promise") => (
    <label class="fld">
      {cases(field)}
      <input
        type="text"
        defaultValue={one[field]}
        autocomplete="off"
        maxLength={500}
        onInput={(event) => later({ [field]: event.currentTarget.value })}
        onBlur={flush}
      />
    </label>
  );
  const day = (field: "told" | "answered" | "closed", label: "told" | "answeredDay" | "closedDay") => (
    <label class="fld">
      {cases(label)}
      <input
        type="date"
        value={one[field] ?? ""}
        min={sentDay(one)}
        max={field === "told" ? undefined : today(new Date())}
        onChange={({ currentTarget: { value, validity } }) => validity.valid && void onEdit({ [field]: value || null })}
      />
    </label>
  );
  return (
    <Fold title={cases("written")} open={open}>
      {ways[0] && (
        <label class="fld">
          {cases("way")}
          <select
            value={channelOf(one) ?? ""}
            onChange={({ currentTarget: { value } }) => {
              const way = ways.find(({ key }) => key === value);
              void onEdit({ channel: way?.key ?? null, way: way?.name ?? null });
            }}
          >
            {ways.map(({ key, name }) => (
              <option value={key}>{say(name)}</option>
            ))}
            <option value="">{cases("wayOther")}</option>
          </select>
        </label>
      )}
      <label class="fld">
        {cases("sent")}
        <input
          type="date"
          value={sentDay(one)}
          max={today(new Date())}
          required
          onChange={({ currentTarget: { value, validity } }) =>
            validity.valid && void onEdit({ sent: momentOf(value, new Date()).toISOString() })
          }
        />
      </label>
      {line("number")}
      {line("agent")}
      {line("promise")}
      {day("told", "told")}
      {one.answered && day("answered", "answeredDay")}
      {one.closed && day("closed", "closedDay")}
      <label class="fld">
        {cases("notes")}
        <textarea
          rows={4}
          maxLength={15_000}
          onInput={(event) => later({ notes: event.currentTarget.value })}
          onBlur={flush}
          defaultValue={one.notes}
        />
      </label>
    </Fold>
  );
};
