import { useEffect, useState } from "preact/hooks";
import { copying } from "../../../ui/words/texts-copying.ts";

/** How the last copying ended, for the button that was pressed. */
type Copied = { id: string; worked: boolean; at: number } | null;

async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Without leave for the clipboard the old way still works within a click.
    const area = document.createElement("textarea");
    area.value = text;
    area.readOnly = true;
    document.body.append(area);
    const before = document.activeElement as HTMLElement | null;
    area.select();
    const worked = document.execCommand("copy");
    area.remove();
    before?.focus();
    return worked;
  }
}

const SEEN = 2500;

export function useCopy(): { copied: Copied; copy: (id: string, text: string) => void } {
  const [copied, setCopied] = useState<Copied>(null);
  useEffect(() => {
    if (!copied?.worked) return;
    const timer = setTimeout(() => setCopied(null), SEEN);
    return () => clearTimeout(timer);
  }, [copied]);
  return {
    copied,
    copy: (id, text) => void toClipboard(text).then((worked) => setCopied({ id, worked, at: Date.now() })),
  };
}

interface CopyProps {
  id: string;
  /** What is copied, for those who do not see what is beside the button. */
  name?: string;
  text: string;
  label?: string;
  class?: string;
  state: ReturnType<typeof useCopy>;
}

/** A button that says so when it has worked. */
export const Copy = ({ id, name, text, label, class: look, state: { copied, copy } }: CopyProps) => (
  <button
    type="button"
    class={look ?? "copy"}
    aria-label={name && !(copied?.id === id && copied.worked) ? copying("copyOf", { name }) : undefined}
    onClick={() => copy(id, text)}
  >
    {copied?.id === id && copied.worked ? copying("copied") : (label ?? copying("copy"))}
  </button>
);

/** Said aloud, and shown where it failed. */
export const CopySaid = ({ state: { copied } }: { state: ReturnType<typeof useCopy> }) => (
  <p class={copied && !copied.worked ? "hint" : "sr"} role="status">
    {copied && copying(copied.worked ? "copied" : "notCopied")}
  </p>
);
