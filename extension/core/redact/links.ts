/**
 * Addresses of the web inside a text. Their host and path stay: cutting those out breaks the link and hides nothing. What
 * is behind "?" or "#" may name the person it was made for.
 */

export interface Link {
  start: number;
  end: number;
}

const LINK =
  /[a-z][a-z0-9+.-]{0,15}:\/\/[^\s<>"']+|(?<![\w.@-])(?:www\.[^\s<>"']+|(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,10}[/?][^\s<>"']*)/gi;

export function findLinks(text: string): Link[] {
  return [...text.matchAll(LINK)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** One value in a link, as it reads decoded. */
export interface Value {
  /** The value behind the name that it has in the link, said in words: "user phone: 010…". */
  text: string;
  /** How long the name is in `text`. */
  lead: number;
  /** Where each character of `text` begins in the whole text; one more for its end. Negative inside the name. */
  places: number[];
}

/** Text in which some characters take several places. */
interface Decoded {
  text: string;
  places: number[];
}

const ONE_LETTER =
  /%(?:[0-7][\da-f]|[cd][\da-f]%[89ab][\da-f]|e[\da-f](?:%[89ab][\da-f]){2}|f[0-7](?:%[89ab][\da-f]){3})/gi;

function decode({ text, places }: Decoded): Decoded {
  const out: Decoded = { text: "", places: [] };
  let from = 0;
  const take = (to: number) => {
    out.text += text.slice(from, to);
    for (; from < to; from++) out.places.push(places[from] ?? 0);
  };
  for (const { index, 0: code } of text.matchAll(ONE_LETTER)) {
    take(index);
    let letter = code;
    try {
      letter = decodeURIComponent(code);
    } catch {
      // Not UTF-8: stays as it is written.
    }
    out.text += letter;
    for (let i = 0; i < letter.length; i++) out.places.push(places[from + (letter === code ? i : 0)] ?? 0);
    from = index + code.length;
  }
  take(text.length);
  out.places.push(places[text.length] ?? 0);
  return out;
}

/** A link in a link in a link is encoded as often. */
const DEPTH = 3;
const PAIR = /[^?#&;=]+(?:=[^?#&;]*)?/g;

/** "userPhone", "user_phone": words as in a sentence. */
const inWords = (name: string): string => name.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[^\p{L}\p{N}]+/gu, " ");

/** What stands behind "?" or "#" in a link, value by value. */
export function valuesIn(text: string, { start, end }: Link): Value[] {
  const tail = text.slice(start, end).search(/[?#]/);
  if (tail < 0) return [];
  const from = start + tail;
  let read: Decoded = {
    text: text.slice(from, end),
    places: Array.from({ length: end - from + 1 }, (_, i) => from + i),
  };
  for (let i = 0; i < DEPTH && /%[\da-f]{2}/i.test(read.text); i++) read = decode(read);
  return [...read.text.matchAll(PAIR)].map(({ index, 0: pair }) => {
    const at = pair.indexOf("=") + 1;
    const name = at ? `${inWords(pair.slice(0, at - 1)).trim()}: ` : "";
    const value = pair.slice(at);
    // A "+" is a space, but not in a mailbox, nor before a country's code.
    const spaced = value.includes("@") ? value : value.replace(/(?!^)\+/g, " ");
    const places = read.places.slice(index + at, index + pair.length + 1);
    return { text: name + spaced, lead: name.length, places: [...Array<number>(name.length).fill(-1), ...places] };
  });
}
