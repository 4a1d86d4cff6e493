import type { GuideWithWays } from "../../core/guide.ts";
import { goOn, textOn } from "../../core/pick.ts";
import { LOSS_LINES, openHelp } from "../../lib/help.ts";
import type { Printed } from "../../lib/sheets.ts";
import { frame } from "../../ui/frame.ts";
import { hereOf } from "../../ui/here.ts";
import { Link } from "../../ui/Parts.tsx";
import { Urgent } from "../../ui/Urgent.tsx";
import { compose } from "./texts.ts";

/** Why a letter is not the way here, or only one is; null where it is the way. */
const warningOf = ({ write, human_can_fix }: GuideWithWays): string | null =>
  write === "appeal"
    ? compose("oneAppeal")
    : human_can_fix === false
      ? compose("noHuman")
      : write === "none"
        ? compose("noTaker")
        : null;

/** What comes before any writing: danger, and that nobody there can solve it or takes a letter. */
export const Notices = ({ guide, printed }: { guide: GuideWithWays; printed: Printed | undefined }) => {
  if (!printed) return null;
  const here = hereOf(frame(), Date.now(), printed);
  const { trusts, today } = here;
  const { urgent, verdict, numbers, way } = printed.sheet;
  const warning = warningOf(guide);
  const go = guide.write === "none" && way?.go && goOn(way.go, trusts, today);
  return (
    <>
      {urgent && <Urgent of={urgent} here={here} onOpen={() => void openHelp(LOSS_LINES)} />}
      {warning && (
        <div class="notice">
          <p class="doubt">{warning}</p>
          {verdict.map((line) => (
            <p>{textOn(line, numbers, trusts, today)}</p>
          ))}
          {go && <Link class="go" to={go} />}
        </div>
      )}
    </>
  );
};
