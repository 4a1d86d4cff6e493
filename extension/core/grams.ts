/** What the problem model sees of a text; scripts/meaning/grams.py sees the same. tests/fixtures/grams.json holds both together. */

const SHORTEST = 2;
const LONGEST = 4;

/** Letters and digits, lower case, syllables taken apart, one space between words and at both ends. */
export function spread(text: string): string {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^0-9a-z가-힣ㄱ-ㅎㅏ-ㅣ]+/g, " ")
    .trim();
  return plain && ` ${plain} `.normalize("NFD");
}

/** All runs of two to four letters. */
export function grams(text: string): Set<string> {
  const spelt = spread(text);
  const found = new Set<string>();
  for (let length = SHORTEST; length <= LONGEST; length++) {
    for (let at = 0; at + length <= spelt.length; at++) found.add(spelt.slice(at, at + length));
  }
  return found;
}
