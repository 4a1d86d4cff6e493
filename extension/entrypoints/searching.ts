import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { start } from "../features/search-line/start.ts";

export default defineUnlistedScript(() => start());
