/** Web addresses as a person pastes them: read as a browser would, and said whether they are spelt plainly. */
import punycode from "punycode/punycode.es6.js";

export interface Address {
  /** As a browser asks for it: lower case, xn-- for other letters. */
  host: string;
  /** The host in letters, as they were written: a capital I looks like an l. */
  written: string;
  /** The host in the letters it stands for. */
  letters: string;
  /** Is the host written as it is, without letters that turn into others? */
  plain: boolean;
  /** What is before an @: no part of the address, whatever it says. */
  user: string;
  path: string;
  /** Names and values, sorted. */
  query: string[];
  fragment: string;
}

/**
 * `value` as an address, null for anything that is none or that browsers and people read differently: backslashes,
 * control characters, spaces, schemes other than http and https.
 */
export function readAddress(value: string): Address | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them, so an address may hide behind them.
  if (/[\s\\\u0000-\u001f\u007f]/.test(value)) return null;
  const scheme = /^https?:\/\/(?![/?#])/i.exec(value)?.[0] ?? "";
  if (scheme === "" && /^[^./?#@]*:(?!\d)|^[/?#:]/.test(value)) return null;
  let url: URL;
  try {
    url = new URL(scheme ? value : `https://${value}`);
  } catch {
    return null;
  }
  const authority = /^[^/?#]*/.exec(value.slice(scheme.length))?.[0] ?? "";
  const written = authority.replace(/^.*@/, "").replace(/:\d{0,5}$/, "");
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(url.hostname)) return null;
  const letters = punycode.toUnicode(url.hostname);
  return {
    host: url.hostname,
    written,
    letters,
    plain: [url.hostname, letters].includes(written.normalize("NFC").toLowerCase()),
    user: authority.includes("@") ? decoded(url.username) || "@" : "",
    path: decoded(url.pathname)
      .split("/")
      .filter(Boolean)
      .map((part) => `/${part}`)
      .join(""),
    query: [...url.searchParams].map(([name, text]) => `${name}=${text}`).sort(),
    fragment: decoded(url.hash.slice(1)),
  };
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
