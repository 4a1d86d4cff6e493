import type { Go as GoData } from "../../core/schema.ts";
import { goOn, piecesOf } from "../../core/sheet/pick.ts";
import type { Here } from "./here.ts";
import { Go } from "./Parts.tsx";

interface VerdictProps {
  lines: string[];
  numbers?: GoData[];
  here: Here;
  /** Numbers that are below, large, with a button to copy them. */
  below: (string | undefined)[];
}

/** What is so, in two lines; a number in it can be used as long as it holds. */
export const Verdict = ({ lines, numbers, here, below }: VerdictProps) => {
  const { trusts, today, frame } = here;
  return (
    <h2 class="verdict">
      {lines.map((line) => (
        <span>
          {piecesOf(line, numbers).map((piece) =>
            typeof piece === "string" ? (
              piece
            ) : !frame.phone && below.includes(piece.href) ? (
              <b class="number">{goOn(piece, trusts, today).text}</b>
            ) : (
              <Go to={piece} here={here} class="number" onUsed={here.onUsed} />
            ),
          )}
        </span>
      ))}
    </h2>
  );
};
