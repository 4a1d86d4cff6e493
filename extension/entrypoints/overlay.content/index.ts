import { defineContentScript } from "wxt/utils/define-content-script";
import { start } from "../../features/pill/start.ts";

export default defineContentScript({
  // Replaced at build by the patterns the compiler wrote, see wxt.config.ts.
  matches: ["https://help.invalid/*"],
  runAt: "document_end",
  main: start,
});
