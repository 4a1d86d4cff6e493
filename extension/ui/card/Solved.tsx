import { Component } from "preact";
import type { FrameWords } from "../words/frame.ts";

interface SolvedProps {
  words: FrameWords;
  /** Closes what was noted down of this problem; true = there was something. */
  onSolved?: () => Promise<boolean | undefined>;
  /** Leads to what comes next. */
  onNot: () => void;
}

interface SolvedState {
  /** absent = nobody has said so yet */
  thanks?: string;
}

/** Did it work? One quiet line below the steps; what is said stays on this device. */
export class Solved extends Component<SolvedProps, SolvedState> {
  private done = async (): Promise<void> => {
    if (this.state.thanks) return;
    const { words, onSolved } = this.props;
    this.setState({ thanks: words.thanks });
    if (await onSolved?.()) this.setState({ thanks: words.thanksClosed });
  };

  override render({ words, onNot }: SolvedProps, { thanks }: SolvedState) {
    const said = thanks ?? words.solved;
    return (
      <div class="solved">
        {/* Named: Chromium takes no name out of what is announced. */}
        <button type="button" aria-label={said} onClick={this.done}>
          <span role="status">{said}</span>
        </button>
        {!thanks && (
          <button type="button" onClick={onNot}>
            {words.unsolved}
          </button>
        )}
      </div>
    );
  }
}
