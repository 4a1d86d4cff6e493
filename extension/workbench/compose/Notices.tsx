import { safe } from "../../core/link.ts";
import type { View } from "../../core/schema.ts";
import { dayAt } from "../../core/trust.ts";
import { LOSS_LINES, openHelp } from "../../lib/help.ts";
import { Link } from "../../ui/Parts.tsx";
import { urgentOf } from "../../ui/print.ts";
import { Urgent } from "../../ui/Urgent.tsx";
import { say } from "../../ui/words.ts";
import { compose } from "./texts.ts";

/** Why a letter is not the way here, or only one is; null where it is the way. */
const warningOf = ({ write, human_can_fix }: View): string | null =>
  write === "appeal"
    ? compose("oneAppeal")
    : human_can_fix === false
      ? compose("noHuman")
      : write === "none"
        ? compose("noTaker")
        : null;

/** What comes before any writing: danger, and that nobody there can solve it or takes a letter. */
export const Notices = ({ view }: { view: View }) => {
  const urgent = urgentOf(view);
  const warning = warningOf(view);
  const { label, url, ends } = view.action;
  return (
    <>
      {urgent && <Urgent of={urgent} today={dayAt(Date.now())} onOpen={() => void openHelp(LOSS_LINES)} />}
      {warning && (
        <div class="notice">
          <p class="doubt">{warning}</p>
          <p>{say(view.verdict)}</p>
          {view.write === "none" && url && <Link class="go" to={{ text: say(label), href: safe(url), ends }} />}
        </div>
      )}
    </>
  );
};
