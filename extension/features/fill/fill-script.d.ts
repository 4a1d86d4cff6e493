import type { run } from "./run.ts";
import type { undo } from "./write.ts";

declare global {
  /** Where fill.js has been injected; in the extension's own world, out of reach of pages. */
  var munuigilFill: { run: typeof run; undo: typeof undo } | undefined;
}
