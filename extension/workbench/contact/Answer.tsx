import { contact } from "../../ui/texts.ts";
import { day } from "../../ui/time.ts";
import { say, word } from "../../ui/words.ts";
import type { Answer as Data } from "./ask.ts";

interface AnswerProps {
  answer: Data;
  /** Where the official ways of this service are shown. */
  onWays?: (service: string) => void;
  /** Is this service one with guides (and not a public body)? */
  guided: boolean;
}

const REASONS = { disputed: "disputed", stale: "stale", unverified: "unverified" } as const;

/** Why nothing is sure although the records name somebody. */
function reasonOf({ confidence }: Data): string {
  const reason = REASONS[confidence as keyof typeof REASONS];
  return reason ? contact(reason) : "";
}

function headline({ verdict, name, service, text }: Data): string {
  if (verdict === "official") return contact("official", { name: say(name) });
  if (verdict === "impostor") return contact("impostor");
  if (service) return contact("unsure", { name: say(name) });
  return contact(text ? "anybody" : "unknown");
}

/** One verdict, what it is for, how sure and since when, and what the verdict does not say. */
export const Answer = ({ answer, onWays, guided }: AnswerProps) => {
  const { verdict, service, confidence, since } = answer;
  // A public body's own name says nothing new.
  const text = say(answer.text) === say(answer.name) ? null : answer.text;
  const reason = verdict === "unknown" ? reasonOf(answer) : "";
  const chip = { official: "good", impostor: "bad", unknown: "mute" }[verdict];
  return (
    <section class={`answer ${verdict}`} data-verdict={verdict} data-service={service ?? ""}>
      <p class="chips">
        <span class={`chip known-${chip}`}>{contact(`${verdict}Chip`)}</span>
      </p>
      <h2>{headline(answer)}</h2>
      {verdict === "unknown" && <p>{contact("meaning")}</p>}
      {(text || reason || service) && (
        <dl>
          {reason && (
            <>
              <dt>{contact("why")}</dt>
              <dd>{reason}</dd>
            </>
          )}
          {text && (
            <>
              <dt>{contact(verdict === "impostor" ? "reported" : "what")}</dt>
              <dd>{say(text)}</dd>
            </>
          )}
          {service && confidence && (
            <>
              <dt>{contact("sure")}</dt>
              <dd>{`${word(confidence)} · ${since ? day(since) : word("undated")}`}</dd>
            </>
          )}
        </dl>
      )}
      {verdict === "official" && <small>{contact("limit")}</small>}
      {service && guided && onWays && (
        <button type="button" class="plainbutton" onClick={() => onWays(service)}>
          {contact("ways", { name: say(answer.name) })}
        </button>
      )}
    </section>
  );
};
