import { isSafe } from "../../core/links/link.ts";
import type { Go as GoData, Said as SaidData } from "../../core/schema.ts";
import { goOn, saidOn } from "../../core/sheet/pick.ts";
import type { Choice, Frame } from "../words/frame.ts";
import type { Tag } from "../words/status.ts";
import { Copy } from "./Copy.tsx";
import { type Here, monthIn } from "./here.ts";

interface LinkProps {
  to: { text: string; href?: string | null };
  class?: string;
  /** Called when it is followed. */
  onUsed?: () => void;
}

/** A link, or its words alone where it leads nowhere. */
export const Link = ({ to, class: look, onUsed }: LinkProps) => {
  const href = isSafe(to.href);
  return href ? (
    <a
      href={href}
      class={look}
      target={href[0] === "h" ? "_blank" : ""}
      rel="noopener noreferrer"
      onClick={onUsed}
      onAuxClick={onUsed}
    >
      {to.text}
    </a>
  ) : (
    <span>{to.text}</span>
  );
};

interface GoProps extends Pick<LinkProps, "class" | "onUsed"> {
  to: GoData;
  here: Here;
}

/** Words, and the link as long as it holds. */
export const Go = ({ to: go, here, class: look, onUsed }: GoProps) => {
  const { text, href } = goOn(go, here.trusts, here.today);
  const number = href?.startsWith("tel:") ? numberIn(go) : "";
  const to = { text, href };
  return number ? (
    <Call number={number} to={to} frame={here.frame} class={look} onUsed={onUsed} />
  ) : (
    <Link to={to} class={look} onUsed={onUsed} />
  );
};

interface CallProps extends LinkProps {
  number: string;
  frame: Frame;
}

/** A number to call: a link on a phone; on a PC, where nobody can dial, the number itself to select or to copy. */
export const Call = ({ number, frame, ...link }: CallProps) =>
  frame.phone ? (
    <Link {...link} />
  ) : (
    <span class={`number ${link.class ?? ""}`}>
      <b>{number}</b>
      <Copy text={number} words={frame.words} onUsed={link.onUsed} />
    </span>
  );

const NUMBER = /[+\d][\d-]+/;

/** The number as it is published; the button of a way says more than that: 1577-7011에 전화하기. */
const numberIn = ({ text, href = "" }: GoData): string => NUMBER.exec(text)?.[0] ?? href.slice(4);

export const Choices = ({ of, onAsk }: { of: Choice[]; onAsk?: (ask: string) => void }) =>
  of.map(([ask, text]) => (
    <button type="button" onClick={() => onAsk?.(ask)}>
      {text}
    </button>
  ));

export const Chip = ({ tone, text }: Tag) => <span class={`chip ${tone}`}>{text}</span>;

/** Who says so, as it reads today. */
export const saidBy = (said: SaidData | undefined, { forms, trusts, today, frame }: Here): string =>
  said && forms ? saidOn(said, forms, trusts, today, (iso) => monthIn(frame, iso)) : "";

/** “틀렸어요” beside a fact: the form with the record and the field filled in. Nothing where no corrections go. */
export const Wrong = ({ record, field, here: { frame } }: { record?: string; field?: string; here: Here }) =>
  frame.report && record && field ? (
    <Link
      class="wrong"
      to={{
        text: frame.words.wrong,
        href: `${frame.report}&${new URLSearchParams({ record, field, title: `${record}: ${field}` })}`,
      }}
    />
  ) : null;
