import { proposalAddress } from "../../core/links/proposal.ts";
import { Copy } from "../../ui/card/Copy.tsx";
import { copying } from "../../ui/words/texts-copying.ts";
import { results } from "../../ui/words/texts-results.ts";

interface MissingProps {
  name: string;
  /** Are bodies shown below? */
  bodies: boolean;
}

/** A company that is not ours, said plainly; what helps all the same is below. */
export const Missing = ({ name, bodies }: MissingProps) => (
  <section class="missing">
    <h2>{results("missing", { name })}</h2>
    <p>
      {bodies && `${results("missingWay")}\n`}
      {results("missingOwn", { name })}
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
  const line = results("proposal", { name });
  return (
    <section class="notice propose">
      <h3>{results("proposeTitle")}</h3>
      {report ? (
        <a class="plainbutton" href={proposalAddress(report, line)} target="_blank" rel="noopener noreferrer">
          {results("propose")}
        </a>
      ) : (
        <>
          <p class="line">{line}</p>
          <Copy class="plainbutton" text={line} words={{ copy: results("copyLine"), copied: copying("copied") }} />
        </>
      )}
    </section>
  );
};
