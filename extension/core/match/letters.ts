/**
 * Questions to single letters. Pages that are looked at for the first time compile every regular expression they meet, and
 * keep 2 KB of code for each: what runs on every help page does without them.
 */

/** Is there a letter with such a code? */
export function some(text: string, fits: (code: number) => boolean): boolean {
  for (let at = 0; at < text.length; at++) if (fits(text.charCodeAt(at))) return true;
  return false;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const noDigit = (code: number): boolean => !isDigit(code);
const noLatin = (code: number): boolean => code < 97 || code > 122;
const noSign = (code: number): boolean => noDigit(code) && noLatin(code);

/** One digit at least, and nothing else. */
export const isNumber = (text: string): boolean => text !== "" && !some(text, noDigit);

/** What `\s` stands for. */
const isSpace = (letter: string | undefined): boolean => letter?.trim() === "";

/** Runs of spaces and line ends become one space, and none stands at the ends. */
export function oneLine(text: string): string {
  let out = "";
  let from = -1;
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at);
    // Letters between the spaces of ASCII and the rare ones are most of any text.
    const word = at < text.length && !((code < 33 || code > 126) && isSpace(text[at]));
    if (word && from < 0) from = at;
    if (word || from < 0) continue;
    out += (out && " ") + text.slice(from, at);
    from = -1;
  }
  return out;
}

/** What stands before the first bar with a space on both sides. */
export function beforeBar(text: string): string {
  for (let at = text.indexOf("|"); at >= 0; at = text.indexOf("|", at + 1))
    if (isSpace(text[at - 1]) && isSpace(text[at + 1])) return text.slice(0, at - 1);
  return text;
}

/** All brackets a text begins with: "[카카오계정] [공통] question" → "[카카오계정] [공통]". */
export function brackets(text: string): string {
  let end = 0;
  for (;;) {
    let at = end;
    while (isSpace(text[at])) at++;
    const close = text[at] === "[" ? text.indexOf("]", at) : -1;
    if (close < 0) return text.slice(0, end);
    end = close + 1;
  }
}

/** Two letters, or the few longer codes that help sites use; regions and scripts may follow (zh-hans, pt-br). */
export function isLanguage(part: string): boolean {
  const name = part.startsWith("fil") || part.startsWith("msa") ? 3 : 2;
  if (part.length < name || some(part.slice(0, name), noLatin)) return false;
  const region = part.length - name - 1;
  if (region < 0) return true;
  return "-_".includes(part.charAt(name)) && region >= 2 && region <= 4 && !some(part.slice(name + 1), noSign);
}
