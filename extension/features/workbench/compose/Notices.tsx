import { LOSS_LINES, openHelp } from "../../../browser/open-help.ts";
import type { GuideWithWays } from "../../../core/sheet/guide.ts";
import { goOn, textOn } from "../../../core/sheet/pick.ts";
import type { Printed } from "../../../data/sheets.ts";
import { hereOf } from "../../../ui/card/here.ts";
import { Link } from "../../../ui/card/Parts.tsx";
import { Urgent } from "../../../ui/card/Urgent.tsx";
import { frame } from "../../../ui/words/frame.ts";
import { compose } from "./letter-texts.ts";

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
