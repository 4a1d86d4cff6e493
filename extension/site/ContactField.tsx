import { render } from "preact";
import { GENERAL } from "../core/issues.ts";
import type { ServedService } from "../core/schema.ts";
import { entriesOf } from "../data/db.ts";
import type { Asker } from "../features/contact-check/checker.ts";
import { Answers, makeAsker } from "../features/contact-check/late.ts";
import { useAnswers } from "../features/contact-check/use-answers.ts";
import { pageOf } from "./addresses.ts";
import { storedData } from "./stored-data.ts";
import type { AnswerBelow, Field } from "./text-field.ts";
import { useBrought, useText } from "./use-field.ts";
import { Wait } from "./Wait.tsx";

interface Checking {
  ask: Asker;
  guided: (service: string) => boolean;
}

async function open(): Promise<Checking> {
  const db = await storedData();
  const [ask, services] = await Promise.all([makeAsker(db), entriesOf<ServedService>(db, "service")]);
  return { ask, guided: (service) => services.has(`service/${service}`) };
}

/** The contact check: an answer for every contact in the field, from this phone alone. */
const Check = ({ field }: { field: Field }) => {
  const text = useText(field);
  const { here, again } = useBrought(open, text !== "");
  const { answers, again: askAgain } = useAnswers(here?.ask, text);
  if (!text) return null;
  if (!here || !answers) return <Wait again={again ?? askAgain} />;
  return (
    <div class="checked" aria-live="polite">
      <Answers
        answers={answers}
        guided={here.guided}
        onWays={(service) => location.assign(pageOf({ service, issue: GENERAL }))}
      />
    </div>
  );
};

export const answerBelow: AnswerBelow = (field, below) => render(<Check field={field} />, below);
