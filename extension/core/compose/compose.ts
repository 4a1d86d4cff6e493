/** Makes the inquiry out of what was typed: subject, letter, boxes of the form, file names. Pure; words come in. */

import { findPersonal } from "../redact/detect.ts";
import { type Finding, findingsIn, type HideWords, hide, type Purpose } from "../redact/redact.ts";
import type { Guide, Text } from "../schema.ts";
import type { GuideWithWays, Way } from "../sheet/guide.ts";
import {
  BEFORE_DEVICE,
  DEVICE_PARTS,
  type Device,
  type Field,
  fileWordOf,
  IDENTIFYING,
  LETTER_ORDER,
  type Plan,
  type Proof,
  planOf,
  wishesOf,
} from "./plan.ts";

export type Letter = "ko" | "en";

/** What a person has typed for one problem of one service. */
export interface Draft {
  service: string;
  issue: string;
  /** Language of the letter, whatever the interface speaks. */
  letter: Letter;
  device: Device | null;
  /** Field id → text as typed. `subject` is the person's own line for the subject. */
  values: Record<string, string>;
  /** Ids of proofs that are ready. */
  ready: string[];
  /** Field id → keys of findings left visible on purpose. */
  shown: Record<string, string[]>;
}

interface Wish {
  short: string;
  text: string;
  subject: string;
}

/** The words of letters in one language. */
interface LetterWords extends HideWords {
  /** What the language calls itself. */
  name: string;
  hello: string;
  device: string;
  lines: Readonly<Record<string, string>>;
  devices: Readonly<Record<string, string>>;
  files: string;
  apart: string;
  thanks: string;
  wishes: Readonly<Record<string, Wish>>;
}

export type Words = Readonly<Record<Letter, LetterWords>>;
export type Subject = Pick<Guide, "service" | "issue" | "name" | "issue_label" | "requires"> &
  Pick<GuideWithWays, "official">;

/** Longer subjects are cut off in most inboxes. */
const LINE = 40;

export const emptyDraft = (service: string, issue: string, letter: Letter): Draft => ({
  service,
  issue,
  letter,
  device: null,
  values: {},
  ready: [],
  shown: {},
});

/** Korean where anybody there reads it, English elsewhere. */
export const letterFor = ({ ways }: { ways: Pick<Way, "languages">[] }): Letter => {
  const languages = ways.flatMap((way) => way.languages);
  return languages.length === 0 || languages.some((tag) => tag.startsWith("ko")) ? "ko" : "en";
};

const typed = (draft: Draft, id: string): string => draft.values[id]?.trim() ?? "";

export const foundIn = (draft: Draft, field: Pick<Field, "id" | keyof Purpose>): Finding[] =>
  findingsIn(draft.values[field.id] ?? "", field, draft.shown[field.id]);

export interface Progress {
  done: number;
  of: number;
  /** Ids of what is still open, in order of asking. */
  open: string[];
}

/** How complete the inquiry is: the device, every question the guide needs, everything to have ready. */
export function progressOf(draft: Draft, { fields, proofs }: Plan): Progress {
  const all = [
    "device",
    ...fields.filter(({ required }) => required).map(({ id }) => id),
    ...proofs.map(({ id }) => id),
  ];
  const open = all.filter((id) =>
    id === "device"
      ? !draft.device
      : proofs.some((proof) => proof.id === id)
        ? !draft.ready.includes(id)
        : !typed(draft, id),
  );
  return { done: all.length - open.length, of: all.length, open };
}

/** "결제오류_내역.jpg"; `copy` counts further pictures of the same thing from 2. */
export function fileName(issue: string, proof: Pick<Proof, "file">, letter: Letter, copy = 1): string | null {
  if (!proof.file) return null;
  const parts = [fileWordOf(issue)?.[letter], proof.file.name[letter]];
  if (copy > 1) parts.push(`${copy}`);
  return `${parts.join("_")}.${proof.file.type}`;
}

/** Suggested wishes are known in both languages, so they follow the letter's language; own words stay as typed. */
function wishIn(text: string, words: Words, letter: Letter): { text: string; first: Wish | null } {
  let first: Wish | null = null;
  const lines = text.split("\n").map((line) => {
    for (const from of ["ko", "en"] as const) {
      const id = Object.keys(words[from].wishes).find((one) => words[from].wishes[one]?.text === line.trim());
      const wish = id && words[letter].wishes[id];
      if (!wish) continue;
      first ??= wish;
      return wish.text;
    }
    return line;
  });
  return { text: lines.join("\n"), first };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A line for the subject without anything personal: nothing found, no links, no handles, nothing from the form's boxes. */
function bareLine(line: string, draft: Draft, { official }: Subject): string {
  const own = Object.entries(draft.values)
    .filter(([id, value]) => IDENTIFYING.includes(id) && value.trim().length > 2)
    .map(([, value]) => value.trim());
  let bare = line.replace(/\s+/g, " ");
  // Backwards, so that places found stay places.
  for (const { start, end } of findPersonal(bare, [], official).reverse())
    bare = `${bare.slice(0, start)}…${bare.slice(end)}`;
  for (const value of own) bare = bare.replace(new RegExp(escaped(value).replace(/[\s-]+/g, "[\\s-]*"), "gi"), "…");
  bare = bare.replace(/\S*(?:@|:\/\/|www\.)\S*/gi, "…").replace(/^[\s…,.:·-]+|[\s…,:·-]+$/g, "");
  return bare.length > LINE ? `${bare.slice(0, LINE).replace(/\s\S*$/, "")}…` : bare;
}

/** "[계정 정지] 카카오톡 이용제한 해제 요청 (갤럭시)". Nothing that was typed gets here unless it is clean. */
export function titleOf(guide: Subject, draft: Draft, words: Words): string {
  const { letter } = draft;
  const own = words[letter];
  const wish = wishIn(typed(draft, "what-you-want"), words, letter).first ?? own.wishes[wishesOf(guide.issue)[0] ?? ""];
  const say = (text: Text): string => text[letter];
  const frame = (middle: string): string => {
    const device = draft.device && draft.device !== "other" ? ` (${own.devices[draft.device]})` : "";
    return `[${say(guide.issue_label)}] ${say(guide.name)} ${middle}${device}`;
  };
  const line = bareLine(typed(draft, "subject"), draft, guide);
  if (/[\p{L}\d]/u.test(line) && findPersonal(frame(line), [], guide.official).length === 0) return frame(line);
  return frame(wish?.subject ?? "").trim();
}

/** The letter: greeting, facts, what happened, what was tried, files, and what is wanted as the close. */
export function bodyOf(guide: Subject, draft: Draft, words: Words): string {
  const own = words[draft.letter];
  const { fields, proofs } = planOf(guide, draft.device);
  const text = (field: Field): string => {
    const value = draft.values[field.id] ?? "";
    const hidden = hide(value, foundIn(draft, field), own).trim();
    return field.id === "what-you-want" ? wishIn(hidden, words, draft.letter).text : hidden;
  };
  const named = (field: Field): string => own.lines[field.id] ?? field.label?.[draft.letter] ?? field.id;
  const filled = LETTER_ORDER.flatMap((id) => fields.filter((field) => field.id === id && text(field)));

  const facts = filled
    .filter(({ role, id }) => role === "fact" && !DEVICE_PARTS.includes(id))
    .map((field) => `- ${named(field)}: ${text(field)}`);
  const device = deviceLine(draft, own, filled.filter(({ id }) => DEVICE_PARTS.includes(id)).map(text));
  if (device)
    facts.splice(filled.filter(({ id }) => BEFORE_DEVICE.includes(id)).length, 0, `- ${own.device}: ${device}`);

  const stories = filled.filter(({ role, id }) => role === "story" && id !== "what-you-want");
  const wish = filled.find(({ id }) => id === "what-you-want");
  const files = proofs.flatMap((proof) =>
    draft.ready.includes(proof.id) ? (fileName(guide.issue, proof, draft.letter) ?? []) : [],
  );
  const apart = fields.some(({ role, id }) => role === "contact" && typed(draft, id));
  return [
    own.hello.replace("{service}", guide.name[draft.letter]),
    facts.join("\n"),
    ...stories.map((field) => `■ ${named(field)}\n${text(field)}`),
    files.length ? `■ ${own.files}\n${files.join("\n")}` : "",
    apart ? own.apart : "",
    wish ? `■ ${named(wish)}\n${text(wish)}` : "",
    own.thanks,
  ]
    .filter(Boolean)
    .join("\n\n");
}

function deviceLine({ device }: Draft, { devices }: LetterWords, details: string[]): string {
  const name = device && device !== "other" ? devices[device] : undefined;
  // "갤럭시 S25" says "갤럭시" already.
  const said = name && details.some((detail) => detail.toLowerCase().includes(name.toLowerCase()));
  return [said ? undefined : name, ...details].filter(Boolean).join(", ");
}

/** One thing to copy: the subject, the letter, a box of the form. */
export interface Piece {
  id: string;
  text: string;
}

/**
 * What forms ask for one by one: contacts, and facts that they like to have apart though the letter says them as well.
 * The right kind of data stays in its box, anything else is hidden; contact details are here only, never in subject or
 * letter.
 */
export function boxesOf(guide: Subject, draft: Draft, words: Words): Piece[] {
  return planOf(guide, draft.device)
    .fields.filter(({ identifies }) => identifies)
    .map((field) => ({
      id: field.id,
      text: hide(draft.values[field.id] ?? "", foundIn(draft, field), words[draft.letter]).trim(),
    }))
    .filter(({ text }) => text);
}

/** Findings in the person's own line for the subject; they cannot be shown there. */
export const foundInSubject = (draft: Draft, { official }: Subject): Finding[] =>
  findingsIn(draft.values.subject ?? "", { keep: [], official });
