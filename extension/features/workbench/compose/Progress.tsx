import type { Progress as State } from "../../../core/compose/compose.ts";
import { compose } from "./letter-texts.ts";

interface ProgressProps {
  state: State;
  /** The question behind an id, for the way back to it. */
  nameOf: (id: string) => string;
}

const SHOWN = 3;

const focus = (id: string) => {
  const at = document.getElementById(id === "device" ? id : `f-${id}`);
  const field = at?.querySelector("input") ?? at;
  field?.focus();
  field?.scrollIntoView({ block: "center" });
};

/** How much is there, and what is not. */
export const Progress = ({ state: { done, of, open }, nameOf }: ProgressProps) => (
  <div class="progress">
    <div class="top">
      <span id="progress-name">{compose("progress")}</span>
      <span aria-hidden="true">
        {done} / {of}
      </span>
    </div>
    <div
      class="bar"
      role="progressbar"
      aria-labelledby="progress-name"
      aria-valuemin={0}
      aria-valuemax={of}
      aria-valuenow={done}
      aria-valuetext={compose("progressSaid", { n: done, of })}
    >
      <i style={`width:${(100 * done) / of}%`} />
    </div>
    <p class="sr" role="status">
      {compose("progressSaid", { n: done, of })}
    </p>
    {open[0] ? (
      <div class="open">
        <p>{compose("left")}</p>
        <ul>
          {open.slice(0, SHOWN).map((id) => (
            <li>
              <button type="button" class="text" onClick={() => focus(id)}>
                {nameOf(id)}
              </button>
            </li>
          ))}
          {open.length > SHOWN && <li>{compose("andMore", { n: open.length - SHOWN })}</li>}
        </ul>
      </div>
    ) : (
      <p class="open">{compose("full")}</p>
    )}
  </div>
);
