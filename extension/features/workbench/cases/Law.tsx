import type { lawDue } from "../../../core/cases/cases.ts";
import type { SheetFold } from "../../../core/schema.ts";
import { saidDay } from "../../../ui/words/case-words.ts";
import { cases } from "../../../ui/words/texts.ts";
import { say } from "../../../ui/words/words.ts";
import { Fold } from "./layout.tsx";

interface LawProps {
  law: ReturnType<typeof lawDue>;
  /** The fold `rights` of the guide's sheet: what each duty says, below the name of its law. */
  rights: SheetFold | undefined;
  now: Date;
  /** The day that is said above already. */
  said: string | null;
}

/** What the law wants of this company, kept apart from what the company itself promises. */
export const Law = ({ law, rights, now, said }: LawProps) =>
  law[0] ? (
    <Fold
      title={[cases("law"), law[0].latest !== said && cases("lawBy", { by: saidDay(law[0].latest, now) })]
        .filter(Boolean)
        .join(" · ")}
    >
      {law.map(({ duty }) => (
        <>
          <p>{cases("lawNot")}</p>
          {rights?.rows
            ?.find(({ when }) => when === say(duty.law))
            ?.lines?.map((line) => (
              <p>{line}</p>
            ))}
          <p>
            <small>{say(duty.law)}</small>
          </p>
        </>
      ))}
    </Fold>
  ) : null;
