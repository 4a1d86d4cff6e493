/** Numbers, mailboxes, addresses and channel names inside a text. */

import { namesIn } from "./channel-names.ts";
import { suffixKnown } from "./domains.ts";
import { blank, numberKey, numbersIn, plain } from "./phone-numbers.ts";
import type { Found } from "./verdict.ts";

const HANGUL = "\\p{Script=Hangul}";
// What opens, closes or separates; never part of a host, and hardly ever of a path.
const TOKEN = /[^\s"“”‘’<>「」『』|]+/gu;
/** Signs and brackets in front; what has a meaning in an address stays. */
const OPENING = /^[^\p{L}\p{N}@\\/:.%#?&=+~_$!;-]+/u;
const CLOSING = /[.,;:!?…)\]}'’]/u;
const SYLLABLE = new RegExp(HANGUL, "u");
/** What people write in front of a contact. Any other word with a colon is a scheme, and the rest is not what it seems. */
const LABEL = new RegExp(`^(?:url|link|web|site|homepage|tel|fax|e-?mail|mail|${HANGUL}+)[:：=] ?`, "iu");

/**
 * What can be checked in a text, in the order of the text. A link is never passed over, however it is set into the
 * text: the worst of all answers leads.
 *
 * @param known whether somebody has a number of this key; short figures count only then
 */
export function valuesIn(text: string, known: (key: string) => boolean): Found[] {
  const closed = closeGaps(text);
  const whole = closed.trim();
  if (numberKey(whole)) return [{ written: whole, kind: "number", at: 0 }];
  const alone = !/\s/.test(whole);
  let rest = closed;
  const found: Found[] = [...namesIn(closed), ...disguisedIn(text)];
  for (const { 0: token, index } of closed.matchAll(TOKEN)) {
    for (const one of valuesInToken(token, alone)) {
      found.push({ ...one, at: index + one.at });
      rest = blank(rest, index + one.at, one.written.length);
    }
  }
  for (const number of numbersIn(plain(rest), known)) found.push({ ...number, kind: "number" });
  return eachOnce(found.sort((one, other) => one.at - other.at));
}

// Dots of other scripts, marks that nobody sees, and “[.]” are how a link is hidden from whoever looks for one.
const DISGUISE =
  "(?:[．。｡․]|[\\u200b-\\u200d\\u2060\\ufeff]*\\.[\\u200b-\\u200d\\u2060\\ufeff]*| ?[\\[(](?:\\.|dot)[\\])] ?)";
const DISGUISED = new RegExp(`[\\p{L}\\p{N}-]{1,63}(?:${DISGUISE}[\\p{L}\\p{N}-]{1,63}){1,8}`, "giu");

/** Hosts whose dots are disguised, as they stand: no help desk writes its address that way. */
function disguisedIn(text: string): Found[] {
  return [...text.matchAll(DISGUISED)].flatMap(({ 0: written, index }) => {
    const host = written.replace(new RegExp(DISGUISE, "giu"), ".");
    return host !== written && suffixKnown(host) ? [{ written, kind: "address" as const, at: index }] : [];
  });
}

/** “support @ hellotalk . com” is how people hide a mailbox from machines; a browser would close other gaps too. */
const closeGaps = (text: string): string =>
  text
    .replace(/[@＠]/g, "@")
    .replace(/([a-z0-9._%+-])[ \t]*@[ \t]*(?=[a-z0-9])/gi, "$1@")
    .replace(/([a-z0-9-])\s+\.[ \t]*(?=[a-z0-9])/g, "$1.");

function valuesInToken(token: string, alone: boolean): Found[] {
  const opened = OPENING.exec(token)?.[0] ?? "";
  if (opened) return shift(valuesInToken(token.slice(opened.length), false), opened.length);
  const start = token.search(/https?:\/\//i);
  if (start > 0 && endsBefore(token.slice(0, start)))
    return [...valuesInToken(token.slice(0, start), false), ...shift(valuesInToken(token.slice(start), false), start)];
  const label = LABEL.exec(token)?.[0] ?? "";
  if (label) return shift(valuesInToken(token.slice(label.length), alone), label.length);
  const one = mailIn(token, alone) ?? addressIn(token, alone);
  if (one) return [one];
  return token.includes("://") ? [{ written: token, kind: "address", at: 0 }] : alone ? [] : hostsIn(token);
}

const shift = (found: Found[], by: number): Found[] => found.map((one) => ({ ...one, at: one.at + by }));

/** Does something else end before an address? Not in blob:https://…, a.kr/https://… and a.kr?u=https://…. */
function endsBefore(text: string): boolean {
  if (/[:：=]$/.test(text)) return LABEL.test(text) || !/[a-z0-9+.-][:=]$/i.test(text);
  return !/[\w/?&%#.@\\~!$'*;,+-]$/.test(text);
}

function mailIn(token: string, alone: boolean): Found | null {
  const at = token.indexOf("@");
  if (at < 0 || /^https?:/i.test(token)) return null;
  const written = alone ? token : trimEnd(token, true);
  if (/^mailto:/i.test(written)) return { written, kind: "email", at: 0 };
  const user = /[\p{L}\p{N}._%+-]{1,64}$/u.exec(token.slice(Math.max(0, at - 64), at))?.[0] ?? "";
  const name = user.replace(new RegExp(`^${HANGUL}+`, "u"), "");
  const mail = written.slice(at - name.length);
  return name && /^[^@]+@[^@/?#.]+\.[^@/?#]/.test(mail) ? { written: mail, kind: "email", at: at - name.length } : null;
}

// Names in hosts have at most 63 letters, and nobody sets many into one; without limits long words would take long.
const HOST = "(?:[\\p{L}\\p{N}_-]{1,63}\\.){1,16}[\\p{L}\\p{N}-]{2,63}";
const AT_START = new RegExp(`^${HOST}(?=[:/?#\\\\]|$)`, "u");
const ANYWHERE = new RegExp(`${HOST}(?:[/?#]\\S*)?`, "gu");
const GLUED = new RegExp(`^${HANGUL}+(?=[a-z0-9][^.]*\\.[^.]+\\.)`, "iu");

/** In a text a word with a dot is an address only if it ends like one; alone it is whatever a person asks for. */
function addressIn(token: string, alone: boolean): Found | null {
  // 홈페이지cs.kakao.com: such a name in front of three others is the word before it.
  const glued = alone ? "" : (GLUED.exec(token)?.[0] ?? "");
  const written = alone ? token : withoutTail(token.slice(glued.length));
  const address: Found = { written, kind: "address", at: glued.length };
  if (/^[a-z][a-z0-9+.-]*:/i.test(written) && !/^[^/?#]*:\d+(?:[/?#]|$)/.test(written)) return address;
  const host = AT_START.exec(written)?.[0];
  if (!host) return alone && /[^.\s]\.[a-z\p{L}]{2,}/iu.test(written) ? address : null;
  return alone || suffixKnown(host) ? address : null;
}

/** Hosts that are set into a word by signs: 1577-7011/a.kr. */
function hostsIn(token: string): Found[] {
  return [...token.matchAll(ANYWHERE)].flatMap(({ 0: word, index }) => {
    const written = withoutTail(word);
    return suffixKnown(AT_START.exec(written)?.[0] ?? "") ? [{ written, kind: "address" as const, at: index }] : [];
  });
}

/** Without the full stop of the sentence, and without the Korean particle behind a host that ends in Latin letters. */
function withoutTail(token: string): string {
  const [, head = "", tail = ""] = /^((?:https?:\/\/)?[^/?#]*)(.*)$/is.exec(token) ?? [];
  if (tail === "") return trimEnd(head, true);
  return head.replace(new RegExp(`(\\.[a-z]{2,})${HANGUL}+$`, "iu"), "$1") + trimEnd(tail, false);
}

/** Without what closes a sentence, and without syllables at the end where these are particles. */
function trimEnd(text: string, particles: boolean): string {
  let end = text.length;
  const closes = (letter: string) => CLOSING.test(letter) || (particles && SYLLABLE.test(letter));
  while (end > 0 && closes(text[end - 1] ?? "")) end--;
  return text.slice(0, end);
}

function eachOnce(found: Found[]): Found[] {
  const seen = new Set<string>();
  return found.filter(({ written, kind }) => {
    const name = `${kind} ${kind === "number" ? numberKey(written) : written}`;
    return !seen.has(name) && seen.add(name);
  });
}
