import { defineUnlistedScript } from "wxt/utils/define-unlisted-script";
import { start } from "../features/card/start.tsx";

export default defineUnlistedScript(() => start());
