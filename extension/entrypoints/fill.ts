import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { run } from "../fill/run.ts";
import { undo } from "../fill/write.ts";

/** Injected on a person's click, and never before; twice on one page it keeps the first, which knows the way back. */
export default defineUnlistedScript(() => {
  globalThis.munuigilFill ??= { run, undo };
});
