import type { Letter } from "../../../core/compose/compose.ts";
import { compose, letters, letterWords } from "./letter-texts.ts";

interface WishesProps {
  ids: string[];
  letter: Letter;
  value: string;
  onPick: (text: string) => void;
}

/** What people mostly want with this problem, to press instead of typing. */
export const Wishes = ({ ids, letter, value, onPick }: WishesProps) => {
  const said = value.split("\n").map((line) => line.trim());
  // A sentence taken in one language counts when the letter has changed to the other.
  const both = (id: string) => [letters.ko.wishes[id]?.text ?? "", letters.en.wishes[id]?.text ?? ""];
  const pick = (id: string) => {
    const rest = said.filter((line) => line && !both(id).includes(line));
    const there = rest.length < said.filter(Boolean).length;
    onPick([...rest, ...(there ? [] : [letters[letter].wishes[id]?.text ?? ""])].join("\n"));
  };
  return (
    <fieldset class="wishes">
      <legend class="sr">{compose("suggest")}</legend>
      {ids.map((id) => (
        <button type="button" aria-pressed={both(id).some((text) => said.includes(text))} onClick={() => pick(id)}>
          {letterWords().wishes[id]?.short}
        </button>
      ))}
    </fieldset>
  );
};
