/** Latin words that were typed without spaces: "xaccountsuspended", "forgotmypassword". */

/** What a piece may be. */
export interface Pieces {
  /** A name of a company or body of ours, or a longer one of another's. */
  isName: (piece: string) => boolean;
  /** A word that people use when they say what is wrong. */
  isWord: (piece: string) => boolean;
}

/** Shorter ones are words that only look like several ("into", "today"). */
const SHORTEST = 8;
/** Longer ones are keys and addresses, and nobody typed them. */
const LONGEST = 40;
const PIECE = 3; // letters; of shorter pieces only these stand between others
const SHORT = /^(?:x|a|i|my|me|is|in|to|on|of|no|by|it|id|do|am|how)$/;

/** The word in its pieces, as few as can be, or the word alone where it is none of several. */
export function setApart(word: string, { isName, isWord }: Pieces): string[] {
  if (word.length < SHORTEST || word.length > LONGEST || !/^[a-z]+$/.test(word) || isName(word) || isWord(word))
    return [word];
  // From the end: what the rest from each place on is made of, where it is made of anything.
  const rest: (string[] | null)[] = Array.from({ length: word.length + 1 }, () => null);
  rest[word.length] = [];
  for (let at = word.length - 1; at >= 0; at--) {
    for (let end = word.length; end > at; end--) {
      const piece = word.slice(at, end);
      const after = rest[end];
      const whole = piece.length < PIECE ? SHORT.test(piece) : isName(piece) || isWord(piece);
      const known = rest[at];
      if (after && whole && (!known || after.length + 1 < known.length)) rest[at] = [piece, ...after];
    }
  }
  return rest[0] ?? [word];
}
