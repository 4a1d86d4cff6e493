import { Component, type ComponentChildren, createRef } from "preact";
import { issueOrGeneral } from "../../core/issues.ts";
import { isPrivate } from "../../core/private.ts";
import type { Go, Sheet } from "../../core/schema.ts";
import { goOn } from "../../core/sheet/pick.ts";
import type { Printed } from "../../data/sheets.ts";
import type { Choice, Frame } from "../words/frame.ts";
import { Copy } from "./Copy.tsx";
import { Fold } from "./Fold.tsx";
import { type Here, hereOf } from "./here.ts";
import { Choices, saidBy, Wrong } from "./Parts.tsx";
import { Reach } from "./Reach.tsx";
import { Solved } from "./Solved.tsx";
import { Urgent } from "./Urgent.tsx";
import { Verdict } from "./Verdict.tsx";
import { Way } from "./Way.tsx";

export interface CardProps {
  printed: Printed;
  /** Now, in ms since 1970. */
  now: number;
  frame: Frame;
  onProblem?: (issue: string) => void;
  /** A choice from the menu or below the way; the background carries it out. */
  onAsk?: (ask: string) => void;
  /** Closes what was noted down of this problem; true = there was something. */
  onSolved?: () => Promise<boolean | undefined>;
  /** Back to the problems, where one was chosen by hand. */
  onBack?: () => void;
  /** Buttons at the top right: menu and fold in the overlay, nothing in the popup. */
  tools?: ComponentChildren;
}

interface CardState {
  /** Which answer to the deciding question. */
  answer?: number;
  /** Was a way opened, or something copied to use it? */
  used?: boolean;
}

/** Writing, where somebody takes a letter; noting down what was sent, once there was a way to send it. */
function choicesOf({ write }: Sheet, { words, send }: Frame, sent: string | undefined): Choice[] {
  const letter: Choice[] =
    write === "inquiry" || write === "appeal" ? [["compose", words[write === "appeal" ? "appeal" : "compose"]]] : [];
  return [...letter, ...send, ...(sent ? ([["sent", sent]] satisfies Choice[]) : [])];
}

/** Is a number to be dialled from here, or read from the screen? */
const dials = (go: Go | undefined, { trusts, today }: Here): boolean =>
  !!go && !!goOn(go, trusts, today).href?.startsWith("tel:");

/** The record that corrections of this card name; a question between problems has none of its own. */
const recordOf = ({ service, issue }: Sheet): string => `service/${service}/${issueOrGeneral(issue)}`;

/**
 * A sheet, laid out: what is so, three ways at a glance, what to do now and who says so; all else is folded. The order is
 * that of scripts/compile/reading_order.py.
 */
export class Card extends Component<CardProps, CardState> {
  private top = createRef<HTMLElement>();

  private onUsed = (): void => this.setState({ used: true });

  private ask = (ask: string): void => {
    if (ask === "compose" || ask === "send") this.onUsed();
    this.props.onAsk?.(ask);
  };

  /** Opens the part of that name, with all around it, and goes there. */
  private goTo = (part: string): void => {
    const { answers = [] } = this.props.printed.sheet.ask ?? {};
    const answer = answers.findIndex(({ way, others = [] }) => [way, ...others].some((one) => one?.id === part));
    if (answer < 0) this.show(part);
    else this.setState({ answer }, () => this.show(part));
  };

  private show(part: string): void {
    const found = this.top.current?.parentElement?.querySelector<HTMLElement>(`[data-part="${part}"]`);
    for (let fold = found?.closest("details"); fold; fold = fold.parentElement?.closest("details")) fold.open = true;
    found?.scrollIntoView({ block: "start" });
    (found?.querySelector("summary") ?? found)?.focus({ preventScroll: true });
  }

  override render(props: CardProps, { answer, used }: CardState) {
    const { printed, now, frame, onProblem, onAsk, onSolved, onBack, tools } = props;
    const { sheet } = printed;
    const { urgent, ask, problems, say, folds } = sheet;
    const { words } = frame;
    const here = { ...hereOf(frame, now, printed), onUsed: this.onUsed };
    const record = recordOf(sheet);
    const answered = ask?.answers?.[answer ?? -1];
    const way = ask ? answered?.way : sheet.way;
    const after = folds?.find(({ id }) => id === "next");
    const below = [way?.go?.href, ...(urgent?.buttons ?? []).map(({ href }) => href)];
    // Of private problems nothing is noted down, and of none before it is chosen.
    const noted = !isPrivate(sheet) && !sheet.question;
    const call = dials(way?.go, here);
    // On a PC the number is there to be read, and nobody sees the call.
    const sent = noted && (used || (call && !frame.phone)) ? words[call ? "called" : "sent"] : undefined;
    const choices = choicesOf(sheet, frame, sent);
    return (
      <>
        <header ref={this.top}>
          <i class="mark" aria-hidden="true">
            문
          </i>
          <span class="of">
            <b>{sheet.name}</b> {sheet.of}
          </span>
          {tools}
        </header>
        {urgent && <Urgent of={urgent} here={here} onOpen={() => onAsk?.("lossLines")} />}
        <Verdict lines={sheet.verdict} numbers={sheet.numbers} here={here} below={below} />
        {sheet.reach && <Reach of={sheet.reach} here={here} onPart={this.goTo} />}
        {problems?.[0] && (
          <fieldset>
            <legend>{sheet.question ?? words.problems}</legend>
            {problems.map(({ issue, title }) => (
              <button type="button" onClick={() => onProblem?.(issue)}>
                {title}
              </button>
            ))}
          </fieldset>
        )}
        {ask && (
          <fieldset>
            <legend>{ask.question}</legend>
            {ask.answers?.map(({ label }, at) => (
              <button type="button" aria-pressed={at === answer} onClick={() => this.setState({ answer: at })}>
                {label}
              </button>
            ))}
          </fieldset>
        )}
        {way && <Way of={way} here={here} taken />}
        {answered?.others && (
          <div class="in">
            {answered.others.map((one) => (
              <Way of={one} here={here} />
            ))}
          </div>
        )}
        {say && (!ask || answered) && (
          <section class="say">
            <h3>{words.sayThis}</h3>
            <q>{say}</q>
            <Copy text={say} words={words} onUsed={this.onUsed} />
          </section>
        )}
        {sheet.proof && <p class={`told ${sheet.doubt ? "doubt" : ""}`}>{saidBy(sheet.proof, here)}</p>}
        {way && after && <Solved words={words} onSolved={onSolved} onNot={() => this.show(after.id)} />}
        {choices[0] && (
          <div class="todo">
            <Choices of={choices} onAsk={this.ask} />
          </div>
        )}
        {onBack && (
          <div class="todo">
            <button type="button" onClick={onBack}>
              {words.back}
            </button>
          </div>
        )}
        {folds?.map((fold) => (
          <Fold of={fold} here={here} record={record} />
        ))}
        <footer>
          {noted && (
            <button type="button" class="already" onClick={() => onAsk?.("already")}>
              {words.already}
            </button>
          )}
          {sheet.foot}
          <Wrong record={record} field="summary" here={here} />
        </footer>
      </>
    );
  }
}
