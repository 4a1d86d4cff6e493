import { defineBackground } from "wxt/utils/define-background";
import { start } from "../features/background/start.ts";

export default defineBackground(() => start());
