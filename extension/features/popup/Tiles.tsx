import { popup } from "../../ui/words/texts-popup.ts";
import { openBeside } from "./open-workbench.ts";

interface TilesProps {
  /** The service of the tab: whoever writes there writes to it. */
  service: string | null;
  /** Inquiries that wait for an answer. */
  waiting: number;
}

/** What the person does oneself: write, see what was sent, ask whose number that is. */
export const Tiles = ({ service, waiting }: TilesProps) => (
  <nav class="tiles" aria-label={popup("own")}>
    <button type="button" onClick={() => openBeside({ tab: "compose", service, issue: null })}>
      <i aria-hidden="true">✎</i>
      {popup("write")}
    </button>
    <button type="button" onClick={() => openBeside({ tab: "cases", id: null })}>
      <i aria-hidden="true">▤</i>
      {popup("mine")}
      {waiting > 0 && <b class="chip warn">{waiting}</b>}
    </button>
    <button type="button" onClick={() => openBeside({ tab: "check", value: "" })}>
      <i aria-hidden="true">✓</i>
      {popup("checkNumber")}
    </button>
  </nav>
);
