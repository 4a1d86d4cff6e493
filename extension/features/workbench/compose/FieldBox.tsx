import { type Finding, kindName } from "../../../core/redact/redact.ts";
import { particle } from "../../../core/text/particles.ts";
import { currentLang } from "../../../ui/words/words.ts";
import { compose, letterWords } from "./letter-texts.ts";

interface FieldBoxProps {
  id: string;
  label: string;
  value: string;
  found: Finding[];
  example?: string;
  lines?: number;
  keyboard?: "email" | "tel" | "url";
  /** Shown below where findings can never be let through. */
  never?: string;
  onInput: (value: string) => void;
  /** A finding is left visible, or hidden again. */
  onShow?: (key: string) => void;
}

/** The text once more below the real one, for its coloured places only. */
const Coloured = ({ value, found }: { value: string; found: Finding[] }) => {
  let from = 0;
  return (
    <div class="under" aria-hidden="true">
      {found.map(({ start, end, shown }) => {
        const before = value.slice(from, start);
        from = end;
        return (
          <>
            {before}
            <mark class={shown ? "kept" : ""}>{value.slice(start, end)}</mark>
          </>
        );
      })}
      {value.slice(from)}
      {"\n"}
    </div>
  );
};

/** The field shows it all the same: what is hidden is hidden in the letter. */
const maskedHere = (kinds: string): string =>
  compose("maskedHere", { kinds: currentLang() === "ko" ? kinds + particle(kinds, "을/를") : kinds });

/** The first few characters: enough to know which one is meant. */
const brief = (value: string, { start, end }: Finding): string => `${value.slice(start, Math.min(end, start + 3))}…`;

/** A question and its answer; personal data in it is marked while it is typed. */
export const FieldBox = (props: FieldBoxProps) => {
  const { id, label, value, found, example, lines = 1, keyboard, never, onInput, onShow } = props;
  const hidden = new Set(found.flatMap(({ kind, shown }) => (shown ? [] : [kindName(kind, letterWords())])));
  const notes = `${id}-notes`;
  return (
    <div class="box">
      <div class="top">
        <label for={id}>{label}</label>
        <span class="hid" aria-live="polite">
          {hidden.size > 0 && maskedHere([...hidden].join(", "))}
        </span>
      </div>
      <div class="paper">
        {/* An example of two lines is read whole, too. */}
        <Coloured value={value || (example ?? "")} found={found} />
        {/* Spelling services of browsers may send what is typed away. */}
        <textarea
          id={id}
          rows={lines}
          value={value}
          placeholder={example}
          spellcheck={false}
          autocomplete="off"
          inputMode={keyboard}
          aria-describedby={found[0] ? notes : undefined}
          onInput={(event) => {
            const { value: typed } = event.currentTarget;
            onInput(lines > 1 ? typed : typed.replace(/\s*\n\s*/g, " "));
          }}
        />
      </div>
      {found[0] && (
        <ul class="found" id={notes}>
          {found.map((one) => (
            <li key={one.key}>
              <span>
                {compose(one.shown ? "willShow" : "willHide", {
                  kind: kindName(one.kind, letterWords()),
                  text: brief(value, one),
                })}
              </span>
              {onShow && (
                <button type="button" class="text" aria-pressed={one.shown} onClick={() => onShow(one.key)}>
                  {compose(one.shown ? "hideAgain" : "leave")}
                </button>
              )}
            </li>
          ))}
          {never && <li>{never}</li>}
        </ul>
      )}
    </div>
  );
};
