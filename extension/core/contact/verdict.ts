/** What can be said of one value, and which of several answers leads. */

import type { Contact, Text } from "../schema.ts";
import { ageOf } from "../sheet/pick.ts";

type Kind = "number" | "email" | "address" | "name";

/** A number, mailbox, address or name in a text. */
export interface Found {
  /** As it is in the text, spaces inside it closed up. */
  written: string;
  kind: Kind;
  at: number;
}

/**
 * - `official`: theirs, as far as a record says
 * - `open-path`: on their site, where anybody writes or forwards
 * - `was-official`: once theirs; nobody knows whether it still is
 * - `impostor`: reported as not theirs
 * - `look-alike`: resembles one of theirs
 * - `unknown`: in no record, or named by one without proof
 */
export type Word = Contact["verdict"] | "look-alike";

/** Why nothing can be said of a value, apart from nobody knowing it; `spelling`: a known name with other spaces. */
export type Reason = "too-long" | "control" | "turned" | "letters" | "spelling";

export interface Answer extends Found {
  verdict: Word;
  service: string | null;
  /** Of a stranger's address: the service whose name stands in it. */
  carries?: string | null;
  channel: string | null;
  confidence: Contact["trust"]["word"] | null;
  /** When it was last seen, YYYY-MM-DD; null = undated, or nothing that needs a date. */
  since: string | null;
  /** What it is for, or why nothing can be said. */
  text: Text | null;
  reason: Reason | null;
}

/** Nobody's, as far as we know. */
export const unknownContact = (found: Found, reason: Reason | null = null): Answer => ({
  ...found,
  verdict: "unknown",
  service: null,
  channel: null,
  confidence: null,
  since: null,
  text: null,
  reason,
});

/** What an entry says on `today`; nothing, where there is none or its warning has run out. */
export function answerFrom(found: Found, entry: Contact | undefined, today: string): Answer | null {
  if (!entry) return null;
  const { verdict, service = null, channel = null, text = null, trust } = entry;
  const old = ageOf(trust, today) === "old";
  if (verdict === "impostor" && old) return null;
  const word = verdict === "official" && old ? "was-official" : verdict;
  // A place where anybody publishes is no contact of a company: there is nothing to be sure of.
  const sure = service !== null && verdict !== "open-path";
  return {
    ...found,
    verdict: word,
    service,
    channel,
    confidence: sure ? trust.word : null,
    since: (sure && trust.since) || null,
    text,
    reason: null,
  };
}

/** Resembles an address of this service, and is none that we know. */
export const lookAlike = (found: Found, service: string): Answer => ({
  ...unknownContact(found),
  verdict: "look-alike",
  service,
});

const BADNESS: Record<Word, number> = {
  impostor: 6,
  "look-alike": 5,
  "open-path": 4,
  "was-official": 2,
  unknown: 1,
  official: 0,
};
/** A link that nobody knows leads away; a number that nobody knows leads nowhere by itself. */
const UNKNOWN_LINK = 3;
/** One with a company's name in it leads away those who trust that name. */
const NAMED_LINK = 4.5;

const badness = ({ verdict, kind, carries }: Answer): number =>
  carries ? NAMED_LINK : verdict === "unknown" && kind === "address" ? UNKNOWN_LINK : BADNESS[verdict];

/** The worst first: a message with an official number and a strange link is judged by the link. */
export const worstFirst = (answers: Answer[]): Answer[] =>
  [...answers].sort((one, other) => badness(other) - badness(one));
