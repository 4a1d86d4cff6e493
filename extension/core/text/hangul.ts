/** How Korean is typed: letters of syllables, first letters only, the wrong keyboard, a slip of the finger. */
import { convertHangulToQwerty, convertQwertyToHangul, disassemble, getChoseong } from "es-hangul";
import { plainText } from "../match/topic.ts";

/** Comparable text without any spaces. */
export function tight(text: string): string {
  return plainText(text).replaceAll(" ", "");
}

/** Words as they were typed, with their spaces. */
export function spaced(text: string): string[] {
  return text
    .normalize("NFC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Single letters: 톡 → ㅌㅗㄱ. A syllable that is still being typed is a beginning of the finished one. */
export function letters(text: string): string {
  return disassemble(text);
}

/** First letters of all syllables, "" when there is none: 헬로톡 → ㅎㄹㅌ. */
export function initials(text: string): string {
  return /[가-힣]/.test(text) ? getChoseong(text).replaceAll(" ", "") : "";
}

/** Is this nothing but first letters? */
export function onlyInitials(text: string): boolean {
  return /^[ㄱ-ㅎ]{2,}$/.test(text);
}

/** Whoever types on the wrong keyboard sees it by then; and taking long texts apart takes seconds. */
const BLIND = 100; // characters

/** The same keys on the other keyboard; null when that makes no sense. `lost`: what was typed means nothing as it is. */
export function otherKeyboard(text: string, lost = false): string | null {
  if (text.length > BLIND) return null;
  if (/^[a-z ]+$/i.test(text)) {
    const korean = typedAsKorean(text);
    // Loose letters in the middle mean that it was Latin after all ("hello" → ㅗ디ㅣㅐ).
    return /^[가-힣 ]+[ㄱ-ㅎㅏ-ㅣ]?$/.test(korean) || /^[ㄱ-ㅎ]{2,}$/.test(korean) ? korean : null;
  }
  // First letters alone are Korean, and so are whole syllables ("얀채" is disco), as long as they mean something.
  const loose = /[ㄱ-ㅎㅏ-ㅣ]/.test(text) && /[가-힣ㅏ-ㅣ]/.test(text);
  if ((loose || (lost && text.length > 1)) && /^[가-힣ㄱ-ㅎㅏ-ㅣ ]+$/.test(text)) {
    const typed = convertHangulToQwerty(text);
    return /^[a-z ]+$/i.test(typed) ? typed : null;
  }
  return null;
}

/** "" for keys that make no syllables: the converter throws on those that begin with two vowels ("how" → ㅗㅐㅈ). */
function typedAsKorean(text: string): string {
  try {
    return convertQwertyToHangul(text);
  } catch {
    return "";
  }
}

/** Is one text the other with at most one letter wrong, missing, too many, or two swapped? */
export function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
