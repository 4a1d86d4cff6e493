/** Words as they are meant, however a page, a camera or a hand set them. */

const WIDER = 0xfee0; // how far a wide letter stands behind its usual one
const APART = 4; // so many single syllables are words that were set apart

export function cleanText(text: string): string {
  return joinSyllables(
    text
      .normalize("NFC")
      // Marks that nobody sees (a copied page has them inside of words) part no words.
      .replace(/\p{Cf}/gu, "")
      // Wide letters of East Asian keyboards.
      .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - WIDER))
      // Letters that a camera or a quick hand takes for digits: "Y0ur acc0unt".
      .replace(/(?<=[a-z])0|0(?=[a-z])/gi, "o")
      .replace(/(?<=[a-z])1(?=[a-z])/gi, "l"),
  );
}

/** Syllables that stand apart, for weight or from an unsure hand: "죽 고 싶 어 요". */
function joinSyllables(text: string): string {
  const parts = text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return parts.length >= APART && parts.every((part) => /^[가-힣]$/.test(part)) ? parts.join("") : text;
}
