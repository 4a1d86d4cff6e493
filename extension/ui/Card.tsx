import { Component, type ComponentChildren } from "preact";
import { hrefOn } from "../core/link.ts";
import { dayAt } from "../core/trust.ts";
import { Chip, Choices, Fold, Link } from "./Parts.tsx";
import type { Choice, Frame, Row, Sheet } from "./sheet.ts";
import { statusOf, type Tables } from "./status.ts";
import { Urgent } from "./Urgent.tsx";

export interface CardProps {
  sheet: Sheet;
  tables: Tables;
  /** Now, in ms since 1970. */
  now: number;
  frame: Frame;
  onProblem?: (issue: string) => void;
  /** A choice from the menu or below the action; the background carries it out. */
  onAsk?: (ask: string) => void;
  /** Back to the problems, where one was chosen by hand. */
  onBack?: () => void;
  /** Buttons at the top right: menu and fold in the overlay, nothing in the popup. */
  tools?: ComponentChildren;
}

/** Verdict, one action, one honesty line; all else is folded. */
export class Card extends Component<CardProps, { answer?: number }> {
  override render(
    { sheet, tables, now, frame, onProblem, onAsk, onBack, tools }: CardProps,
    state: { answer?: number },
  ) {
    const { urgent, ask, foot, problems } = sheet;
    const answered = ask?.answers[state.answer ?? -1];
    const way = answered?.way ?? sheet.way;
    const decided = !ask || answered;
    const status = statusOf(way.reach, tables, now, frame);
    const today = dayAt(now);
    const href = hrefOn(way, today);
    const said = foot.said.filter(([from]) => !from || from <= today).pop();
    const choices = (of: Choice[]) =>
      of[0] && (
        <fieldset>
          <Choices of={of} onAsk={onAsk} />
        </fieldset>
      );
    const tag = ({ reach, tag }: Row) => statusOf([reach], tables, now, frame) ?? tag;
    return (
      <>
        <header>
          <i class="mark" aria-hidden="true">
            문
          </i>
          <span class="of">
            <b>{sheet.name}</b> {sheet.of}
          </span>
          {tools}
        </header>
        {urgent && <Urgent of={urgent} today={today} onOpen={() => onAsk?.("lossLines")} />}
        <h2>{sheet.verdict}</h2>
        <p class="chips">
          {status && <Chip {...status} />}
          {sheet.chips.map((chip) => (
            <Chip {...chip} />
          ))}
        </p>
        {ask && (
          <fieldset>
            <legend>{ask.question}</legend>
            {ask.answers.map(({ label }, answer) => (
              <button type="button" aria-pressed={answer === state.answer} onClick={() => this.setState({ answer })}>
                {label}
              </button>
            ))}
          </fieldset>
        )}
        {decided && href && <Link class="act" to={{ text: way.label, href }} />}
        {problems?.[0] && (
          <fieldset>
            <legend>{sheet.question ?? frame.words.problems}</legend>
            {problems.map(({ issue, title }) => (
              <button type="button" onClick={() => onProblem?.(issue)}>
                {title}
              </button>
            ))}
          </fieldset>
        )}
        {choices(sheet.late ? frame.sub : [...sheet.write, ...frame.sub])}
        {onBack && (
          <fieldset>
            <button type="button" onClick={onBack}>
              {frame.words.back}
            </button>
          </fieldset>
        )}
        {decided && <Fold of={way.steps} tag={tag} />}
        {sheet.late && choices(sheet.write)}
        {[...sheet.first, way.others, ...sheet.rest].map((fold) => (
          <Fold of={fold} tag={tag} />
        ))}
        <footer>
          <span class={foot.tone}>{said?.[1]}</span>
          {foot.report && <Link to={foot.report} />}
          <p>{foot.note}</p>
        </footer>
      </>
    );
  }
}
