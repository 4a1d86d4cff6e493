import { Component, createRef } from "preact";
import { Card, type CardProps } from "../../ui/card/Card.tsx";
import { Choices } from "../../ui/card/Parts.tsx";

export interface OverlayCardProps extends Omit<CardProps, "tools"> {
  onFold?: () => void;
}

/** The card beside a page: with a menu and a button to fold it. Esc closes the menu, then the card. */
export class OverlayCard extends Component<OverlayCardProps, { menu?: boolean }> {
  private card = createRef<HTMLElement>();

  private onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    if (this.state.menu) this.setState({ menu: false });
    else this.props.onFold?.();
  };

  /** Does somebody act in the card? Whoever types in the page keeps the keyboard. */
  override getSnapshotBeforeUpdate(): boolean {
    return !!this.card.current?.matches(":focus-within");
  }

  /** Another problem takes the place of this one, and with it goes the button that had the focus. */
  override componentDidUpdate({ printed }: OverlayCardProps, _state: unknown, focused: boolean): void {
    if (focused && printed !== this.props.printed) this.card.current?.focus();
  }

  override render({ onFold, ...card }: OverlayCardProps, { menu }: { menu?: boolean }) {
    const { sheet } = card.printed;
    const { words, lang, menu: choices } = card.frame;
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
        <button type="button" class="ib" aria-label={words.fold} onClick={onFold}>
          ✕
        </button>
        {menu && (
          <fieldset class="menu">
            <Choices of={choices} onAsk={card.onAsk} />
          </fieldset>
        )}
      </>
    );
    return (
      <section
        class="card"
        role="dialog"
        aria-label={`${sheet.name} ${sheet.of}`}
        tabIndex={-1}
        lang={lang}
        ref={this.card}
        onKeyDown={this.onKey}
      >
        <Card key={sheet.service + sheet.issue} {...card} tools={tools} />
      </section>
    );
  }
}
