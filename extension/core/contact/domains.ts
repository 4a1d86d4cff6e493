/**
 * Registered domains, by the public suffix list: `cs.kakao.com` is registered as `kakao.com`, `a.github.io` as itself.
 * The list is large, and a file of its own.
 */
import type { parse as Parse } from "tldts";

export interface Registered {
  /** kakao.com */
  domain: string;
  /** kakao */
  label: string;
  /** Names in front of it, from the left. */
  sub: string[];
}

let parse: typeof Parse | undefined;

export async function bringSuffixes(): Promise<void> {
  parse ??= (await import("tldts")).parse;
}

/** Without any dot, however it is disguised, nothing in a text is a host. */
export const mayHoldHost = (text: string): boolean => /[.。%]|dot/i.test(text.normalize("NFKC"));

function parseHost(host: string) {
  if (!parse) throw new Error("the list of suffixes was not brought");
  return parse(host, { allowPrivateDomains: true });
}

export function registeredDomain(host: string): Registered | null {
  const { domain, domainWithoutSuffix, subdomain } = parseHost(host);
  if (!domain || !domainWithoutSuffix) return null;
  return { domain, label: domainWithoutSuffix, sub: (subdomain ?? "").split(".").filter(Boolean) };
}

/** Does this end like a real domain, so that a word with a dot in it is an address? */
export function suffixKnown(host: string): boolean {
  const { isIcann, isPrivate, domain } = parseHost(host);
  return domain !== null && (isIcann === true || isPrivate === true);
}
