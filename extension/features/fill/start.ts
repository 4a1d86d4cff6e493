import { run } from "./run.ts";
import { undo } from "./write.ts";

/** Injected on a person's click, and never before; twice on one page it keeps the first, which knows the way back. */
export function start(): void {
  globalThis.munuigilFill ??= { run, undo };
}
