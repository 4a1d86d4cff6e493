import { useEffect, useRef, useState } from "preact/hooks";
import { type Draft, emptyDraft, letterFor } from "../../../core/compose/compose.ts";
import type { GuideWithWays } from "../../../core/sheet/guide.ts";
import type { Context } from "../context.ts";
import { draftOf, keepDraft, keyOf, type StoredDraft, watchDrafts } from "./drafts.ts";
import { makeSaver, type Saver } from "./saver.ts";

export type Change = (part: Partial<StoredDraft> | ((now: StoredDraft) => Partial<StoredDraft>)) => void;

interface DraftState {
  /** null while it is read. */
  draft: StoredDraft | null;
  change: Change;
  /** Writes at once what still waits. */
  flush: () => Promise<void>;
  /** How the last write ended; null before the first. */
  saved: boolean | null;
}

const freshDraft = (guide: GuideWithWays): StoredDraft => ({
  ...emptyDraft(guide.service, guide.issue, letterFor(guide)),
  changed: 0,
  sent: null,
});

/** The draft for this guide: read once, every change stored at once, and at the latest when the page goes. */
export function useDraft({ mine }: Context, guide: GuideWithWays): DraftState {
  const [draft, setDraft] = useState<StoredDraft | null>(null);
  const [saved, setSaved] = useState<boolean | null>(null);
  const newest = useRef<StoredDraft | null>(null);
  const saver = useRef<Saver<StoredDraft> | null>(null);
  const show = (next: StoredDraft) => {
    newest.current = next;
    setDraft(next);
  };

  useEffect(() => {
    const { service, issue } = guide;
    const read = async () => show((await draftOf(mine, service, issue)) ?? freshDraft(guide));
    const wire = watchDrafts((key) => {
      // Written in another window, and nothing of it here: what is being typed here is the newer.
      if (key === keyOf(guide) && !document.hasFocus()) void read();
    });
    const save = makeSaver<StoredDraft>(async (next) => {
      await keepDraft(mine, next);
      wire.tell(keyOf(next));
    }, setSaved);
    saver.current = save;
    void read();
    const flush = () => void save.flush();
    addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", flush);
    return () => {
      removeEventListener("pagehide", flush);
      document.removeEventListener("visibilitychange", flush);
      void save.flush().finally(wire.close);
    };
  }, [mine, guide]);

  return {
    draft,
    saved,
    change: (part) => {
      const now = newest.current;
      if (!now) return;
      const next = { ...now, ...(typeof part === "function" ? part(now) : part), changed: Date.now() };
      show(next);
      saver.current?.put(next);
    },
    flush: () => saver.current?.flush() ?? Promise.resolve(),
  };
}

/** One field's text, changed. */
export const withValue =
  (id: string, value: string) =>
  (now: Draft): Partial<StoredDraft> => ({ values: { ...now.values, [id]: value } });

/** A name put into a list, or taken out of it. */
export const toggle = (list: readonly string[], name: string): string[] =>
  list.includes(name) ? list.filter((other) => other !== name) : [...list, name];
