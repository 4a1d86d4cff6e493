import { goOn } from "../core/pick.ts";
import type { Go as GoData } from "../core/schema.ts";
import type { Here } from "./here.ts";
import { Go } from "./Parts.tsx";

/** A line in pieces: plain words and the numbers among them. */
function pieces(line: string, numbers: GoData[]): (string | GoData)[] {
  const [first, ...others] = numbers;
  if (!first) return line ? [line] : [];
  return line.split(first.text).flatMap((part, i) => (i ? [first, ...pieces(part, others)] : pieces(part, others)));
}

interface VerdictProps {
  lines: string[];
  numbers?: GoData[];
  here: Here;
  /** Numbers that stand below, large, with a button to copy them. */
  below: (string | undefined)[];
}

/** What is so, in two lines; a number in it can be used as long as it holds. */
export const Verdict = ({ lines, numbers = [], here, below }: VerdictProps) => {
  // 1588-0114 before 114
  const longest = [...numbers].sort((a, b) => b.text.length - a.text.length);
  const { trusts, today, frame } = here;
  return (
    <h2 class="verdict">
      {lines.map((line) => (
        <span>
          {pieces(line, longest).map((piece) =>
            typeof piece === "string" ? (
              piece
            ) : !frame.phone && below.includes(piece.href) ? (
              <b class="number">{goOn(piece, trusts, today).text}</b>
            ) : (
              <Go to={piece} here={here} class="number" />
            ),
          )}
        </span>
      ))}
    </h2>
  );
};
