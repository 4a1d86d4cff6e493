/**
 * Hides personal data before a text leaves the device. Pure functions; nothing is stored.
 *
 * Names and addresses are out of reach of rules and stay. What belongs to nobody stays too: orders, parcels, dates,
 * prices, versions, links, companies' own numbers.
 */
import type { Label } from "./mask-labels.ts";
import { mails } from "./mask-mail.ts";
import { account, Candidate, card, type Hit, licence, type NumberKind, passport, resident } from "./mask-numbers.ts";
import { phone } from "./mask-phone.ts";
import { links, plain, type Reading, read } from "./mask-text.ts";

export type Kind = NumberKind | "email";

/** A stretch of personal data: UTF-16 offsets into the text. */
export interface Found {
  kind: Kind;
  start: number;
  end: number;
}

export interface Masked {
  text: string;
  found: Found[];
}

const NAMES: Record<Kind, string> = {
  "resident-number": "주민등록번호",
  "foreigner-number": "외국인등록번호",
  passport: "여권 번호",
  "driver-licence": "운전면허 번호",
  card: "카드 번호",
  "bank-account": "계좌 번호",
  phone: "전화번호",
  email: "이메일",
};

type Shape = (one: Candidate) => Hit | null;
// In this order: the stricter shape first. Each is tried from the longest to the shortest run of groups.
const SHAPES: Shape[] = [resident, card, licence, passport, phone, account];
const MOST_GROUPS = 6;
const FEWEST_DIGITS = 7;
const MOST_DIGITS = 19;

const HIDDEN = /[*•●○◯◎□■]/;
// "Tel.010-…", "HP010-…" say what follows; other letters make it part of a code.
const CALLED =
  /(?:^|[^A-Za-z0-9])(?:(?:tel|hp|h\.p|ph|phone|mobile|cell|fax|call|sms|no|num|acct?|account|card|kb|nh|ibk|sc|bc)[.:_-]?|[tmphcf][.:_-])$/i;
const LIST_ITEM = /(?:^|\s)\d{1,2}\.$/;

/** Is the candidate a number of its own, not the tail of a code ("ORD-0101…") or of a number partly hidden already? */
function begins(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 10), start);
  const last = before.slice(-1);
  if (HIDDEN.test(last) || /(?:[*xX•●○]-|@)$/.test(before)) return false;
  if (/(?:[A-Za-z_]|[A-Za-z0-9][.-])$/.test(before)) {
    return CALLED.test(before) || (LIST_ITEM.test(before) && /^01[016-9]-/.test(text.slice(start, start + 4)));
  }
  if (last === "#" && /^\d{7,}(?![\d-])/.test(text.slice(start))) return false;
  return last !== "+" || text.charAt(start) === "+";
}

const GOES_ON =
  /^(?:[A-Za-z_@%*•●○◯◎□■]|[-.][\d*•●○◯◎□■]|-[A-Za-z]|\.(?:mp4|jpe?g|png|pdf|txt|log|zip|xlsx?|csv|apk|hwp|docx?|com|net|kr|html?)(?![a-z]))/i;
const AND = /^\s?(?:[,/·&]|및|그리고|또는|이랑|하고|와|과|이나)\s?$/;

function hitAt(reading: Reading, candidates: Candidate[]): Hit | null {
  for (const shape of SHAPES) {
    for (const one of candidates) {
      if (one.digits.length < FEWEST_DIGITS && shape !== passport) continue;
      const hit = shape(one);
      // The letter of a passport is what stands before its digits.
      const whole = hit && (hit.kind === "passport" || begins(reading.text, hit.start));
      if (whole && !GOES_ON.test(reading.text.slice(hit.end, hit.end + 6))) return hit;
    }
  }
  return null;
}

/** Runs of groups from `first` on, the longest first. */
function candidatesAt(reading: Reading, first: number, taken: Uint8Array): Candidate[] {
  const out: Candidate[] = [];
  for (let last = first; last < first + MOST_GROUPS; last++) {
    const group = reading.groups[last];
    if (!group || taken[group.start]) break;
    const one = new Candidate(reading, first, last);
    if (one.digits.length > MOST_DIGITS) break;
    out.unshift(one);
    if (reading.joints[last] === null) break;
  }
  return out;
}

/** Numbers of people in a text already read, left to right. `taken` marks characters that are spoken for. */
function numbers(reading: Reading, taken: Uint8Array): Found[] {
  const { text, groups } = reading;
  const found: Found[] = [];
  let previous: { end: number; lengths: string; label: Label | null } = { end: -1, lengths: "", label: null };
  for (let first = 0; first < groups.length; first++) {
    const candidates = candidatesAt(reading, first, taken);
    const alone = candidates.at(-1);
    if (!alone) continue;
    // "계좌 110-…, 220-…": a list goes on with what it began.
    const listed = previous.label && AND.test(text.slice(previous.end, Math.min(alone.start, previous.end + 8)));
    if (listed) {
      for (const one of candidates) {
        // "주문번호 1234567, 900101-1…": a list of orders goes on with what looks like an order.
        if (previous.label?.class !== "serial" || one.lengths === previous.lengths) one.inherit(previous.label);
      }
    }
    const hit = hitAt(reading, candidates);
    const one = hit ? (candidates.find((candidate) => candidate.last === hit.last) ?? alone) : alone;
    previous = { end: hit?.end ?? alone.end, lengths: one.lengths, label: alone.digits.length > 2 ? one.label : null };
    if (!hit) continue;
    found.push({ kind: hit.kind, start: hit.start, end: hit.end });
    first = hit.last;
  }
  return found;
}

/** Find personal data in `text`. Kinds in `keep` are left alone. */
export function find(text: string, keep: readonly string[] = []): Found[] {
  const taken = new Uint8Array(text.length);
  const reading = read(text);
  for (const link of links(reading.text)) taken.fill(1, link.start, link.end);
  const found: Found[] = [];
  for (const mail of mails(reading.text)) {
    if (taken[mail.start] || taken[mail.end - 1]) continue;
    taken.fill(1, mail.start, mail.end);
    found.push({ kind: "email", ...mail });
  }
  found.push(...numbers(reading, taken));
  return found.filter((one) => !keep.includes(one.kind)).sort((a, b) => a.start - b.start);
}

/** The text with personal data replaced by what it was. Of cards, the last four digits stay: support asks for them. */
export function mask(text: string, keep: readonly string[] = []): Masked {
  const found = find(text, keep);
  let out = "";
  let from = 0;
  for (const one of found) {
    const digits = plain(text.slice(one.start, one.end)).replace(/\D/g, "");
    const tail = one.kind === "card" ? ` ****${digits.slice(-4)}` : "";
    out += `${text.slice(from, one.start)}[${NAMES[one.kind]} 가림${tail}]`;
    from = one.end;
  }
  return { text: out + text.slice(from), found };
}
