import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { startReading } from "../features/popup/early.ts";

/** Stands in the popup's head: the answers come while its own script is still being fetched and read. */
export default defineUnlistedScript(() => {
  globalThis.early = startReading();
});
