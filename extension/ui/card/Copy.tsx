import { Component } from "preact";
import type { CopyWords } from "../words/row-frame.ts";

interface CopyProps {
  text: string;
  words: CopyWords;
  /** On the button, where what it copies is not right before it. */
  label?: string;
  class?: string;
  onUsed?: () => void;
}

/** Copies what is right before it, and says so; where a page forbids that, the text is selected instead. */
export class Copy extends Component<CopyProps, { done?: boolean }> {
  private copy = async (event: MouseEvent): Promise<void> => {
    this.props.onUsed?.();
    const before = (event.currentTarget as Element).previousElementSibling;
    try {
      // On pages without https there is no such thing as a clipboard.
      await navigator.clipboard.writeText(this.props.text);
      this.setState({ done: true });
    } catch {
      if (before) getSelection()?.selectAllChildren(before);
    }
  };

  override render({ text, words, label, class: look = "tocopy" }: CopyProps, { done }: { done?: boolean }) {
    return (
      <button
        type="button"
        class={look}
        aria-label={done ? words.copied : (label ?? `${text} ${words.copy}`)}
        onClick={this.copy}
      >
        <span role="status">{done ? words.copied : (label ?? words.copy)}</span>
      </button>
    );
  }
}
