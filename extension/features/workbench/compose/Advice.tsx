import type { AdviceLine } from "../../../core/schema.ts";
import { say } from "../../../ui/words/words.ts";
import { adviceTitle, compose } from "./letter-texts.ts";

interface AdviceProps {
  lines: AdviceLine[];
  topic: "prepare" | "write" | "mask" | "keep" | "warn";
  issue: string;
  /** The guide's own lines, before those that hold everywhere. */
  first: string[];
}

/** What to know at this point, folded; only what fits the problem. */
export const Advice = ({ lines, topic, issue, first }: AdviceProps) => {
  const mine = lines.filter((line) => line.topic === topic && (!line.issues[0] || line.issues.includes(issue)));
  const texts = [...first, ...mine.map(({ text }) => say(text))];
  return texts[0] ? (
    <details class="advice">
      <summary>
        {adviceTitle(topic)}
        <small> · {compose("items", { n: texts.length })}</small>
      </summary>
      <ul class="in">
        {texts.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
    </details>
  ) : null;
};
