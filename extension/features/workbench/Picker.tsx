import { useEffect, useState } from "preact/hooks";
import type { Rows } from "../../core/schema.ts";
import { entry } from "../../data/db.ts";
import { workbench } from "../../ui/words/texts.ts";
import { currentLang, say } from "../../ui/words/words.ts";
import type { Context } from "./context.ts";

interface PickerProps {
  context: Context;
  service: string | null;
  issue: string | null;
  onPick: (service: string, issue: string | null) => void;
}

/** Which service, then which of its problems. */
export const Picker = ({ context, service, issue, onPick }: PickerProps) => {
  const [problems, setProblems] = useState<[string, string][]>([]);
  useEffect(() => {
    let gone = false;
    setProblems([]);
    if (service)
      void entry<Rows>(context.db, `rows/${currentLang()}/${service}`).then((found) => {
        if (!gone) setProblems((found?.rows ?? []).map(({ issue: id, title }) => [id, title]));
      });
    return () => {
      gone = true;
    };
  }, [context, service]);
  const names = [...context.services.values()].map(({ id, name }) => [id, say(name)] as const);
  return (
    <>
      <label class="fld">
        {workbench("pickService")}
        <select value={service ?? ""} onChange={(event) => onPick(event.currentTarget.value, null)}>
          <option value="" disabled>
            {workbench("choose")}
          </option>
          {names
            .sort(([, a], [, b]) => a.localeCompare(b))
            .map(([id, name]) => (
              <option value={id}>{name}</option>
            ))}
        </select>
      </label>
      {service && problems[0] && (
        <label class="fld">
          {workbench("pickIssue")}
          <select value={issue ?? ""} onChange={(event) => onPick(service, event.currentTarget.value)}>
            <option value="" disabled>
              {workbench("choose")}
            </option>
            {problems.map(([id, title]) => (
              <option value={id}>{title}</option>
            ))}
          </select>
        </label>
      )}
    </>
  );
};
