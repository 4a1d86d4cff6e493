import type { Ref } from "preact";
import type { PillSlice } from "../lib/slices.ts";
import type { Times } from "./frame.ts";
import { statusOf } from "./status.ts";

interface PillProps {
  pill: PillSlice;
  /** Now, in ms. */
  now: number;
  frame: Times;
  class: string;
  at: Ref<HTMLButtonElement>;
  onOpen: () => void;
}

/** One line, 40 px high: what is true here, and until when. */
export const Pill = ({ pill, now, frame, class: place, at, onOpen }: PillProps) => {
  const status = statusOf(pill.open, pill, now, frame);
  return (
    <button type="button" class={`pill ${place}`} aria-expanded="false" lang={frame.lang} ref={at} onClick={onOpen}>
      <i class="mark" aria-hidden="true">
        문
      </i>
      <span>{[pill.text, status?.short].filter(Boolean).join(" · ")}</span>
      {status?.tone === "good" && <i class="dot" />}
    </button>
  );
};
