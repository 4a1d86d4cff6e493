/** Registered domains, by the public suffix list: `cs.kakao.com` is registered as `kakao.com`, `a.github.io` as itself. */
import { parse } from "tldts";

export interface Registered {
  /** kakao.com */
  domain: string;
  /** kakao */
  label: string;
  /** Names in front of it, from the left. */
  sub: string[];
}

export function registered(host: string): Registered | null {
  const { domain, domainWithoutSuffix, subdomain } = parse(host, { allowPrivateDomains: true });
  if (!domain || !domainWithoutSuffix) return null;
  return { domain, label: domainWithoutSuffix, sub: (subdomain ?? "").split(".").filter(Boolean) };
}

/** Does this end like a real domain, so that a word with a dot in it is an address? */
export function suffixKnown(host: string): boolean {
  const { isIcann, isPrivate, domain } = parse(host, { allowPrivateDomains: true });
  return domain !== null && (isIcann === true || isPrivate === true);
}
