import type { lawDue } from "../../core/cases.ts";
import { saidDay } from "../../ui/case-words.ts";
import { cases } from "../../ui/texts.ts";
import { say } from "../../ui/words.ts";
import { Fold } from "./parts.tsx";

/** What the law wants of this company, kept apart from what the company itself promises. */
export const Law = ({ law, now }: { law: ReturnType<typeof lawDue>; now: Date }) =>
  law[0] ? (
    <Fold title={`${cases("law")} · ${cases("lawBy", { by: saidDay(law[0].latest, now) })}`}>
      {law.map(({ duty }) => (
        <>
          <p>{cases("lawNot")}</p>
          <p>{say(duty.text)}</p>
          <p>
            <small>{[say(duty.law), say(duty.caveat)].filter(Boolean).join(" · ")}</small>
          </p>
        </>
      ))}
    </Fold>
  ) : null;
