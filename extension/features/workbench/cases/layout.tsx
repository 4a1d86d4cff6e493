import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { cases } from "../../../ui/words/texts.ts";

export const Back = () => (
  <a class="back" href="#cases">
    ‹ {cases("back")}
  </a>
);

/** Takes the focus when what had it is gone from the screen, so that reading goes on here. */
export const Heading = ({ focus, children }: { focus: boolean; children: ComponentChildren }) => {
  const at = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) at.current?.focus();
  }, []);
  return (
    <h2 tabIndex={-1} ref={at}>
      {children}
    </h2>
  );
};

interface SureProps {
  ask: string;
  question: string;
  yes: string;
  onYes: () => void;
}

/** What cannot be undone takes two clicks, on buttons in different places. */
export const Sure = ({ ask, question, yes, onYes }: SureProps) => {
  const [open, setOpen] = useState(false);
  return open ? (
    <div class="sure" role="alert">
      <p>{question}</p>
      <p class="sub">
        <button type="button" onClick={() => setOpen(false)}>
          {cases("no")}
        </button>
        <button
          type="button"
          class="gone"
          onClick={() => {
            setOpen(false);
            onYes();
          }}
        >
          {yes}
        </button>
      </p>
    </div>
  ) : (
    <p class="sub apart">
      <button type="button" class="ends" onClick={() => setOpen(true)}>
        {ask}
      </button>
    </p>
  );
};

export const Fold = ({ title, open, children }: { title: string; open?: boolean; children: ComponentChildren }) => (
  <details open={open}>
    <summary>{title}</summary>
    <div class="in">{children}</div>
  </details>
);

export const Lines = ({ of }: { of: string[] }) => (
  <ul class="lines">
    {of.filter(Boolean).map((line) => (
      <li>{line}</li>
    ))}
  </ul>
);
