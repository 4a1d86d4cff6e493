import { proposalAddress } from "../../core/links/proposal.ts";
import { popup } from "../../ui/words/texts-popup.ts";
import { Copy, CopySaid, useCopy } from "../workbench/compose/use-copy.tsx";

interface MissingProps {
  name: string;
  /** Are bodies shown below? */
  bodies: boolean;
}

/** A company that is not ours, said plainly; what helps all the same is below. */
export const Missing = ({ name, bodies }: MissingProps) => (
  <section class="missing">
    <h2>{popup("missing", { name })}</h2>
    <p>
      {bodies && `${popup("missingWay")}\n`}
      {popup("missingOwn", { name })}
    </p>
  </section>
);

interface ProposeProps {
  name: string;
  /** Where corrections are opened; absent where this build names no such place. */
  report: string | undefined;
}

/** The way to ask for a guide: the form, or a line to send to wherever the person reaches us. */
export const Propose = ({ name, report }: ProposeProps) => {
  const state = useCopy();
  const line = popup("proposal", { name });
  return (
    <section class="notice propose">
      <h3>{popup("proposeTitle")}</h3>
      {report ? (
        <a class="plainbutton" href={proposalAddress(report, line)} target="_blank" rel="noopener noreferrer">
          {popup("propose")}
        </a>
      ) : (
        <>
          <p class="line">{line}</p>
          <Copy id="proposal" class="plainbutton" label={popup("copyLine")} text={line} state={state} />
          <CopySaid state={state} />
        </>
      )}
    </section>
  );
};
