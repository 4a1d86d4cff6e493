import { type Ask, answering } from "./file-work.ts";

const answer = answering((one) => postMessage(one));
addEventListener("message", ({ data }: MessageEvent<Ask>) => void answer(data));
