import { site } from "./site-words.ts";

interface WaitProps {
  again: (() => void) | undefined;
  /** What else can be done meanwhile. */
  more?: string;
}

/** Instead of an answer: the data is coming for the first time, or could not be had. */
export const Wait = ({ again, more }: WaitProps) =>
  again ? (
    <div class="wait" role="alert">
      <p>{site("broken")}</p>
      <button type="button" class="plainbutton" onClick={again}>
        {site("retry")}
      </button>
    </div>
  ) : (
    <p class="wait" role="status">
      {site("loading")}
      {more && <b>{more}</b>}
    </p>
  );
