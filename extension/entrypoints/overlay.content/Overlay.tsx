import { Component, createRef } from "preact";
import type { Printed } from "../../lib/sheets.ts";
import type { PillSlice } from "../../lib/slices.ts";
import { Card, type CardProps } from "../../ui/Card.tsx";
import type { Frame, Times } from "../../ui/frame.ts";
import { Choices } from "../../ui/Parts.tsx";
import { Pill } from "../../ui/Pill.tsx";

export interface OverlayProps extends Omit<CardProps, "tools" | "printed" | "frame"> {
  pill: PillSlice;
  frame: Times;
  /** Read when somebody opens the card, not before. */
  printed?: Printed;
  whole?: Frame;
  side: "left" | "right";
  onOpen?: () => Promise<unknown>;
  onFold?: () => void;
  /** Starts as a card; the gallery does. */
  open?: boolean;
}

interface OverlayState {
  open?: boolean;
  menu?: boolean;
}

/** Pill or card. Esc folds the card and the focus returns to where it came from. */
export class Overlay extends Component<OverlayProps, OverlayState> {
  override state: OverlayState = { open: this.props.open };
  private pill = createRef<HTMLButtonElement>();
  private card = createRef<HTMLElement>();

  private unfold = async (): Promise<void> => {
    await this.props.onOpen?.();
    this.setState({ open: true, menu: false }, () => this.card.current?.focus());
  };

  private fold = (): void => {
    this.props.onFold?.();
    this.setState({ open: false }, () => this.pill.current?.focus());
  };

  private onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    if (this.state.menu) this.setState({ menu: false });
    else this.fold();
  };

  /** Another problem takes the place of this one, and with it goes the button that had the focus. */
  override componentDidUpdate({ printed }: OverlayProps): void {
    if (printed && printed !== this.props.printed) this.card.current?.focus();
  }

  override render({ pill, printed, whole, side, ...rest }: OverlayProps, { open, menu }: OverlayState) {
    const place = `at ${side}`;
    if (!open || !printed || !whole)
      return <Pill {...rest} pill={pill} class={place} at={this.pill} onOpen={this.unfold} />;
    const { sheet } = printed;
    const { words, lang, menu: choices } = whole;
    const tools = (
      <>
        <button
          type="button"
          class="ib"
          aria-label={words.menu}
          aria-expanded={!!menu}
          onClick={() => this.setState({ menu: !menu })}
        >
          ⋯
        </button>
        <button type="button" class="ib" aria-label={words.fold} onClick={this.fold}>
          ✕
        </button>
        {menu && (
          <fieldset class="menu">
            <Choices of={choices} onAsk={rest.onAsk} />
          </fieldset>
        )}
      </>
    );
    return (
      <section
        class={`card ${place}`}
        role="dialog"
        aria-label={`${sheet.name} ${sheet.of}`}
        tabIndex={-1}
        lang={lang}
        ref={this.card}
        onKeyDown={this.onKey}
      >
        <Card key={sheet.service + sheet.issue} {...rest} frame={whole} printed={printed} tools={tools} />
      </section>
    );
  }
}
