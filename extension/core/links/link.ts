/** Where a button leads. What may be a link at all is computed in scripts/compile/link.py; here only scheme and day. */
import type { ServedChannel } from "../schema.ts";

/** Remote data says where a link goes, never what it runs: any other scheme stays plain text. */
export const isSafe = (href: string | null | undefined): string | null =>
  href && /^(https?:\/\/|tel:|sms:|mailto:)/.test(href) ? href : null;

/** A link, and the day (`YYYY-MM-DD`) from which it is none; null = never. */
export interface Lasting {
  href: string | null;
  ends?: string | null;
}

/** The link as long as it holds, on the day `today` (`YYYY-MM-DD`). */
export const hrefOn = ({ href, ends }: Lasting, today: string): string | null =>
  href && !(ends && ends <= today) ? href : null;

/** Where a channel leads: https:, tel: or mailto:, or nowhere (then its steps lead there). */
export const linkOf = ({ link, link_ends }: Pick<ServedChannel, "link" | "link_ends">): Lasting => ({
  href: isSafe(link),
  ends: link_ends,
});
