/** Korean particles that go by the last sound of a word. */
import { josa } from "es-hangul";

type Pair = "와/과" | "은/는" | "이/가" | "을/를";

// How digits and letters are read; only the end of the sound matters.
const DIGITS = ["영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"];
const LETTERS: Record<string, string> = { l: "엘", m: "엠", n: "엔", r: "알" };

/** The particle for `word`, which may end in a digit, a Latin letter or a bracket: 카카오톡 → 과, 네이버 → 와, 118 → 과. */
export function particle(word: string, pair: Pair): string {
  const last = word.replace(/[^\p{L}\p{N}]+$/u, "").slice(-1);
  // Other letters are read with a vowel at the end: 에이, 티, 엑스.
  const sound = DIGITS[Number(last || "x")] ?? (/[a-z]/i.test(last) ? (LETTERS[last.toLowerCase()] ?? "이") : last);
  return josa.pick(sound, pair);
}
