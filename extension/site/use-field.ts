import { useEffect, useState } from "preact/hooks";
import type { Field } from "./text-field.ts";

/** What stands in a field of the page, without the blanks around it. */
export function useText(field: Field): string {
  const [text, setText] = useState(field.value.trim());
  useEffect(() => {
    const follow = () => setText(field.value.trim());
    follow();
    field.addEventListener("input", follow);
    return () => field.removeEventListener("input", follow);
  }, [field]);
  return text;
}

/** What is brought with the first letter, and again when somebody says so. */
export function useBrought<T>(bring: () => Promise<T>, wanted: boolean): { here: T | undefined; again?: () => void } {
  const [here, setHere] = useState<T>();
  const [state, setState] = useState<"idle" | "coming" | "broken">("idle");
  const start = () => {
    setState("coming");
    bring().then(
      (found) => setHere(() => found),
      (error: unknown) => {
        console.error("[munuigil]", error);
        setState("broken");
      },
    );
  };
  useEffect(() => {
    if (wanted && state === "idle") start();
  }, [wanted]);
  return { here, again: state === "broken" ? start : undefined };
}
