/** What the problem model sees of a text; scripts/meaning/grams.py sees the same. tests/fixtures/grams.json holds both together. */

const SYLLABLES = [1, 2] as const;
const LETTERS = [3, 5] as const;
/** Every text has it: what it weighs is how likely a meaning is before anything is said. */
export const ANY = " ";

/** Runs of letters and digits, lower case. Loose letters (ㅠㅠ) say nothing: they are moods, or on the way to a word. */
const wordsOf = (text: string): string[] =>
  text
    .normalize("NFC")
    .toLowerCase()
    .split(/[^0-9a-z가-힣]+/)
    .filter(Boolean);

/**
 * Of Korean words all syllables and pairs of them, of others all runs of three to five; a space is a word's end. And
 * every word whole, its first three letters, and where two words meet, the end of one with the beginning of the next:
 * the same pair whether a space is typed there or not.
 */
export function grams(text: string): Set<string> {
  const found = new Set<string>();
  let before = "";
  for (const word of wordsOf(text)) {
    const spelt = ` ${word} `;
    const [shortest, longest] = /[가-힣]/.test(word) ? SYLLABLES : LETTERS;
    for (let length = shortest; length <= longest; length++)
      for (let at = 0; at + length <= spelt.length; at++) found.add(spelt.slice(at, at + length));
    found.add(spelt).add(spelt.slice(0, 4));
    if (before) found.add(before.slice(-1) + word.slice(0, 1));
    before = word;
  }
  if (found.size > 0) found.add(ANY);
  return found;
}
