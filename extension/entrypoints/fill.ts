import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { start } from "../features/fill/start.ts";

export default defineUnlistedScript(() => start());
