/** In the place of extension/browser/case-news.ts: here only other pages want to know, nobody reminds in the background. */
export { onCaseChange, tellPages as announceChange } from "../../browser/case-channel.ts";
