import type { View } from "../../core/schema.ts";
import { Link } from "../../ui/Parts.tsx";
import { say } from "../../ui/words.ts";
import { compose } from "./texts.ts";

/** What comes before any writing: danger, and that nobody there can solve it. */
export const Notices = ({ view }: { view: View }) => (
  <>
    {view.urgent && (
      <div class="urgent">
        {say(view.urgent.text)}{" "}
        {view.urgent_do.map((line) => (
          <Link to={{ text: say(line.text), href: line.url }} />
        ))}
      </div>
    )}
    {view.human_can_fix === false && (
      <div class="notice">
        <p class="doubt">{compose("noHuman")}</p>
        <p>{say(view.verdict)}</p>
      </div>
    )}
  </>
);
