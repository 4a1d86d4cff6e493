import { useEffect, useState } from "preact/hooks";
import { contact } from "../../ui/texts.ts";
import type { PaneProps } from "../panes.ts";
import { Answer } from "./Answer.tsx";
import { type Asker, LONGEST, makeAsker } from "./ask.ts";

/** The contact check: one field, one answer, from this device alone. */
export const Check = ({ desk, place, go }: PaneProps) => {
  const [asker, setAsker] = useState<{ ask: Asker }>();
  const [value, setValue] = useState("");
  useEffect(() => void makeAsker(desk.db).then((ask) => setAsker({ ask })), [desk]);
  const asked = place.tab === "check" ? place.value : "";
  useEffect(() => {
    if (!asked) return;
    setValue(asked.trim().slice(0, LONGEST));
    // What somebody selected on a page shall not stay in the history.
    history.replaceState(null, "", "#check");
  }, [asked]);
  const answer = asker && value.trim() ? asker.ask(value) : null;
  return (
    <section class="pane check">
      <h2>{contact("title")}</h2>
      <p class="hint">{contact("hint")}</p>
      <label class="fld">
        {contact("field")}
        <input
          type="text"
          value={value}
          maxLength={LONGEST}
          placeholder={contact("example")}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setValue(event.currentTarget.value)}
        />
      </label>
      <div aria-live="polite">
        {answer && (
          <Answer
            answer={answer}
            guided={desk.services.has(answer.service ?? "")}
            onWays={(service) => go({ tab: "compose", service, issue: "contact-general" })}
          />
        )}
      </div>
      <p class="hint">{contact("local")}</p>
    </section>
  );
};
