import { hrefOn } from "../core/link.ts";
import { dayAt } from "../core/trust.ts";
import type { Choice, Fold as FoldData, Go, Row as RowData, Step, Tag } from "./sheet.ts";

/** A link, or its words alone where it leads nowhere, or nowhere any more. */
export const Link = ({ to, class: look }: { to: Go; class?: string }) => {
  const href = hrefOn(to, dayAt(Date.now()));
  return href ? (
    <a href={href} class={look} target={href[0] === "h" ? "_blank" : ""} rel="noopener noreferrer">
      {to.text}
    </a>
  ) : (
    <span>{to.text}</span>
  );
};

export const Choices = ({ of, onAsk }: { of: Choice[]; onAsk?: (ask: string) => void }) =>
  of.map(([ask, text]) => (
    <button type="button" onClick={() => onAsk?.(ask)}>
      {text}
    </button>
  ));

export const Chip = ({ tone, text }: Tag) => <span class={`chip ${tone}`}>{text}</span>;

const Steps = ({ steps = [] }: { steps?: Step[] }) =>
  steps[0] && (
    <ol>
      {steps.map((step) => (
        <li>{step.map((part, i) => (i % 2 ? <b>{part}</b> : part))}</li>
      ))}
    </ol>
  );

const Row = ({ when, head, note, tag, lines = [], steps, go }: RowData) => (
  <section>
    {when && <small>{when}</small>}
    {head && (
      <h3>
        <Link to={head} /> {tag && <Chip {...tag} />}
      </h3>
    )}
    {lines.map((line) => (
      <p>{line}</p>
    ))}
    {note && <small>{note}</small>}
    <Steps steps={steps} />
    {go && <Link to={go} class="go" />}
  </section>
);

interface FoldProps {
  of: FoldData | null;
  /** The tag of a row, which may depend on the time. */
  tag: (row: RowData) => Tag | undefined;
}

/** A folded section. `<details>` brings the keyboard and the roles along. */
export const Fold = ({ of, tag }: FoldProps) =>
  of && (
    <details open={of.open}>
      <summary>
        {of.title}
        {of.note && <small> · {of.note}</small>}
      </summary>
      <div class="in">
        <Steps steps={of.steps} />
        {of.lines?.[0] && (
          <ul>
            {of.lines.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        )}
        {of.rows?.map((row) => (
          <Row {...row} tag={tag(row)} />
        ))}
      </div>
    </details>
  );
