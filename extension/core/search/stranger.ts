/** Companies that are not ours: what they are called, and which word may be one that nobody knows here. */

import { isPerson } from "../text/person-name.ts";
import { isFamiliar, type Model } from "./meaning.ts";

/** How words end that are no bare nouns. */
const ENDING = /[은는이가를의고서면지던로에도게요다야나든래할한된될며듯인께]$|한테$|[가-힣]{2}(?:님|씨|이랑)$/u;

/** What a company that is not ours is called to somebody who wrote this: its usual name, in English what they call it. */
export function usualName(typed: string, names: readonly string[]): string | undefined {
  const [usual] = names;
  return /[가-힣]/.test(typed) ? usual : (names.find((name) => typed.toLowerCase().includes(name)) ?? usual);
}

/** A stranger that may be on the screen as a company: a person, a user name, a number or a password is none. */
export function unknownCompany(model: Model, rest: readonly string[]): string | null {
  const word = unknownWord(model, rest);
  return word === null || /\d/.test(word) || isPerson(word) ? null : word;
}

/** The first of a few words, where it is a noun and no word of everyday life: mostly a company that nobody knows here. */
export function unknownWord(model: Model, [first = "", ...others]: readonly string[]): string | null {
  const few = others.length > 0 && others.length < 4 && /[가-힣]/.test(others.join(""));
  return few && first.length > 1 && !ENDING.test(first) && !isFamiliar(model, first) ? first : null;
}
