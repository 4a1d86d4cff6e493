import { contact } from "../../ui/words/texts-contact.ts";
import { say } from "../../ui/words/words.ts";
import { sayAnswer } from "./answer-words.ts";
import type { Answer as Data } from "./checker.ts";

interface AnswersProps {
  answers: Data[];
  /** Where the official ways of this service are shown. */
  onWays?: (service: string) => void;
  /** Is this service one with guides (and not a public body)? */
  guided: (service: string) => boolean;
}

/** Every contact found with its own verdict, the worst first. */
export const Answers = ({ answers, onWays, guided }: AnswersProps) => (
  <>
    {answers.length > 1 && <p class="hint several">{contact("several", { n: answers.length })}</p>}
    {answers.map((answer) => (
      <Answer
        key={`${answer.kind} ${answer.at} ${answer.written}`}
        answer={answer}
        named={answers.length > 1}
        onWays={onWays}
        guided={guided}
      />
    ))}
  </>
);

interface AnswerProps extends Pick<AnswersProps, "onWays" | "guided"> {
  answer: Data;
  /** Say which of several it is about. */
  named: boolean;
}

/** One verdict, what it is for, how sure and since when, and what the verdict does not say. */
const Answer = ({ answer, named, onWays, guided }: AnswerProps) => {
  const { verdict, service, written, carries } = answer;
  // Nothing may lead from a fake to the company, as if both were one. What only carries its name was said to be a stranger's.
  const whose = verdict === "look-alike" ? null : (service ?? carries);
  const { chip, headline, but, lines } = sayAnswer(answer);
  const [label, tone] = chip;
  return (
    <section class={`answer ${verdict}`} data-verdict={verdict} data-service={service ?? ""}>
      <p class="chips">
        <span class={`chip known-${tone}`}>{label}</span>
        {named && <bdi class="asked">{written}</bdi>}
      </p>
      <h2>
        {headline}
        {but && <span class="but"> {but}</span>}
      </h2>
      {lines.length > 0 && (
        <dl>
          {lines.map(([name, value]) => (
            <>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </>
          ))}
        </dl>
      )}
      {whose && onWays && guided(whose) && (
        <button type="button" class="plainbutton" onClick={() => onWays(whose)}>
          {contact("ways", { name: say(answer.name) })}
        </button>
      )}
    </section>
  );
};
