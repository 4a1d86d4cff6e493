import type { View } from "../../core/schema.ts";
import { dayAt } from "../../core/trust.ts";
import { openLossLines } from "../../lib/help.ts";
import { urgentOf } from "../../ui/print.ts";
import { Urgent } from "../../ui/Urgent.tsx";
import { say } from "../../ui/words.ts";
import { compose } from "./texts.ts";

/** What comes before any writing: danger, and that nobody there can solve it. */
export const Notices = ({ view }: { view: View }) => {
  const urgent = urgentOf(view);
  return (
    <>
      {urgent && <Urgent of={urgent} today={dayAt(Date.now())} onOpen={() => void openLossLines()} />}
      {view.human_can_fix === false && (
        <div class="notice">
          <p class="doubt">{compose("noHuman")}</p>
          <p>{say(view.verdict)}</p>
        </div>
      )}
    </>
  );
};
