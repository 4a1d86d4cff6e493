/**
 * Finds personal data before a text leaves the device. Pure functions; nothing is stored.
 *
 * What belongs to nobody stays: orders, parcels, dates, prices, versions, links' hosts and paths, companies' own numbers; and names that
 * nobody calls a name.
 */
import { findBirths } from "./birth-dates.ts";
import { Candidate, type Hit } from "./candidate.ts";
import { findHomes } from "./homes.ts";
import type { Found } from "./kinds.ts";
import type { Near } from "./labels.ts";
import { findLinks, type Link, valuesIn } from "./links.ts";
import { findMails } from "./mail.ts";
import { account, card, customsCode, deviceId, licence, oddAccount, passport, resident } from "./numbers.ts";
import { findNames } from "./person-names.ts";
import { mayBeInName, personPhone } from "./phone.ts";
import { COVER, type Reading, readText } from "./read-text.ts";
import { findSecrets } from "./secrets.ts";

/** A finding with what decides whether it is a company's. */
type Told = Found & Pick<Hit, "number">;

type Shape = (one: Candidate) => Hit | null;
// In this order: the stricter shape first. Each is tried from the longest to the shortest run of groups.
const SHAPES: Shape[] = [resident, deviceId, card, licence, passport, customsCode, personPhone, account, oddAccount];
const MOST_DIGITS = 19;
const FEWEST_DIGITS = 3;
const MANY_GROUPS = 6;

const HIDDEN = new RegExp(`[${COVER}]`);
const PARTLY_HIDDEN = new RegExp(`(?:[${COVER}xX]-|@)$`);
// "Tel.010-…", "HP010-…" say what follows; other letters make it part of a code.
const CALLED =
  /(?:^|[^A-Za-z0-9])(?:(?:tel|hp|h\.p|ph|phone|mobile|cell|fax|call|sms|no|num|acct?|account|card|kb|nh|ibk|sc|bc)[.:_-]?|[tmphcf][.:_-])$/i;
const LIST_ITEM = /(?:^|\s)\d{1,2}\.$/;

/** Is the candidate a number of its own, not the tail of a code ("ORD-0101…") or of a number partly hidden already? */
function beginsNumber(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 10), start);
  const last = before.slice(-1);
  if (HIDDEN.test(last) || PARTLY_HIDDEN.test(before)) return false;
  if (/(?:[A-Za-z_]|[A-Za-z0-9][.-])$/.test(before)) {
    return CALLED.test(before) || (LIST_ITEM.test(before) && /^01[016-9]-/.test(text.slice(start, start + 4)));
  }
  if (last === "#" && /^\d{7,}(?![\d-])/.test(text.slice(start, start + 20))) return false;
  return last !== "+" || text.charAt(start) === "+";
}

const FILE = "\\.(?:mp4|jpe?g|png|pdf|txt|log|zip|xlsx?|csv|apk|hwp|docx?|com|net|kr|html?)(?![a-z])";
const GOES_ON = new RegExp(`^(?:[A-Za-z_@%${COVER}]|[-.][\\d${COVER}]|-[A-Za-z]|${FILE})`, "i");
const IN_FILE = new RegExp(`^[\\w-]{0,12}${FILE}`, "i");
const AND = /^\s?(?:[,/·&]|및|그리고|또는|이랑|하고|와|과|이나)\s?$/;

/** Does the hit stand for itself, with nothing before or behind that makes it part of something else? */
function standsAlone(text: string, hit: Hit, one: Candidate): boolean {
  const behind = text.slice(hit.end + one.without, hit.end + 20);
  if (hit.kind === "phone" && mayBeInName(one) && /\w/.test(text.charAt(hit.start - 1) + behind.charAt(0)))
    return !IN_FILE.test(behind) && !/^[-.]?\d/.test(behind) && !/[\d/-]$/.test(one.textBefore(1));
  // The letter of these is what is before their digits.
  return (
    (hit.kind === "passport" || hit.kind === "customs-code" || beginsNumber(text, hit.start)) && !GOES_ON.test(behind)
  );
}

function hitAt(text: string, candidates: Candidate[]): { hit: Hit; one: Candidate } | null {
  for (const shape of SHAPES) {
    for (const one of candidates) {
      const hit = shape(one);
      if (hit && standsAlone(text, hit, one)) return { hit, one };
    }
  }
  return null;
}

/** Runs of groups from `first` on, the longest first. */
function candidatesAt(reading: Reading, first: number, taken: Uint8Array): Candidate[] {
  const out: Candidate[] = [];
  let digits = 0;
  for (let last = first; ; last++) {
    const group = reading.groups[last];
    if (!group || taken[group.start]) break;
    digits += group.digits.length;
    if (digits - group.maybe > MOST_DIGITS) break;
    // Digits one by one are a number only as a whole, not the first few of a longer row.
    const goesOn = reading.groups[last + 1]?.digits.length === group.digits.length;
    const part = last - first >= MANY_GROUPS && goesOn && reading.joints[last] === reading.joints[first];
    for (let without = group.maybe; without >= 0 && !part; without--) {
      if (digits - without >= FEWEST_DIGITS && without < group.digits.length)
        out.unshift(new Candidate(reading, first, last, without));
    }
    if (reading.joints[last] === null) break;
  }
  return out;
}

/** Numbers of people in a text already read, left to right. `taken` marks characters that are spoken for. */
function findNumbers(reading: Reading, taken: Uint8Array): Told[] {
  const { text, groups } = reading;
  const found: Told[] = [];
  let previous: { end: number; lengths: string; label: Near | null } = { end: -1, lengths: "", label: null };
  for (let first = 0; first < groups.length; first++) {
    const candidates = candidatesAt(reading, first, taken);
    const alone = candidates.at(-1);
    if (!alone) continue;
    // "계좌 110-…, 220-…": a list goes on with what it began.
    const listed = previous.label && AND.test(text.slice(previous.end, Math.min(alone.start, previous.end + 8)));
    if (listed) {
      for (const one of candidates) {
        // "주문번호 1234567, 900101-1…": a list of orders goes on with what looks like an order.
        const follows = previous.label?.class !== "serial" || one.lengths === previous.lengths;
        if (follows && !(one.gap <= 4)) one.inherit(previous.label);
      }
    }
    const { hit, one } = hitAt(text, candidates) ?? { hit: null, one: alone };
    previous = { end: hit?.end ?? alone.end, lengths: one.lengths, label: alone.digits.length > 2 ? one.label : null };
    if (!hit) continue;
    found.push(hit);
    first = hit.last;
  }
  return found;
}

// A bare row of ten digits that begins with 0 is an id as often as a phone, so the name has to say which.
const NAMES_PHONE = /phone|tel|mobile|cell|\bhp|contact|sms|call|fax|전화|폰|연락/i;

/** What a link says of a person in its values; bare rows of digits in it are mostly the site's own. */
function findInLink(text: string, link: Link): Told[] {
  return valuesIn(text, link).flatMap(({ text: value, lead, places }) => {
    const reading = readText(value);
    const mails = findMails(reading.plain);
    const taken = new Uint8Array(value.length);
    for (const { start, end } of mails) taken.fill(1, start, end);
    const numbers = findNumbers(reading, taken).filter(({ kind, start, end }) => {
      const digits = reading.text.slice(start, end);
      if (kind === "phone") return !/^0(?!10)\d+$/.test(digits) || NAMES_PHONE.test(value.slice(0, lead));
      return /^(?:resident-number|foreigner-number|card)$/.test(kind) && digits.includes("-");
    });
    return [...mails, ...numbers, ...findBirths(reading.text)].flatMap((one: Told) => {
      const [start = -1, end = -1] = [places[one.start], places[one.end]];
      return start < 0 ? [] : [{ ...one, start, end }];
    });
  });
}

/** Everything personal in a text, in its order. */
function findAll(text: string): Told[] {
  const taken = new Uint8Array(text.length);
  const reading = readText(text);
  const links = findLinks(reading.text);
  const found = links.flatMap((link) => findInLink(reading.plain, link));
  for (const link of links) taken.fill(1, link.start, link.end);
  const add = (one: Told) => {
    if (taken.subarray(one.start, one.end).includes(1)) return;
    taken.fill(1, one.start, one.end);
    found.push(one);
  };
  for (const tell of [findMails, findSecrets, findNames, findHomes]) for (const one of tell(reading.plain)) add(one);
  for (const one of findNumbers(reading, taken)) add(one);
  // Last: the front of a resident number is a birth date, too.
  if (reading.groups[0]) for (const one of findBirths(reading.text)) add(one);
  return found.sort((a, b) => a.start - b.start);
}

// Texts: with each letter typed every field of an inquiry is looked at several times, and all but one are as before.
const REMEMBERED = 24;
const remembered = new Map<string, readonly Told[]>();
const NONE: ReadonlySet<string> = new Set();

/** Find personal data in `text`. Kinds in `keep` are left alone, and so are phones in `official` (see `officialNumbers`). */
export function findPersonal(text: string, keep: readonly string[] = [], official = NONE): Found[] {
  let all = remembered.get(text);
  if (!all) {
    const [oldest] = remembered.keys();
    if (oldest !== undefined && remembered.size >= REMEMBERED) remembered.delete(oldest);
    all = findAll(text);
    remembered.set(text, all);
  }
  return all
    .filter(({ kind, number }) => !keep.includes(kind) && !(number && official.has(number)))
    .map(({ kind, start, end }) => ({ kind, start, end }));
}
