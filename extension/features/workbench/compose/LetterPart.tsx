import { bodyOf, boxesOf, type Letter, titleOf } from "../../../core/compose/compose.ts";
import type { GuideWithWays } from "../../../core/sheet/guide.ts";
import { currentLang } from "../../../ui/words/words.ts";
import { FillPanel } from "../../fill/FillPanel.tsx";
import type { StoredDraft } from "./drafts.ts";
import { compose, letters } from "./letter-texts.ts";
import { Copy, type useCopy } from "./use-copy.tsx";
import type { Change } from "./use-draft.ts";

interface LetterPartProps {
  guide: GuideWithWays;
  draft: StoredDraft;
  /** The mailbox it goes to, where it goes by mail. */
  to: string | null;
  change: Change;
  nameOf: (id: string) => string;
  state: ReturnType<typeof useCopy>;
}

/** The text with its hidden places marked. */
const Marked = ({ text, letter }: { text: string; letter: Letter }) => {
  const [open = "", close = ""] = letters[letter].hidden.split("{kind}");
  const escaped = (part: string) => part.replace(/[[\]]/g, "\\$&");
  const parts = text.split(new RegExp(`(${escaped(open)}[^[\\]\\n]{1,60}${escaped(close)})`));
  return <>{parts.map((part, i) => (i % 2 ? <mark>{part}</mark> : part))}</>;
};

const LETTERS: Letter[] = ["ko", "en"];

/** What will be sent, as it will be sent, with a button beside each part. */
export const LetterPart = ({ guide, draft, to, change, nameOf, state }: LetterPartProps) => {
  const title = titleOf(guide, draft, letters);
  const body = bodyOf(guide, draft, letters);
  const boxes = boxesOf(guide, draft, letters);
  const boxed = (id: string) => boxes.find((box) => box.id === id)?.text;
  return (
    <>
      <h3 class="lab">{compose("letter")}</h3>
      <fieldset class="seg line">
        <legend>{compose("letterLang")}</legend>
        {LETTERS.map((letter) => (
          <label lang={letter}>
            <input
              type="radio"
              name="letter"
              class="sr"
              checked={letter === draft.letter}
              onChange={() => change({ letter })}
            />
            {letters[letter].name}
          </label>
        ))}
      </fieldset>
      {draft.letter !== currentLang() && <p class="hint">{compose("ownWords")}</p>}
      {to && (
        <div class="piece">
          <div class="top">
            <b>{compose("to")}</b>
            <Copy id="to" name={compose("to")} text={to} state={state} />
          </div>
          <p>{to}</p>
        </div>
      )}
      <div class="piece">
        <div class="top">
          <b>{compose("subject")}</b>
          <Copy id="title" name={compose("subject")} text={title} state={state} />
        </div>
        <p lang={draft.letter}>{title}</p>
      </div>
      <div class="piece">
        <div class="top">
          <b>{compose("body")}</b>
          <Copy id="body" name={compose("body")} text={body} state={state} />
        </div>
        <p lang={draft.letter} class="body">
          <Marked text={body} letter={draft.letter} />
        </p>
      </div>
      {boxes.map(({ id, text }) => (
        <div class="piece" key={id}>
          <div class="top">
            <b>{nameOf(id)}</b>
            <Copy id={id} name={nameOf(id)} text={text} state={state} />
          </div>
          <p>
            <Marked text={text} letter={draft.letter} />
          </p>
        </div>
      ))}
      <Copy id="both" class="act" label={compose("copyBoth")} text={`${title}\n\n${body}`} state={state} />
      <FillPanel
        guide={guide}
        values={{
          subject: title,
          body,
          handle: boxed("account-handle"),
          email: boxed("reply-email") ?? boxed("account-email"),
        }}
      />
    </>
  );
};
