/**
 * Is this number, mailbox, address or KakaoTalk channel theirs? Answered from the bundle, without a network.
 *
 * "official" is said only for what is known; everything else is "unknown", never "fake". The keys and what they cover
 * are described in scripts/compile/contact_keys.py.
 */
import type { Contact, Text } from "./schema.ts";
import { ageOf } from "./trust.ts";

export interface Verdict {
  verdict: Contact["verdict"];
  service: string | null;
  channel: string | null;
  confidence: Contact["trust"]["word"] | null;
  /** What it is for, or why nothing can be said. */
  text: Text | null;
}

type Get = (key: string) => Contact | undefined;

const NOBODY: Verdict = { verdict: "unknown", service: null, channel: null, confidence: null, text: null };

// Longer than any address a browser keeps.
const LONGEST = 4096;

/**
 * The verdict on `value`, a number, mailbox, address or channel name as a person typed or pasted it.
 *
 * @param get   entries of the bundle by key (`contact/…`)
 * @param today ISO date; from its `old_at` on a contact is no longer official, and a warning is gone
 */
export function checkContact(value: string, get: Get, today: string): Verdict {
  if (value.length > LONGEST) return NOBODY;
  const written = value.trim().replace(/^<(.*)>$/, "$1");
  const find = (key: string): Contact | undefined => {
    const entry = get(`contact/${key}`);
    const expired = entry?.verdict === "impostor" && old(entry, today);
    return expired ? undefined : entry;
  };
  const number = numberKey(written);
  if (number) return said(find(number), today);
  const mail = mailKey(written);
  if (mail) return said(find(mail), today);
  const address = readAddress(written);
  const place = address && addressEntry(address, find);
  // "카카오.뱅크" may be a name as well as an address.
  return said(place ?? chatEntry(written, find), today);
}

function old(entry: Contact, today: string): boolean {
  return ageOf(entry.trust, today) === "old";
}

function said(entry: Contact | undefined, today: string): Verdict {
  if (!entry) return NOBODY;
  const { verdict, service, channel, text, trust } = entry;
  if (verdict === "official" && old(entry, today)) {
    return { verdict: "unknown", service, channel, confidence: trust.word, text };
  }
  // A place where anybody publishes is nobody's contact: there is nothing to be sure of.
  return { verdict, service, channel, confidence: service === null ? null : trust.word, text };
}

const AROUND_NUMBER =
  /^(?:tel|phone|t)[.: ]+|(?:국번|지역 ?번호) ?없이|(?:대표|고객센터)? ?(?:전화|번호|전화번호) ?:?|고객센터|[☎☏📞]|번$/gu;

/** Marks that come along when a number is copied from an address book. Those that turn the order around stay. */
const UNSEEN = /[\u200b-\u200e\u202a\u202c\u2060\u2066\u2069\ufeff]/gu;

/**
 * Key of a phone number, null when `value` is none. Korean numbers get +82 where such a number exists;
 * tests/fixtures/phones.json holds this and scripts/compile/phone.py to the same keys.
 */
export function numberKey(value: string): string | null {
  const written = value.normalize("NFKC").replace(UNSEEN, "").toLowerCase().replace(AROUND_NUMBER, " ");
  // U+1173 is what the Korean vowel that people use as a dash becomes.
  if (!/^[\s(]*\+?[\d\s().·\p{Pd}\u1173]+$/u.test(written)) return null;
  const digits = written.replace(/[^0-9]/g, "");
  if (digits.length < 3 || digits.length > 15) return null;
  // "1.1.8" is no way to write 118.
  if (digits.length <= 4 && !written.includes(digits)) return null;
  // +82 (0)2: the 0 is dialled inside the country only.
  if (written.includes("+")) return `+${digits.replace(/^820/, "82")}`;
  // 080 and 00… numbers cannot be reached under +82.
  return /^0(?!80|0)/.test(digits) ? `+82${digits.slice(1)}` : digits;
}

function mailKey(value: string): string | null {
  const mail = value.replace(/^mailto:([^?]*)(?:\?(?:&?(?:subject|body)=[^&]*)*)?$/i, "$1").toLowerCase();
  return /^[a-z0-9._%+-]{1,64}@(?:[a-z0-9-]+\.)+[a-z]{2,}$/.test(mail) ? mail : null;
}

interface Address {
  host: string;
  path: string;
  query: string;
}

const ADDRESS = /^(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z0-9-]+)(?::\d{1,5})?(?:[/?#].*)?$/i;

/**
 * An address whose host is spelt out in plain letters; null for anything else.
 *
 * No user name ("help.x.com@evil…"), backslash, space, dot at the end or letter of another script: browsers read some
 * of these, but nobody's support desk is written that way.
 */
function readAddress(value: string): Address | null {
  const host = ADDRESS.exec(value)?.[1]?.toLowerCase();
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them, so an address may hide behind them.
  if (!host || /[\s\\\u0000-\u001f\u007f]/.test(value)) return null;
  let url: URL;
  try {
    url = new URL(value.includes("://") ? value : `https://${value}`);
  } catch {
    return null;
  }
  if (url.hostname !== host) return null;
  const query = [...url.searchParams].map(([name, text]) => `${name}=${text}`).sort();
  const parts = decoded(url.pathname).split("/").filter(Boolean);
  return { host, path: parts.map((part) => `/${part}`).join(""), query: query.join("&") };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const DEEPEST = 5;

type Find = (key: string) => Contact | undefined;

// Editions for phones and languages are the same site.
const EDITION = /^(?:www|m|mobile|[a-z]{2}-[a-z]{2})\./;

/** The narrowest entry that covers an address: itself, the paths above it, its host, the hosts above that. */
function addressEntry({ host, path, query }: Address, find: Find): Contact | undefined {
  const site = host.replace(EDITION, "");
  const exact = [`${path}${query && `?${query}`}`, path].filter((one) => one !== "");
  const keys = exact.flatMap((one) => [site + one, `any:${site}${one.toLowerCase()}`]);
  const parts = path.split("/").slice(1, 1 + DEEPEST);
  for (let n = parts.length; n > 0; n--) keys.push(`${site}/${parts.slice(0, n).join("/").toLowerCase()}/*`);
  if (parts[0]?.startsWith("@")) keys.push(`${site}/@*`);
  if (path !== "") keys.push(`${site}/*`);
  keys.push(host, site);
  const labels = site.split(".");
  for (let n = 1; n < labels.length - 1; n++) {
    const above = labels.slice(n).join(".");
    keys.push(`*.${above}`, above);
  }
  for (const key of keys) {
    const entry = find(key);
    if (entry) return entry;
  }
  return undefined;
}

/** A channel's name must fit exactly to be theirs; a warning also holds for the name with other spaces. */
function chatEntry(value: string, find: Find): Contact | undefined {
  const bare = /^(?:카카오톡|카톡)? ?채널 ?:? ?(.+)$/u.exec(value.trim())?.[1] ?? value;
  const name = bare
    .normalize("NFC")
    .replace(/^["'“‘]\s*(.+?)\s*["'”’]$/u, "$1")
    .replace(/\s+/g, " ")
    .toLowerCase();
  const own = find(`chat:${name}`);
  if (own) return own;
  const warned = find(`chat:${name.replaceAll(" ", "")}`);
  return warned?.verdict === "impostor" ? warned : undefined;
}
