import { useEffect, useState } from "preact/hooks";
import type { Answer, Asker } from "./checker.ts";

/** What is said of the contacts in a text; null until that is known, and where there is no text. */
export function useAnswers(ask: Asker | undefined, text: string): Answer[] | null {
  const [answers, setAnswers] = useState<Answer[] | null>(null);
  useEffect(() => {
    if (!ask || !text) return setAnswers(null);
    let gone = false;
    void ask(text).then((said) => gone || setAnswers(said));
    return () => {
      gone = true;
    };
  }, [ask, text]);
  return answers;
}
