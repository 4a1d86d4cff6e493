import { useEffect, useState } from "preact/hooks";
import { LONGEST } from "../../core/contact/limit.ts";
import { GENERAL } from "../../core/issues.ts";
import { contact } from "../../ui/words/texts-contact.ts";
import type { Asker } from "../contact-check/checker.ts";
import type { Answers } from "../contact-check/late.ts";
import { useAnswers } from "../contact-check/use-answers.ts";
import type { PaneProps } from "./context.ts";

/** The contact check: one field, an answer for every contact in it, from this device alone. */
export const Check = ({ context, place, go }: PaneProps) => {
  const [asker, setAsker] = useState<{ ask: Asker; Answers: typeof Answers }>();
  const [value, setValue] = useState("");
  useEffect(() => {
    void import("../contact-check/late.ts").then(async ({ makeAsker, Answers }) =>
      setAsker({ ask: await makeAsker(context.db), Answers }),
    );
  }, [context]);
  const asked = place.tab === "check" ? place.value : "";
  useEffect(() => {
    if (!asked) return;
    setValue(asked.trim());
    // What somebody selected on a page shall not stay in the history.
    history.replaceState(null, "", "#check");
  }, [asked]);
  const { answers } = useAnswers(asker?.ask, value.trim() && value);
  return (
    <section class="pane check">
      <h2>{contact("title")}</h2>
      <p class="hint">{contact("hint")}</p>
      <label class="fld">
        {contact("field")}
        <textarea
          rows={2}
          value={value}
          maxLength={LONGEST}
          placeholder={contact("example")}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setValue(event.currentTarget.value)}
        />
      </label>
      <div aria-live="polite">
        {asker && answers && (
          <asker.Answers
            answers={answers}
            guided={(service) => context.services.has(service)}
            onWays={(service) => go({ tab: "compose", service, issue: GENERAL })}
          />
        )}
      </div>
      <p class="hint">{contact("local")}</p>
    </section>
  );
};
