/** KakaoTalk channels by name. */
import type { Contact } from "../schema.ts";
import type { Contacts } from "./contacts.ts";
import { type Answer, answerFrom, type Found, unknownContact } from "./verdict.ts";

const QUOTED = /^["'“‘「『<[(]\s*(.+?)\s*["'”’」』>\])]$/u;
const CALLED = /^(?:카카오톡|카톡)? ?(?:채널|ch\.?) ?:? ?(.+)$/iu;

const bare = (value: string): string => {
  const named = (CALLED.exec(value.trim())?.[1] ?? value).replace(/ ?(?:카카오톡|카톡)? ?채널$/u, "");
  return (QUOTED.exec(named.trim())?.[1] ?? named).normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();
};
const letters = (name: string): string => name.replace(/[^\p{L}\p{N}_]/gu, "");

const SET_APART = "[\"'“‘「『<[]([^\"'“”‘’「」『』<>[\\]\\n]{2,40})[\"'”’」』>\\]]";
/** What people are told to do with a channel's name: 채널 ‘…’, ‘…’ 검색, ‘…’을 친구 추가. */
const NAMED = [
  new RegExp(`(?:채널|channel)\\s{0,3}:?\\s{0,3}${SET_APART}`, "giu"),
  new RegExp(`${SET_APART}\\s{0,3}(?:을|를|이라고|라고|로|으로)?\\s{0,3}(?:채널|검색|찾|친구|추가|톡상담)`, "giu"),
];

/** Names that a text puts between quotes or brackets beside the word “channel”, or to be searched for or added. */
export function namesIn(text: string): Found[] {
  return NAMED.flatMap((named) => [...text.matchAll(named)]).flatMap(({ 1: name, index }) =>
    name ? [{ written: name.trim(), kind: "name" as const, at: index }] : [],
  );
}

/** Names inside a text that a warning speaks of, however they are set apart. */
export function warnedIn(text: string, contacts: Contacts, today: string): Answer[] {
  const all = letters(text.toLowerCase());
  return [...contacts.warnedNames].flatMap(([name, entry]) => {
    const answer = all.includes(letters(name))
      ? answerFrom({ written: text, kind: "name", at: 0 }, entry, today)
      : null;
    return answer ? [{ ...answer, written: name }] : [];
  });
}

/** A channel's name must be spelt exactly to be theirs; in another spelling it is told how theirs is spelt. */
export function judgeName(found: Found, contacts: Contacts, today: string): Answer {
  const name = bare(found.written);
  const warned: Contact | undefined = contacts.find(`chat:${name.replaceAll(" ", "")}`);
  return (
    answerFrom(found, contacts.find(`chat:${name}`), today) ??
    (warned?.verdict === "impostor" ? answerFrom(found, warned, today) : null) ??
    spelling(found, name, contacts) ??
    unknownContact(found)
  );
}

function spelling(found: Found, name: string, contacts: Contacts): Answer | null {
  // Marks that nobody sees are no other spelling.
  const entry = /[\p{Cf}\p{Cc}]/u.test(name) ? undefined : contacts.find(`spelt:${letters(name)}`);
  if (!entry) return null;
  const { service = null, channel = null, text = null } = entry;
  return { ...unknownContact(found, "spelling"), service, channel, text };
}
