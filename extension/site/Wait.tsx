import { site } from "./site-words.ts";

/** Instead of an answer: the data is coming for the first time, or could not be had. */
export const Wait = ({ again }: { again: (() => void) | undefined }) =>
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
    </p>
  );
