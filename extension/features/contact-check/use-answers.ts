import { useEffect, useState } from "preact/hooks";
import type { Answer, Asker } from "./checker.ts";

interface Asked {
  /** What is said of the contacts in the text; null until that is known, and where there is no text. */
  answers: Answer[] | null;
  /** Asks once more; only where that failed. */
  again?: () => void;
}

/**
 * Answers to the contacts in a text. While a new text is asked about, those before it stand only as long as it still has
 * all that they are about: no contact may wear another one's answer.
 */
export function useAnswers(ask: Asker | undefined, text: string): Asked {
  const [said, setSaid] = useState<{ text: string; answers: Answer[] } | null>(null);
  /** The text that could not be looked up; another one may be. */
  const [failed, setFailed] = useState<string>();
  useEffect(() => {
    if (!ask || !text) return setSaid(null);
    if (failed === text) return;
    let gone = false;
    ask(text).then(
      (answers) => gone || setSaid({ text, answers }),
      (error: unknown) => {
        console.error("[munuigil]", error);
        if (!gone) setFailed(text);
      },
    );
    return () => {
      gone = true;
    };
  }, [ask, text, failed]);
  if (failed === text) return { answers: null, again: () => setFailed(undefined) };
  const holds = said?.text === text || said?.answers.every(({ written }) => text.includes(written));
  return { answers: said && holds ? said.answers : null };
}
