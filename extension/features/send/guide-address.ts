/** A problem of a service, as it is in addresses. */
export interface Sent {
  service: string;
  issue: string;
}

/** The page of our server that says the same as this card. */
export const addressOf = ({ service, issue }: Sent, server: string): string => `${server}/s/${service}/${issue}`;

/** Reads `#kakaotalk/account-suspended`; null for anything else, because anybody may write an address. */
export function readSent(hash: string): Sent | null {
  const [, service, issue] = /^#([a-z0-9-]+)\/([a-z0-9-]+)$/.exec(hash) ?? [];
  return service && issue ? { service, issue } : null;
}
