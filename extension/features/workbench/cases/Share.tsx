import { useState } from "preact/hooks";
import type { Case } from "../../../core/cases/cases.ts";
import { daysBetween } from "../../../core/dates.ts";
import { isPrivate } from "../../../core/private.ts";
import { saidDay, sentDay, today } from "../../../ui/words/case-words.ts";
import { cases } from "../../../ui/words/texts.ts";
import { say } from "../../../ui/words/words.ts";
import { Fold } from "./layout.tsx";

/** What would help others: how long it took, and nothing by which anybody could be known. */
function shareText(one: Case, now: Date): string {
  const sent = sentDay(one);
  return [
    cases("shareService", { v: say(one.name) }),
    isPrivate(one) ? "" : cases("shareIssue", { v: say(one.about) }),
    one.way ? cases("shareWay", { v: say(one.way) }) : "",
    cases("shareSent", { v: saidDay(sent, now) }),
    one.answered
      ? cases("shareAnswered", { v: saidDay(one.answered, now), n: daysBetween(sent, one.answered) })
      : cases("shareSilent", { v: saidDay(one.closed ?? today(now), now) }),
  ]
    .filter(Boolean)
    .join("\n");
}

/** A text to read in full and to copy. It is made only when asked for, and nothing sends it. */
export const Share = ({ one, now }: { one: Case; now: Date }) => {
  const [text, setText] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  return (
    <Fold title={cases("share")}>
      <p>{cases("shareHint")}</p>
      {text === null ? (
        <p class="sub">
          <button type="button" onClick={() => setText(shareText(one, now))}>
            {cases("shareMake")}
          </button>
        </p>
      ) : (
        <>
          <textarea class="whole" rows={6} readOnly value={text} aria-label={cases("shareText")} />
          <p class="sub">
            <button type="button" onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>
              {cases("copy")}
            </button>
          </p>
          <p role="status" class="hint">
            {copied ? cases("copied") : ""}
          </p>
        </>
      )}
    </Fold>
  );
};
