import { type Draft, fileName } from "../../../core/compose/compose.ts";
import type { Proof } from "../../../core/compose/plan.ts";
import { say } from "../../../ui/words/words.ts";
import { compose } from "./letter-texts.ts";

interface ProofsProps {
  draft: Draft;
  proofs: Proof[];
  onTick: (id: string) => void;
  onPictures: (proof: Proof) => void;
}

/** What to have ready, with a name for each file, and the way to cover what nobody needs to see on it. */
export const Proofs = ({ draft, proofs, onTick, onPictures }: ProofsProps) =>
  proofs[0] ? (
    <fieldset class="proofs">
      <legend>{compose("have")}</legend>
      {proofs.map((proof) => {
        const name = fileName(draft.issue, proof, draft.letter);
        return (
          <div class="proof">
            <label>
              <input
                type="checkbox"
                id={`f-${proof.id}`}
                checked={draft.ready.includes(proof.id)}
                onChange={() => onTick(proof.id)}
              />
              <span>
                {say(proof.label)}
                {name && <small>{name}</small>}
              </span>
            </label>
            {proof.file?.type === "jpg" && (
              <button type="button" class="copy" onClick={() => onPictures(proof)}>
                {compose("pictures")}
              </button>
            )}
          </div>
        );
      })}
    </fieldset>
  ) : null;
