import type { AdviceLine } from "../../core/schema.ts";
import { say } from "../../ui/words.ts";
import { adviceTitle, compose } from "./texts.ts";

interface AdviceProps {
  lines: AdviceLine[];
  topic: "prepare" | "write" | "mask" | "keep" | "warn";
  issue: string;
}

/** What to know at this point, folded; only what fits the problem. */
export const Advice = ({ lines, topic, issue }: AdviceProps) => {
  const mine = lines.filter((line) => line.topic === topic && (!line.issues[0] || line.issues.includes(issue)));
  return mine[0] ? (
    <details class="advice">
      <summary>
        {adviceTitle(topic)}
        <small> · {compose("items", { n: mine.length })}</small>
      </summary>
      <ul class="in">
        {mine.map(({ text }) => (
          <li>{say(text)}</li>
        ))}
      </ul>
    </details>
  ) : null;
};
