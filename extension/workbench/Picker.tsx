import { useEffect, useState } from "preact/hooks";
import type { View } from "../core/schema.ts";
import { entry } from "../lib/db.ts";
import { workbench } from "../ui/texts.ts";
import { say } from "../ui/words.ts";
import type { Desk } from "./desk.ts";

interface PickerProps {
  desk: Desk;
  service: string | null;
  issue: string | null;
  onPick: (service: string, issue: string | null) => void;
}

const GENERAL = "contact-general";

/** Which service, then which of its problems. */
export const Picker = ({ desk, service, issue, onPick }: PickerProps) => {
  const [problems, setProblems] = useState<[string, string][]>([]);
  useEffect(() => {
    const known = service ? desk.services.get(service) : undefined;
    const issues = known ? [...new Set([...known.issues, GENERAL])] : [];
    let gone = false;
    void Promise.all(issues.map((name) => entry<View>(desk.db, `view/${service}/${name}`))).then((views) => {
      if (!gone) setProblems(views.flatMap((view) => (view ? [[view.issue, say(view.issue_title)]] : [])));
    });
    return () => {
      gone = true;
    };
  }, [desk, service]);
  const names = [...desk.services.values()].map(({ id, name }) => [id, say(name)] as const);
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
