import { popup } from "../../ui/texts.ts";
import { Copy, CopySaid, useCopy } from "../../workbench/compose/Copy.tsx";

interface MissingProps {
  name: string;
  /** Are bodies shown below? */
  bodies: boolean;
  /** Where corrections are opened; null where this build names no such place. */
  report: string | null;
}

/** A company that is not ours: said plainly, with a way to propose it. */
export const Missing = ({ name, bodies, report }: MissingProps) => {
  const state = useCopy();
  const line = popup("proposal", { name });
  return (
    <div class="state missing">
      <p>
        <b>{popup("missing", { name })}</b>
      </p>
      {bodies && <p>{popup("missingWay")}</p>}
      <p>{popup("missingOwn")}</p>
      {report ? (
        <a
          class="plainbutton"
          href={`${report}&${new URLSearchParams({ title: line })}`}
          target="_blank"
          rel="noopener noreferrer"
        >
          {popup("propose")}
        </a>
      ) : (
        <>
          <p class="line">{line}</p>
          <Copy id="proposal" class="plainbutton" label={popup("copyLine")} text={line} state={state} />
          <CopySaid state={state} />
        </>
      )}
    </div>
  );
};
