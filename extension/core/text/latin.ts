import { romanize } from "es-hangul";
import { tight } from "./hangul.ts";

/** Latin spelling of a Korean name, "" for others and for those that are half Latin: 다음 → daeum. */
export function latin(text: string): string {
  return /^[가-힣 ]+$/.test(text) ? tight(romanize(text)) : "";
}
